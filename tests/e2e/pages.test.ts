import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'
import { everyPage, settle } from '../support/page/every-page.ts'

// The pages used most, in a look that has the other direction and the other theme; all of them, in every
// look, are tried by `npm run test:full`.
everyPage({ language: 'he', theme: 'dark' }, 7)

describe('the built app by keyboard', () => {
  let app: ServedApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  test('a page can be reached, and a figure opened, with the keyboard alone', async () => {
    await app.core.call('settings.set', { language: 'en', theme: 'light' })
    const { context, page } = await openPage(browser, app)
    await settle(page)
    await page.keyboard.press('Alt+2')
    await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /./ }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+1')
    await settle(page)
    const figure = page
      .getByRole('row', { name: /Grødvejs/ })
      .getByRole('button')
      .first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => figure.evaluate((node) => node === document.activeElement)).toBe(true)
    await context.close()
  })
})
