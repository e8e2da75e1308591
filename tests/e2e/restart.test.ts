import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aClient } from '../support/core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

let app: ServedApp
let browser: Browser
let context: BrowserContext
let page: Page

const lost = () => page.getByRole('alert').filter({ hasText: 'Start the app again' })
const form = () => page.getByRole('dialog')
const note = () => form().getByRole('textbox', { name: 'Note', exact: true })

/** The browser shell ended and started again, at the same address, under an open page. */
describe('a restart under an open page', () => {
  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    await app.core.call('settings.set', { setUp: true, language: 'en' })
    await app.core.call('clients.create', aClient({ name: 'Nordlys A/S' }))
    browser = await launchBrowser()
    ;({ context, page } = await openPage(browser, app))
    await page.goto(`${new URL(page.url()).origin}/#/clients`)
    await page.getByRole('button', { name: /^Edit .*Nordlys/ }).click()
    await note().fill('Typed before the restart')
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('is said while the app is away, and what is saved then stays as it was typed', async () => {
    await app.stop()
    await lost().waitFor()
    await form().getByRole('button', { name: 'Save', exact: true }).click()
    await form().getByText('The app is not answering. Is it still running?').waitFor()
    expect(await note().inputValue()).toBe('Typed before the restart')
  })

  test('goes on by itself once its address was opened, with what changed meanwhile and what was typed', async () => {
    await app.start()
    await app.core.call('clients.create', aClient({ name: 'Vagt AB' }))
    // A new run knows no page of the last one: the browser is let in by the address it shows.
    await lost().waitFor()
    const other = await context.newPage()
    await other.goto(app.loginUrl())
    await other.getByRole('heading', { level: 1 }).waitFor()
    await other.close()
    await lost().waitFor({ state: 'detached' })
    await page.getByText('Vagt AB').first().waitFor()
    expect(await note().inputValue()).toBe('Typed before the restart')
    await form().getByRole('button', { name: 'Save', exact: true }).click()
    await form().waitFor({ state: 'detached' })
    const clients = await app.core.call('clients.list', {})
    expect(clients).toMatchObject({
      ok: true,
      value: expect.arrayContaining([
        expect.objectContaining({ name: 'Nordlys A/S', note: 'Typed before the restart' }),
      ]),
    })
  })
})
