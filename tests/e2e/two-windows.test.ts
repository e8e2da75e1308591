import type { Browser, BrowserContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { aClient, aDuration, anEntry, anInvoice } from '../support/core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../support/page/app-server.ts'
import type { ServedApp } from '../support/page/app-server.ts'

let app: ServedApp
let browser: Browser
let context: BrowserContext
let first: Page
let second: Page
let errors: readonly string[]

/** What the core answers to a call that must go well. */
async function value<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await app.core.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as CallOutput<N>
}

const form = (page: Page): Locator => page.getByRole('dialog')
const field = (page: Page, name: string): Locator =>
  form(page).getByRole('textbox', { name, exact: true })
const save = (page: Page, name: string) =>
  form(page).getByRole('button', { name, exact: true }).click()
const choice = (page: Page, name: string): Locator =>
  form(page).getByRole('region').getByRole('group', { name, exact: true })
const closed = (page: Page) => form(page).waitFor({ state: 'detached' })

async function opened(path: string, open: (page: Page) => Promise<void>) {
  for (const page of [first, second]) {
    await page.goto(`${new URL(first.url()).origin}/#${path}`)
    await open(page)
    await form(page).waitFor()
  }
}

/** One data set in two windows, on the built app with a real database. */
describe('two windows', () => {
  let clientId: number
  let today: string

  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    await value('settings.set', { setUp: true, ownName: 'Eva Berg' })
    const status = await value('app.status', {})
    today = status.today
    const made = await value('clients.create', aClient())
    clientId = made.client.id
    browser = await launchBrowser()
    ;({ context, page: first, errors } = await openPage(browser, app))
    await first.getByRole('heading', { level: 1 }).waitFor()
    second = await context.newPage()
  })
  afterAll(async () => {
    await context.close()
    await browser.close()
    await app.close()
  })

  test('of one entry lose neither’s work: the note saved first and the time typed second', async () => {
    const worked = anEntry({ clientId, time: aDuration(today, 3), note: 'N' })
    const { entry } = await value('entries.create', worked)
    await opened('/time/list', (page) =>
      page.getByRole('button', { name: /^Edit .*Nordlys/ }).click(),
    )
    await field(first, 'Note').fill('What was done')
    await save(first, 'Save')
    await closed(first)
    await field(second, 'Time worked').fill('4')
    await save(second, 'Save')
    await choice(second, 'Note').getByText('What was done').waitFor()
    expect(await field(second, 'Time worked').inputValue()).toBe('4')
    const page = { clientId, offset: 0, limit: 10 }
    expect(await value('entries.page', page)).toMatchObject([{ seconds: 10_800 }])
    await save(second, 'Save')
    await closed(second)
    expect(await value('entries.page', page)).toMatchObject([
      { id: entry.id, seconds: 14_400, note: 'What was done' },
    ])
  })

  test('of one invoice show both, and keep of each what the user takes', async () => {
    const { currency } = await value('settings.get', {})
    const sums = { net: 500_000, vat: 125_000, currency }
    const sent = anInvoice({ clientId, number: '2026-1', issuedOn: today, dueOn: null, ...sums })
    const { invoice } = await value('invoices.create', sent)
    await opened('/invoices', (page) =>
      page.getByRole('button', { name: '2026-1', exact: true }).click(),
    )
    await field(first, 'Note').fill('Later, as agreed')
    await field(first, 'Net, without VAT').fill('5500')
    await save(first, 'Save invoice')
    await closed(first)
    await field(second, 'Net, without VAT').fill('6000')
    await save(second, 'Save invoice')
    await choice(second, 'Note').getByText('Later, as agreed').waitFor()
    await choice(second, 'Net, without VAT').getByText(/5,500/).waitFor()
    expect(await field(second, 'Net, without VAT').inputValue()).toBe('6000')
    await save(second, 'Save mine')
    await closed(second)
    expect(await value('invoices.list', { clientId })).toMatchObject([
      { id: invoice.id, net: 600_000, vat: 150_000, note: 'Later, as agreed' },
    ])
  })

  test('a letter being written survives a reload of its page, down to the last word', async () => {
    await first.goto(`${new URL(first.url()).origin}/#/say-no?client=${clientId}`)
    const subject = first.getByRole('textbox', { name: /Subject/ })
    await subject.waitFor()
    await subject.fill('Goodbye, and')
    await subject.press('End')
    await subject.pressSequentially(' thanks')
    // Sooner than the keys have rested.
    await first.reload()
    await expect.poll(() => subject.inputValue()).toBe('Goodbye, and thanks')
    expect(errors).toEqual([])
  })
})
