import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  launchBrowser,
  openPage,
  serveBuiltApp,
  type ServedApp,
} from '../support/page/app-server.ts'
import { goTo } from '../support/page/every-page.ts'

/** Milliseconds between two keys of somebody who types fast. */
const fast = 20

describe('logging by the keyboard alone', () => {
  let app: ServedApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let errors: readonly string[]
  let keys = 0

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    await app.core.call('settings.set', { setUp: true, zone: 'Europe/Stockholm' })
    for (const name of ['Nordlys A/S', 'Vagt AB']) {
      await app.core.call('clients.create', {
        name,
        state: 'active',
        currency: null,
        paymentTermsDays: null,
        note: '',
        alternative: null,
      })
    }
    browser = await launchBrowser()
    ;({ context, page, errors } = await openPage(browser, app))
    await goTo(page, '/time')
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  /** Types a text, notes in quotes uncounted, and Enter, without a pause before what comes next. */
  const log = async (text: string): Promise<void> => {
    keys += text.replace(/"[^"]*"/g, '').length + 1
    await page.keyboard.type(text, { delay: fast })
    await page.keyboard.press('Enter', { delay: fast })
  }
  const logged = async (limit = 10) => {
    const answer = await app.core.call('entries.page', { offset: 0, limit })
    const entries = answer.ok ? (answer.value as { note: string; seconds: number }[]) : []
    return entries.map(({ note, seconds }) => `${seconds / 60} ${note}`).toSorted()
  }

  test('five entries over two days for two clients take 45 keys at most beside the notes', async () => {
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await press('n')
    await log('2 no "plans"')
    await log('1 va "rounds"')
    await log('45m va "call"')
    await log('3 no -1 "sketch"')
    await log('2 va -1 "night"')
    await expect
      .poll(() => logged())
      .toEqual(['120 night', '120 plans', '180 sketch', '45 call', '60 rounds'])
    expect(keys).toBeLessThanOrEqual(45)
    expect(await page.getByRole('combobox', { name: 'Log time' }).inputValue()).toBe('')
  })

  test('the list goes to the day and marks the row, and Undo takes the entry back', async () => {
    const row = page.getByRole('gridcell', { name: /night/ })
    await expect.poll(() => row.getAttribute('data-new')).toBe('true')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await row.waitFor({ state: 'detached' })
    expect(await logged()).toHaveLength(4)
  })

  test('a week of 15 entries in the grid takes 50 keys at most beside the notes', async () => {
    await page.getByRole('button', { name: 'Previous week' }).click()
    await page.getByRole('button', { name: 'Previous week' }).click()
    for (const name of ['Nordlys', 'Vagt', 'Internal']) {
      await page.getByRole('button', { name: 'Add a row' }).click()
      await page.keyboard.type(name)
      await page.getByRole('option', { name }).first().click()
      await page.getByRole('rowheader', { name }).waitFor()
    }
    await page.locator('main').click({ position: { x: 1, y: 1 } })
    keys = 0
    await press('ArrowDown')
    await press('Control+Home')
    for (const [row, hours] of ['32432', '34323', '11111'].entries()) {
      for (const [day, length] of hours.split('').entries()) {
        keys += length.length
        await page.keyboard.type(`${length} "day ${day} of ${row}"`, { delay: fast })
        await press(day === 4 ? 'Enter' : 'Tab')
      }
    }
    const notes = async () => (await logged(100)).filter((text) => /day \d of \d/.test(text))
    await expect.poll(notes).toHaveLength(15)
    expect(keys).toBeLessThanOrEqual(50)
    expect(await notes()).toContain('240 day 2 of 0')
  })

  test('what is lately done starts again with N and two keys', async () => {
    await page.locator('main').click({ position: { x: 1, y: 1 } })
    keys = 0
    await press('n')
    await press('ArrowDown')
    await press('Enter')
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    expect(keys).toBe(3)
    expect(errors).toEqual([])
  })

  test('a recent task starts by one key, and Shift and its digit keep it as a favourite', async () => {
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await page.locator('main').click({ position: { x: 1, y: 1 } })
    await press('Shift+2')
    await page.getByRole('button', { name: /^No longer a favourite/ }).waitFor()
    keys = 0
    await press('1')
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    expect(keys).toBe(1)
    expect(errors).toEqual([])
  })

  test('an entry is put right by one click and its keys', async () => {
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await page.getByRole('link', { name: 'List' }).click()
    const cell = page.getByRole('gridcell', { name: 'plans', exact: true })
    await cell.waitFor()
    keys = 0
    await cell.click()
    await log('layout')
    await expect.poll(() => logged(100)).toContain('120 layout')
    expect(keys).toBe('layout'.length + 1)
  })

  test('stopping and starting again take one key each, on every page', async () => {
    await page.getByRole('link', { name: 'Clients' }).click()
    await page.getByRole('heading', { name: 'Clients' }).waitFor()
    await press('r')
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    await press('e')
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    expect(errors).toEqual([])
  })
})
