import { describe, expect, it } from 'vitest'
import {
  buildReport,
  clientParts,
  describeInvoices,
  type InvoiceFacts,
} from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, paid, settings, type Given } from '../support/builders.ts'

const asOf = '2026-06-30'
const report = (more: Given) => buildReport({ asOf, settings, clients: [aClient(more)] }).clients[0]
const invoice = (payments: [string, number][], more: Partial<InvoiceFacts> = {}) =>
  anInvoice(1, '2026-01-31', 1000, {
    dueOn: '2026-03-02',
    payments: payments.map(([on, gross]) => paid(on, gross)),
    ...more,
  })
const settled = (payments: [string, number][], more: Partial<InvoiceFacts> = {}) =>
  describeInvoices(aClient({ invoices: [invoice(payments, more)] }), settings, asOf)[0]

describe('Y1: settled', () => {
  it.each<[string, [string, number][], string | null]>([
    ['never', [], null],
    ['in part', [['2026-02-10', 989]], null],
    ['but for a bank fee', [['2026-02-10', 990]], '2026-02-10'],
    ['at once', [['2026-02-10', 1000]], '2026-02-10'],
    [
      'in two parts, entered backwards',
      [
        ['2026-03-10', 500],
        ['2026-02-10', 500],
      ],
      '2026-03-10',
    ],
    [
      'too much',
      [
        ['2026-02-10', 900],
        ['2026-02-20', 900],
      ],
      '2026-02-20',
    ],
    [
      'bounced',
      [
        ['2026-02-10', 1000],
        ['2026-02-12', -1000],
      ],
      null,
    ],
    [
      'bounced and paid again',
      [
        ['2026-02-10', 1000],
        ['2026-02-12', -1000],
        ['2026-03-01', 1000],
      ],
      '2026-03-01',
    ],
    [
      'bounced and paid on one day',
      [
        ['2026-02-10', 1000],
        ['2026-02-12', -1000],
        ['2026-02-12', 1000],
      ],
      '2026-02-10',
    ],
    [
      'overpaid, part given back',
      [
        ['2026-02-10', 1500],
        ['2026-02-12', -500],
      ],
      '2026-02-10',
    ],
    ['after the as-of date', [['2026-07-01', 1000]], null],
  ])('%s', (_, payments, on) => expect(settled(payments)?.settledOn).toBe(on))

  it('counts days from issue and due date, at least 0', () => {
    expect(settled([['2026-03-12', 1000]])).toMatchObject({ daysToPay: 40, daysLate: 10 })
    expect(settled([['2026-01-20', 1000]])).toMatchObject({ daysToPay: 0, daysLate: 0 })
    expect(settled([['2026-03-12', 1000]], { dueOn: null })).toMatchObject({
      daysToPay: 40,
      daysLate: null,
    })
  })
})

describe('Y1: averages', () => {
  const of = (
    id: number,
    issuedOn: string,
    on: string,
    net: number,
    more: Partial<InvoiceFacts> = {},
  ) => anInvoice(id, issuedOn, net, { payments: [paid(on, net)], dueOn: issuedOn, ...more })

  it('weighs by labour revenue', () => {
    const invoices = [
      of(1, '2026-01-01', '2026-01-11', 1000),
      of(2, '2026-02-01', '2026-03-03', 3000),
      of(3, '2026-03-01', '2026-06-01', 5000, { expenses: 5000 }),
    ]
    expect(report({ invoices })).toMatchObject({ averageDaysToPay: 25, averageDaysLate: 25 })
  })
  it('takes invoices settled in the 365 days up to and including the as-of date', () => {
    const invoices = [
      of(1, '2025-06-01', '2025-06-30', 1000),
      of(2, '2026-06-20', '2026-06-30', 1000),
    ]
    expect(report({ invoices })?.averageDaysToPay).toBe(10)
    const day = [of(1, '2025-06-01', '2025-07-01', 1000)]
    expect(report({ invoices: day })?.averageDaysToPay).toBe(30)
  })
  it('rounds half to even at one decimal', () => {
    const invoices = [
      of(1, '2026-01-01', '2026-01-02', 1000),
      of(2, '2026-01-01', '2026-01-01', 3000),
    ]
    expect(report({ invoices })?.averageDaysToPay).toBe(0.2)
  })
  it('shows open invoices apart, with their age', () => {
    const invoices = [of(1, '2026-01-01', '2026-01-06', 1000), anInvoice(2, '2025-01-01', 5000)]
    const client = aClient({ invoices })
    const book = buildReport({ asOf, settings, clients: [client] })
    expect(book.clients[0]?.averageDaysToPay).toBe(5)
    expect(clientParts(client, settings, book).payments).toMatchObject([
      { invoiceId: 1, daysToPay: 5, openGross: 0 },
      { invoiceId: 2, daysToPay: null, openGross: 5000, ageDays: 545, overdue: false },
    ])
  })
  it('has none while nothing is settled', () => {
    expect(report({ invoices: [invoice([])] })).toMatchObject({
      averageDaysToPay: null,
      averageDaysLate: null,
    })
  })
})

describe('Y1: overdue', () => {
  it.each<[string, Partial<InvoiceFacts>, number]>([
    ['gross past the due date', { vat: 250 }, 1250],
    ['less what is paid', { vat: 250, payments: [paid('2026-05-01', 50)] }, 1200],
    ['not on the due date itself', { dueOn: asOf }, 0],
    ['not without a due date', { dueOn: null }, 0],
    ['not when written off', { writtenOffOn: asOf }, 0],
    ['until it is written off', { writtenOffOn: '2026-07-01' }, 1000],
    ['in base currency', { currency: 'EUR', rateToBase: '11.1255' }, 11_126],
  ])('%s', (_, more, overdue) => {
    expect(report({ invoices: [invoice([], more)] })?.overdue).toBe(overdue)
  })
  it('R6: after its credit notes', () => {
    const note = anInvoice(2, '2026-02-20', -300, { creditsInvoiceId: 1, dueOn: '2026-02-20' })
    expect(report({ invoices: [invoice([]), note] })?.overdue).toBe(700)
  })
})

describe('Y2: slower', () => {
  const series = (days: number[]) =>
    days.map((count, i) => {
      const month = String(i + 1).padStart(2, '0')
      return anInvoice(i + 1, `2024-${month}-01`, 1000, {
        payments: [paid(new Date(Date.UTC(2024, i, 1 + count)).toISOString().slice(0, 10), 1000)],
      })
    })
  const slower = (days: number[]) =>
    report({ invoices: series(days) })?.flags.find((flag) => flag.kind === 'slower-payer')

  it('compares the last three settled invoices with the three before, however old', () => {
    expect(slower([20, 10, 11, 12, 17, 18, 19])).toMatchObject({
      figures: { recentDays: 18, earlierDays: 11 },
      since: '2024-05-01',
    })
    expect(slower([20, 10, 11, 12, 17, 18, 18])).toBeUndefined()
  })
  it('needs six', () => expect(slower([1, 1, 20, 20, 20])).toBeUndefined())
})
