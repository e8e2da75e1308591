import type { Browser, Locator, Page, Request } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  contract,
  isCallName,
  type CallInput,
  type CallName,
  type CallOutput,
} from '../../../shared/contract/index.ts'
import { addDays } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { dateText } from '../../../renderer/format/date.ts'
import { common } from '../../../shared/words/en/common.ts'
import {
  aClient,
  aDuration,
  anEntry,
  anInvoice,
  aProject,
  aProspect,
  aSign,
} from '../core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../page/app-server.ts'
import type { ServedApp } from '../page/app-server.ts'
import type { DateBook, DateField } from './date-field.ts'
import { goTo } from '../page/every-page.ts'

// A date typed wrongly is marked in whichever field it stands, stays as it was typed, and nothing is saved; one that
// can be read is saved as it was meant.

const said = common.invalid.date
const wrong = [
  ['31/11', said['no-such-day']],
  ['30 feb', said['no-such-day']],
  ['30/11/0026', said['date-out-of-range']],
  ['asdf', /^Write a date such as/],
] as const

let app: ServedApp
let browser: Browser
let page: Page
let book: DateBook

async function value<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await app.core.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as CallOutput<N>
}

/** A client with an invoice, a sign and agreed work; a prospect; a prepayment and a fee project at rest to ask about. */
async function fill(): Promise<DateBook> {
  await value('settings.set', { setUp: true, currency: 'SEK', targetRate: 90_000 })
  const { today } = await value('app.status', {})
  const client = async (name: string) =>
    (await value('clients.create', aClient({ name }))).client.id
  const clientId = await client('Elm AB')
  const may = { issuedOn: '2026-05-31', serviceFrom: '2026-05-01', serviceTo: '2026-05-31' }
  const hours = (of: number, date: string, projectId: number | null = null) =>
    value(
      'entries.create',
      anEntry({ clientId: of, projectId, time: aDuration(date, 10), activity: 'work' }),
    )
  await hours(clientId, '2026-05-11')
  // The list of all entries begins with this month.
  await hours(clientId, today)
  await value('invoices.create', anInvoice({ clientId, number: 'A-1', dueOn: null, ...may }))
  await value('signs.create', aSign({ clientId }))
  await value('prospects.create', aProspect({ name: 'Ash AB' }))
  const ahead = await client('Oak AB')
  await hours(ahead, '2026-05-11')
  const prepaid = { number: 'P-1', net: 6_000_000, issuedOn: '2026-05-31', dueOn: null }
  await value('invoices.create', anInvoice({ clientId: ahead, ...prepaid }))
  const fee = { pricing: 'fixed', fee: 6_000_000, estimatedSeconds: 360_000 } as const
  const resting = await client('Yew AB')
  const { project } = await value('projects.create', aProject({ clientId: resting, ...fee }))
  await hours(resting, addDays(today, -60), project.id)
  return { clientId, today }
}

const isCommand = (request: Request): boolean => {
  const name = new URL(request.url()).pathname.replace('/api/', '')
  return isCallName(name) && contract[name].kind === 'command' && !name.startsWith('drafts.')
}

const leave = async (field: Locator, typed: string, key: 'Enter' | 'Tab') => {
  await field.fill(typed)
  await field.press(key)
}

/** The text stays as it is, marked, and what is wrong with it is said. */
const isMarked = async (field: Locator, typed: string, sentence: string | RegExp = /\S/) => {
  await page.getByText(sentence).first().waitFor()
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.inputValue()).toBe(typed)
}

/** A language, where its user is, and how the fourth of May is typed there. */
type Order = readonly [language: Settings['language'], locale: string, typed: string]

/** Orders in which numbers are read as dates. */
export const dateOrders: readonly Order[] = [
  ['en', 'en-US', '5/4/2026'],
  ['sv', 'sv-SE', '26-05-04'],
  ['nl', 'nl-NL', '4-5-2026'],
  ['he', 'he-IL', '4.5.2026'],
]

/** Types wrong dates and a right one into each of `fields` of the built app, and a date in each of `orders`. */
export const typedDates = (fields: readonly DateField[], orders: readonly Order[]): void => {
  describe('a field that takes a date', () => {
    /** Commands sent since the field was opened. */
    let sent: string[] = []

    beforeAll(async () => {
      app = await serveBuiltApp({ demo: false })
      book = await fill()
      browser = await launchBrowser()
      ;({ page } = await openPage(browser, app))
      await page.getByRole('heading', { level: 1 }).waitFor()
      page.on('request', (request) => {
        if (isCommand(request)) sent.push(request.url())
      })
    })
    afterAll(async () => {
      await browser.close()
      await app.close()
    })

    const saved = fields.filter(({ save }) => save !== null)
    test.each(saved)('$at', async ({ open, save, needed, good }) => {
      const field = await open(page, book)
      sent = []
      for (const [typed, sentence] of wrong) {
        await leave(field, typed, 'Enter')
        await isMarked(field, typed, sentence)
        // Nothing lies over the button, and it comes back to the field.
        await page
          .getByRole('button', { name: save ?? '', exact: true })
          .last()
          .click()
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
        await isMarked(field, typed, sentence)
      }
      if (needed) {
        await leave(field, '', 'Enter')
        await isMarked(field, '')
      }
      expect(sent).toEqual([])
      const [typed, meant] = good(book)
      const answered = page.waitForResponse((response) => isCommand(response.request()))
      await leave(field, typed, 'Enter')
      const response = await answered
      expect(response.request().postData()).toContain(`"${meant}"`)
      const answer = (await response.json()) as { readonly value?: { readonly undoId?: number } }
      expect(answer).toMatchObject({ ok: true, value: { undoId: expect.any(Number) as number } })
      // The next field finds all as this one did.
      await value('undo.apply', { undoId: answer.value?.undoId ?? 0 })
    })

    const asking = fields.filter(({ save }) => save === null)
    test.each(asking)('$at', async ({ open, good }) => {
      const field = await open(page, book)
      for (const [typed, sentence] of wrong) {
        await leave(field, typed, 'Tab')
        await isMarked(field, typed, sentence)
      }
      const [typed, meant] = good(book)
      await leave(field, typed, 'Tab')
      await expect.poll(() => field.inputValue()).toBe(dateText('en-GB', meant))
      expect(await field.getAttribute('aria-invalid')).not.toBe('true')
    })

    test.each(orders)(
      'in %s numbers are read in the order of %s',
      async (language, locale, typed) => {
        await value('settings.set', { language })
        const { context, page: own } = await openPage(browser, app, { locale })
        await goTo(own, '/time')
        await own.getByRole('button', { name: /New entry/ }).click()
        const form = own.getByRole('dialog')
        await form.getByRole('textbox', { name: /Time worked/ }).fill('1')
        await form.getByRole('textbox', { name: /Date/ }).fill(typed)
        const answered = own.waitForResponse(/entries\.create$/)
        await form.getByRole('textbox', { name: /Date/ }).press('Enter')
        expect((await answered).request().postData()).toContain('"2026-05-04"')
        await context.close()
      },
    )
  })
}
