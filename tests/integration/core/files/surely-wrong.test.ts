import { describe, expect, it } from 'vitest'
import {
  aClient,
  aDuration,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

// What is surely wrong is refused at the one door with its own code and the field marked.

async function oneInvoice(more: object = {}) {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient())
  const fields = anInvoice({ clientId: client.id, issuedOn: '2026-05-31', dueOn: null, ...more })
  const { invoice } = await test.value('invoices.create', fields)
  return { ...test, clientId: client.id, invoice }
}
const issuesOf = async (test: ReturnType<typeof aCore>, input: object) => {
  const { details } = await test.refusal(
    'invoices.create',
    anInvoice({ clientId: 1, number: 'X', ...input }),
  )
  const issues = (details?.['issues'] ?? []) as { path: string[]; message: string }[]
  return issues.map(({ path, message }) => [path.join('.'), message])
}

describe('an invoice', () => {
  it.each([
    [{ issuedOn: '2026-06-02', dueOn: '2026-06-01' }, 'dueOn', 'due-before-issue'],
    [
      { serviceFrom: '2026-06-02', serviceTo: '2026-06-01' },
      'serviceTo',
      'service-period-reversed',
    ],
    [{ net: 1000, expenses: 1001 }, 'expenses', 'expenses-outside-net'],
    [{ net: 1000, expenses: -1 }, 'expenses', 'expenses-outside-net'],
    [{ net: -1000, vat: 0, expenses: 1 }, 'expenses', 'expenses-outside-net'],
    [{ issuedOn: '1969-12-31', dueOn: null }, 'issuedOn', 'date-out-of-range'],
    [{ issuedOn: '2200-01-01', dueOn: null }, 'issuedOn', 'date-out-of-range'],
    [{ issuedOn: '0026-01-01', dueOn: null }, 'issuedOn', 'date-out-of-range'],
    [{ issuedOn: '2026-11-31', dueOn: null }, 'issuedOn', 'not-a-date'],
    [{ currency: 'EUR', rateToBase: '0.0000009' }, 'rateToBase', 'rate-out-of-range'],
    [{ currency: 'EUR', rateToBase: '1000000.000001' }, 'rateToBase', 'rate-out-of-range'],
  ])('%j: %s, %s', async (input, field, code) => {
    const test = await oneInvoice()
    expect(await issuesOf(test, { dueOn: null, ...input })).toEqual([[field, code]])
  })

  it.each([
    { issuedOn: '2026-06-01', dueOn: '2026-06-01', net: 1000, expenses: 1000 },
    { currency: 'EUR', rateToBase: '0.000001', dueOn: null },
    { currency: 'EUR', rateToBase: '1000000', dueOn: null },
  ])('is taken at the ends of what is possible: %j', async (fields) => {
    const { value, clientId } = await oneInvoice()
    const more = anInvoice({ clientId, number: 'A', ...fields })
    expect((await value('invoices.create', more)).invoice.number).toBe('A')
  })

  it('is not written off before it is issued, nor issued after it was', async () => {
    const { value, issues, invoice } = await oneInvoice()
    const { id } = invoice
    expect(await issues('invoices.writeOff', { id, on: '2026-05-30' })).toEqual([
      'written-off-before-issue',
    ])
    await value('invoices.writeOff', { id, on: '2026-05-31' })
    const later = { id, fields: { issuedOn: '2026-06-01' } }
    expect(await issues('invoices.update', later)).toEqual(['written-off-before-issue'])
  })

  it('M2, R6: is credited in its own currency, and never by more than it is for', async () => {
    const { value, issues, invoice, clientId } = await oneInvoice({ net: 1000, vat: 250 })
    const note = (net: number, more: object = {}) =>
      anInvoice({
        clientId,
        number: `K${net}`,
        net,
        vat: 0,
        dueOn: null,
        creditsInvoiceId: invoice.id,
        ...more,
      })
    expect(await issues('invoices.create', note(-1251))).toEqual(['credit-above-invoice'])
    const euro = { currency: 'EUR', rateToBase: '11' }
    expect(await issues('invoices.create', note(-10, euro))).toEqual(['credit-in-another-currency'])
    await value('invoices.create', note(-1000))
    expect(await issues('invoices.create', note(-251))).toEqual(['credit-above-invoice'])
    const smaller = { id: invoice.id, fields: { net: 749 } }
    expect(await issues('invoices.update', smaller)).toEqual(['credit-above-invoice'])
    await value('invoices.create', note(-250))
  })
})

describe('a file', () => {
  it.each([
    ['2026-05-31,2026-05-30,1000.00,0.00,1000.00,0.00', 'due-before-issue'],
    ['2026-05-31,2026-06-30,1000.00,0.00,1000.00,1000.01', 'expenses-outside-net'],
  ])('%s: %s', async (row, code) => {
    const { value } = await oneInvoice()
    const header = 'number,client,issued_on,due_on,net,vat,gross,expenses,currency'
    const { outcome } = await value('import.preview', {
      job: 'file',
      fileName: 'invoices.csv',
      data: Buffer.from(`${header}\nA,Vagt AB,${row},SEK\n`).toString('base64'),
      format: 'invoices',
    })
    expect(outcome.refused).toMatchObject([{ line: 2, code }])
  })
})

describe('a file of hours', () => {
  it.each([
    ['0202-03-04,Vagt AB,1', 'date-out-of-range'],
    ['2200-01-01,Vagt AB,1', 'date-out-of-range'],
    ['2026-02-30,Vagt AB,1', 'not-a-date'],
    ['2026-05-31,\u200F\u200B,1', 'no-visible-sign'],
  ])('%s: %s', async (row, code) => {
    const { value } = await oneInvoice()
    const { outcome } = await value('import.preview', {
      job: 'file',
      fileName: 'hours.csv',
      data: Buffer.from(`Date,Client,Hours\n2026-05-30,Vagt AB,1\n${row}\n`).toString('base64'),
      format: 'time-csv',
    })
    expect(outcome.refused).toMatchObject([{ line: 3, code }])
    expect(outcome.taken).toBe(1)
  })
})

describe('a name', () => {
  it.each(['', ' ', '\u200F', '\u200B\u2060', '\u3164', '\u2800', '\u0301'])(
    'without a sign to see is refused: %j',
    async (name) => {
      const { issues } = await oneInvoice()
      expect(await issues('clients.create', aClient({ name }))).toEqual(['no-visible-sign'])
    },
  )
})

describe('projects and entries', () => {
  it('end after they begin, within the years the app knows', async () => {
    const { issues, clientId } = await oneInvoice()
    const project = aProject({ clientId, startsOn: '2026-06-02', endsOn: '2026-06-01' })
    expect(await issues('projects.create', project)).toEqual(['end-before-start'])
    const early = anEntry({ clientId, time: aDuration('1969-12-31', 1) })
    expect(await issues('entries.create', early)).toEqual(['date-out-of-range'])
    const late = anInterval('2199-12-31T23:00:00Z', '2200-01-01T01:00:00Z')
    expect(await issues('entries.create', anEntry({ clientId, time: late }))).toEqual([
      'date-out-of-range',
    ])
    const long = anInterval('2026-05-01T00:00:00Z', '2026-06-01T00:00:01Z')
    expect(await issues('entries.create', anEntry({ clientId, time: long }))).toEqual(['too-long'])
  })
})
