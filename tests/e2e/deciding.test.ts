import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

/** Where a picture of each step goes, for who wants to look at the walk; none without. */
const pictures = process.env['HOURWORTH_WALK']

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' })
}

/** What stands in a part of the page, without the marks that keep names of other scripts apart. */
const words = async (part: Locator): Promise<string> =>
  (await part.innerText()).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '').replaceAll(/\s+/g, ' ')

/**
 * From the first page to the letter, on the sample data, by what stands on the pages alone: whom to
 * say no to, what they have cost, when it pays back and under which assumptions, and the letter.
 */
describe('deciding on a client', () => {
  let app: ServedApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let errors: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: true })
    browser = await launchBrowser()
    ;({ context, page, errors } = await openPage(browser, app, {
      permissions: ['clipboard-read', 'clipboard-write'],
    }))
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('the start page names the client and what it costs', async () => {
    const main = page.locator('main')
    await expect
      .poll(() => words(main))
      .toMatch(
        /Grødvejs Dampmølle ApS pays .*kr 129 an hour\. .* would bring about .*kr 148,121 more/,
      )
    await picture(page, '1-start')
  })

  test('the client page gives verdict, reasons and signs, and leads on', async () => {
    await page.getByRole('link', { name: 'Grødvejs Dampmølle ApS' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Grødvejs Dampmølle ApS' }).waitFor()
    const verdict = page.getByRole('region', { name: 'Advice' })
    await expect.poll(() => words(verdict)).toContain('Say no')
    expect(await words(verdict)).toContain('your PRAO level is kr 150.00/h')
    await picture(page, '2-client')
    await verdict.getByRole('link', { name: /Do the sums/ }).click()
  })

  test('weighing says when it pays back, how much is left, and what is assumed', async () => {
    const main = page.locator('main')
    await expect
      .poll(() => words(main))
      .toContain('Saying no to Grødvejs Dampmølle ApS pays back in month 2')
    expect(await words(main)).toContain('kr 240,619')
    expect(await words(main)).toContain('if you sell 70% of the freed hours')
    await picture(page, '3-weigh')
    await page.getByRole('link', { name: 'Write the letter' }).first().click()
  })

  test('the letter is filled, and goes to the clipboard', async () => {
    await page.getByRole('heading', { level: 1, name: 'Say no' }).waitFor()
    await page.getByRole('textbox', { name: 'Signed by' }).fill('Eva Lindgren')
    await page.getByText('Nothing is missing.').waitFor()
    await picture(page, '4-letter')
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    const letter = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(letter).toContain('my last day will be 30 November 2026')
    const text = await letter()
    for (const part of ['Dear Jeppe', 'Grødvejs Dampmølle ApS', '2026-044', 'Eva Lindgren']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('{{')
  })

  test('nothing went wrong in the page', () => expect(errors).toEqual([]))
})
