import { rename } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients } from '../../electron/store/entities/clients.ts'
import { aClient } from '../support/core/builders.ts'
import { openFileStore, temporaryFolder } from '../support/core/store.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

let app: ServedApp
let browser: Browser
let page: Page
let file: string

/** The built app while the user does something to its file, as another program may. */
describe('the file under an open page', () => {
  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    file = path.join(app.folder, 'hourworth.db')
    await app.core.call('settings.set', { setUp: true })
    await app.core.call('clients.create', aClient({ name: 'Nordlys A/S' }))
    browser = await launchBrowser()
    ;({ page } = await openPage(browser, app))
    await page.goto(`${new URL(page.url()).origin}/#/clients`)
    await page.getByText('Nordlys A/S').first().waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  test('what the command line writes is on the page at once', async () => {
    clients.insert(openFileStore(file).db, aClient({ name: 'Vagt AB' }))
    await expect.poll(() => page.getByText('Vagt AB').first().isVisible()).toBe(true)
  })

  test('moved away it is said so, and a copy holds all that was saved; put back it is written again', async () => {
    await rename(file, `${file}.away`)
    const banner = page.getByRole('alert').filter({ hasText: 'moved, deleted or replaced' })
    await banner.waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      banner.getByRole('button', { name: 'Save a copy' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^hourworth-\d{4}-\d\d-\d\d\.db$/)
    const copy = path.join(temporaryFolder(), 'copy.db')
    await download.saveAs(copy)
    const names = clients.list(openFileStore(copy).db).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Nordlys A/S', 'Vagt AB'])
    const refused = await app.core.call('clients.create', aClient({ name: 'Ghost' }))
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-gone' } })
    await rename(`${file}.away`, file)
    await banner.waitFor({ state: 'detached' })
    expect(await app.core.call('clients.create', aClient({ name: 'Back AB' }))).toMatchObject({
      ok: true,
    })
  })
})
