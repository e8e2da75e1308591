import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures')
const sample = (name: string): string => path.join(fixtures, 'samples', name)

/** The import page as a user sees it. */
const importPage = (page: Page) => ({
  open: () => page.getByRole('link', { name: 'Import', exact: true }).click(),
  choose: (file: string) => page.locator('main input[type="file"]').first().setInputFiles(file),
  commit: () => page.getByRole('button', { name: /^Import [\d,.\s]+ rows?$/ }).click(),
  done: () =>
    page
      .getByText(/^Imported|added/)
      .first()
      .waitFor(),
})

const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label })

/** A new user, from the first page to figures, on the built app with a real database. */
describe('from an empty database to the first figures', () => {
  let app: ServedApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let errors: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    browser = await launchBrowser()
    ;({ context, page, errors } = await openPage(browser, app))
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('the first page asks for currency and rates', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('combobox', { name: 'Currency' }).fill('SEK')
    await page.getByRole('option', { name: /SEK/ }).first().click()
    await field(page, 'PRAO level').fill('150')
    await field(page, 'Break-even rate').fill('450')
    await field(page, 'Target rate').fill('900,00')
    await page.getByRole('button', { name: /Import hours and invoices/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
    const settings = await app.core.call('settings.get', {})
    expect(settings).toMatchObject({
      ok: true,
      value: { currency: 'SEK', praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 },
    })
  })

  test('a Toggl export is previewed by client and imported', async () => {
    const { choose, commit, done } = importPage(page)
    await choose(sample('toggl-classic.csv'))
    await page.getByText('Recognised as Toggl Track').waitFor()
    await page.getByText('Åskmolnets Vägbelysning AB').first().waitFor()
    await commit()
    await done()
    expect(await app.core.call('app.status', {})).toMatchObject({
      value: { counts: { clients: 9, entries: 1985 } },
    })
  })

  test('invoices and payments follow, and the start page says who does not pay', async () => {
    const { open, choose, commit, done } = importPage(page)
    for (const file of ['hourworth-invoices.csv', 'hourworth-payments.csv']) {
      await open()
      await page.reload()
      await choose(sample(file))
      await commit()
      await done()
    }
    await page.goto(new URL('/?asOf=2026-10-31&months=6#/', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Which clients are worth it?' }).waitFor()
    const row = page.getByRole('row', { name: /Grødvejs Dampmølle ApS/ })
    await expect.poll(() => row.first().innerText()).toContain('129')
    expect(await row.first().innerText()).toContain('Say no')
  })

  test('the client page shows the rate to the minor unit and the cost in one sentence', async () => {
    await page.getByRole('link', { name: 'Grødvejs Dampmølle ApS' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Grødvejs Dampmølle ApS' }).waitFor()
    const main = page.locator('main')
    await expect.poll(() => main.innerText()).toContain('129.27')
    expect(await main.innerText()).toMatch(/Elsewhere they would have\s+brought about/)
  })

  test('a broken file is explained and leaves no trace', async () => {
    const before = await app.core.call('app.status', {})
    const { open, choose } = importPage(page)
    await open()
    await choose(path.join(fixtures, 'bad/html-page.csv'))
    await page.getByText(/web page, not an export/).waitFor()
    expect(await app.core.call('app.status', {})).toEqual({
      ...before,
      value: { ...(before.ok ? (before.value as object) : {}), now: expect.any(Number) },
    })
  })

  test('an entry is logged by keyboard, deleted, and brought back', async () => {
    await page.getByRole('link', { name: 'Time', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('2h 30m internal Journey note')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'List', exact: true }).click()
    const entry = page.getByRole('row').filter({ hasText: 'Journey note' })
    await entry.getByRole('button', { name: /^Delete/ }).click()
    await entry.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await entry.waitFor()
    expect(await app.core.call('entries.page', { offset: 0, limit: 1 })).toMatchObject({
      value: [{ note: 'Journey note', seconds: 9000 }],
    })
  })

  test('the timer runs on every page and stops into an entry', async () => {
    await page.getByRole('link', { name: 'Overview', exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('link', { name: 'Invoices', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor()
    await expect.poll(async () => (await app.core.call('timer.get', {})).ok).toBe(true)
    const clock = () => page.locator('[aria-label="Timer"]').innerText()
    await expect.poll(clock).toMatch(/\d:\d\d:\d\d/)
    await expect.poll(clock).not.toMatch('0:00:00')
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect.poll(() => app.core.call('timer.get', {})).toMatchObject({ ok: true, value: null })
  })

  test('nothing went wrong in the page, and only the database and its backups are in the folder', async () => {
    expect(errors).toEqual([])
    const files = await readdir(app.folder)
    expect(files.every((file) => file === 'backups' || file.startsWith('hourworth.db'))).toBe(true)
  })
})
