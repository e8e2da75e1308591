import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/index.ts'
import { faultCodes, type FaultCode } from '../../../shared/domain/faults.ts'
import { faults } from '../../../shared/words/en/faults.ts'
import { aClient, aDuration, anEntry, anInvoice, aProject } from '../../support/core/builders.ts'
import { launchBrowser, openPage, serveBuiltApp } from '../../support/page/app-server.ts'
import type { ServedApp } from '../../support/page/app-server.ts'
import { goTo } from '../../support/page/every-page.ts'

// What is surely wrong is refused at the one door with its own code, and a form marks the field.

let app: ServedApp
let browser: Browser
let page: Page
let clientId: number
let invoiceId: number

async function value<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await app.core.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as CallOutput<N>
}

const dialog = () => page.getByRole('dialog')
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
const field = (name: string, within: Page | Locator = dialog()) =>
  within.getByRole('textbox', { name, exact: true })

/** Fills a form; its last field is the one that is wrong. */
type Form = () => Promise<{ readonly wrong: Locator; readonly save: string }>

const filled = async (texts: Readonly<Record<string, string>>, save: string) => {
  for (const [name, text] of Object.entries(texts)) {
    await field(name).fill(text)
    // Its calendar closes with the field it belongs to.
    await field(name).press('Tab')
  }
  return { wrong: field(Object.keys(texts).at(-1) ?? ''), save }
}

const newInvoice =
  (texts: Readonly<Record<string, string>>): Form =>
  async () => {
    await goTo(page, '/invoices')
    await button('Add invoice').click()
    const client = dialog().getByRole('combobox', { name: 'Client' })
    await client.fill('Elm')
    await page.getByRole('option', { name: 'Elm AB' }).click()
    const usual = { 'Net, without VAT': '1000', VAT: '250', Issued: '2026-05-31' }
    return filled({ ...usual, ...texts }, 'Save invoice')
  }

const ofInvoice =
  (action: string, texts: Readonly<Record<string, string>>, save: string | null = null): Form =>
  async () => {
    await goTo(page, '/invoices')
    await button('What to do with invoice A-1').click()
    await page.getByRole('menuitem', { name: action }).click()
    return filled(texts, save ?? 'Save credit note')
  }

const inAnotherCurrency: Form = async () => {
  const { save } = await ofInvoice('Write a credit note', {})()
  const currency = dialog().getByRole('combobox', { name: 'Currency' })
  await currency.fill('EUR')
  await page.getByRole('option', { name: 'EUR' }).first().click()
  await field('1 EUR in SEK').fill('11')
  return { wrong: currency, save }
}

const withRate: Form = async () => {
  await newInvoice({})()
  const currency = dialog().getByRole('combobox', { name: 'Currency' })
  await currency.fill('EUR')
  await page.getByRole('option', { name: 'EUR' }).first().click()
  return filled({ '1 EUR in SEK': '0.0000001' }, 'Save invoice')
}

const newEntry: Form = async () => {
  await goTo(page, '/time')
  await button('New entry').click()
  const wrong = field('Time worked')
  await wrong.fill('745')
  return { wrong, save: 'Add entry' }
}

const newProject: Form = async () => {
  await goTo(page, '/clients')
  await button('Add project for internal work').click()
  return filled({ Name: 'Books', Starts: '2026-06-02', Ends: '2026-06-01' }, 'Save')
}

const newClient: Form = async () => {
  await goTo(page, '/clients')
  await button('Add client').click()
  return filled({ Name: '\u200F\u200B' }, 'Save')
}

interface Case {
  readonly form: Form
  /** Where the form has a sentence of its own, as before anything is read. */
  readonly says?: RegExp
  readonly call: () => Promise<unknown>
  /** A row of a file; null: no file tells of it. */
  readonly row: string | null
}

const refused = async <N extends CallName>(name: N, input: CallInput<N>) => {
  const answer = await app.core.call(name, input)
  const issues = answer.ok
    ? []
    : ((answer.error.details?.['issues'] ?? []) as { message: string }[])
  return issues.map(({ message }) => message)
}
const invoice = (more: object) => () =>
  refused(
    'invoices.create',
    anInvoice({
      clientId,
      number: 'X',
      issuedOn: '2026-05-31',
      dueOn: null,
      net: 1000,
      vat: 250,
      ...more,
    }),
  )
const credit = (more: object) => () =>
  invoice({ net: -1000, vat: -250, creditsInvoiceId: invoiceId, ...more })()

const columns =
  'number,client,issued,due,net,vat,expenses,currency,rate_to_base,service_from,service_to,credits,written_off_on'

const cases: Readonly<Record<FaultCode, Case>> = {
  'due-before-issue': {
    form: newInvoice({ Due: '2026-05-30' }),
    call: invoice({ dueOn: '2026-05-30' }),
    row: 'X,Elm AB,2026-05-31,2026-05-30,1000,250,,SEK,,,,,',
  },
  'service-period-reversed': {
    form: newInvoice({ 'First day': '2026-05-02', 'Last day': '2026-05-01' }),
    call: invoice({ serviceFrom: '2026-05-02', serviceTo: '2026-05-01' }),
    row: 'X,Elm AB,2026-05-31,,1000,250,,SEK,,2026-05-02,2026-05-01,,',
  },
  'written-off-before-issue': {
    form: ofInvoice('Write off what is open', { 'Written off on': '2020-01-01' }, 'Write off'),
    call: () => refused('invoices.writeOff', { id: invoiceId, on: '2020-01-01' }),
    row: 'X,Elm AB,2026-05-31,,1000,250,,SEK,,,,,2020-01-01',
  },
  'expenses-outside-net': {
    form: newInvoice({ 'Expenses and subcontractors passed on': '1001' }),
    call: invoice({ expenses: 1001 }),
    row: 'X,Elm AB,2026-05-31,,1000,250,-1,SEK,,,,,',
  },
  'rate-out-of-range': {
    form: withRate,
    call: invoice({ currency: 'EUR', rateToBase: '0.0000001' }),
    row: 'X,Elm AB,2026-05-31,,1000,250,,EUR,0.0000001,,,,',
  },
  'credit-in-another-currency': {
    form: inAnotherCurrency,
    call: credit({ currency: 'EUR', rateToBase: '11' }),
    row: 'X,Elm AB,2026-05-31,,-1000,0,,EUR,11,,,A-1,',
  },
  'credit-not-negative': {
    form: ofInvoice('Write a credit note', { VAT: '0', 'Net, without VAT': '5' }),
    call: credit({ net: 5, vat: 0 }),
    row: 'X,Elm AB,2026-05-31,,5,0,,SEK,,,,A-1,',
  },
  'credit-above-invoice': {
    form: ofInvoice('Write a credit note', { 'Net, without VAT': '-1001' }),
    call: credit({ net: -100_100, vat: -25_000 }),
    row: 'X,Elm AB,2026-05-31,,-100000,-25000,,SEK,,,,A-1,',
  },
  'end-before-start': {
    form: newProject,
    call: () =>
      refused('projects.create', aProject({ startsOn: '2026-06-02', endsOn: '2026-06-01' })),
    row: null,
  },
  'too-long': {
    form: newEntry,
    call: () => refused('entries.create', anEntry({ time: aDuration('2026-05-01', 745) })),
    row: '2026-05-01,Elm AB,745:00:00',
  },
  'not-a-date': {
    form: newInvoice({ Issued: 'soon' }),
    says: /^Write a date such as/,
    call: invoice({ issuedOn: 'soon' }),
    row: 'X,Elm AB,soon,,1000,250,,SEK,,,,,',
  },
  'date-out-of-range': {
    form: newInvoice({ Issued: '30/11/0026' }),
    call: invoice({ issuedOn: '0026-11-30' }),
    row: 'X,Elm AB,0026-11-30,,1000,250,,SEK,,,,,',
  },
  'no-visible-sign': {
    form: newClient,
    says: /name/i,
    call: () => refused('clients.create', aClient({ name: '\u200F\u200B' })),
    row: 'X,\u200F\u200B,2026-05-31,,1000,250,,SEK,,,,,',
  },
}

describe('what is surely wrong is refused', () => {
  beforeAll(async () => {
    app = await serveBuiltApp({ demo: false })
    await value('settings.set', { setUp: true, currency: 'SEK' })
    clientId = (await value('clients.create', aClient({ name: 'Elm AB' }))).client.id
    const first = { clientId, number: 'A-1', issuedOn: '2026-05-31', dueOn: null }
    const made = await value('invoices.create', anInvoice({ ...first, net: 100_000, vat: 25_000 }))
    invoiceId = made.invoice.id
    browser = await launchBrowser()
    ;({ page } = await openPage(browser, app))
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  const stored = async () => [
    await value('invoices.list', {}),
    await value('projects.list', {}),
    await value('clients.list', {}),
    await value('entries.summary', {}),
  ]

  test.each(faultCodes)('%s: in a form, at the field', async (code) => {
    const before = await stored()
    const { wrong, save } = await cases[code].form()
    await button(new RegExp(`^${save}`)).click()
    await page
      .getByText(cases[code].says ?? faults[code])
      .first()
      .waitFor()
    expect(await wrong.getAttribute('aria-invalid')).toBe('true')
    expect(await wrong.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await stored()).toEqual(before)
  })

  test.each(faultCodes)('%s: in a call, by its code', async (code) => {
    const before = await stored()
    expect(await cases[code].call()).toEqual([code])
    expect(await stored()).toEqual(before)
  })

  test.each(faultCodes.filter((code) => cases[code].row !== null))(
    '%s: in a file, by its line and code',
    async (code) => {
      const row = cases[code].row ?? ''
      const isTime = code === 'too-long'
      const header = isTime ? 'Date,Client,Duration' : columns
      const { outcome } = await value('import.preview', {
        job: code,
        fileName: 'file.csv',
        data: Buffer.from(`${header}\n${row}\n`).toString('base64'),
        format: isTime ? 'time-csv' : 'invoices',
      })
      expect(outcome.refused).toMatchObject([{ line: 2, code }])
      expect(outcome.taken).toBe(0)
    },
  )
})
