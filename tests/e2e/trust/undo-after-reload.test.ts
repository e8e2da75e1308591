import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDuration, anEntry } from '../../support/core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../../support/page/app-server.ts'
import type { ServedApp } from '../../support/page/app-server.ts'

let app: ServedApp
let browser: Browser
beforeAll(async () => {
  app = await serveBuiltApp({ demo: false })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('Ctrl+Z after a reload brings back what was deleted before, Ctrl+Shift+Z takes it away again, and the list says so', async () => {
  await app.core.call('settings.set', { setUp: true })
  const { page } = await openPage(browser, app)
  const { value: today } = (await app.core.call('app.status', {})) as never as {
    value: { today: string }
  }
  const entry = anEntry({ note: 'Kept draft', time: aDuration(today.today, 2) })
  await app.core.call('entries.create', entry)
  await page.goto(`${new URL(page.url()).origin}/#/time/list`)
  const note = page.getByText('Kept draft').first()
  await note.waitFor()
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click()
  await note.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { name: 'Time', level: 1 }).waitFor()
  await page.keyboard.press('Control+z')
  await note.waitFor()
  await page.keyboard.press('Control+Shift+z')
  await note.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'See all changes' }).click()
  const row = page.getByRole('row', { name: /Deleted time entries: 1/ })
  await row.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('row', { name: /Deleted time entries: 1.*Undone/ }).waitFor()
  const summary = await app.core.call('entries.summary', {})
  expect(summary).toMatchObject({ ok: true, value: { count: 1, seconds: 7200 } })
})
