import { describe, expect, it } from 'vitest'
import {
  buildReport,
  describeInvoices,
  figuresIn,
  monthlySeries,
  type ClientHistory,
} from '../../../../shared/profitability/index.ts'
import {
  aClient,
  anInvoice,
  onDay,
  paid,
  period,
  settings,
  type Given,
} from '../support/builders.ts'

const figures = (client: Given, asOf = '2026-06-30') =>
  figuresIn(aClient(client), settings, { from: '2026-01-01', to: asOf })
const describeOne = (client: Given, at = 0, asOf = '2026-06-30') =>
  describeInvoices(aClient(client), settings, asOf)[at]
const report = (client: Given, asOf = '2026-06-30') =>
  buildReport({ asOf, settings, clients: [aClient(client)] }).clients[0]
const january = period('2026-01-01', '2026-01-31')

describe('M2: other currencies', () => {
  const euro = { currency: 'EUR', rateToBase: '11.125' }

  it('converts labour once, half to even', () => {
    const invoices = [anInvoice(1, '2026-01-31', 1004, { ...january, ...euro, expenses: 1000 })]
    expect(figures({ invoices }).earned).toBe(44)
  })
  it.each([
    ['JPY', '0.07', 1000, 7000],
    ['KWD', '30.5', 1001, 3053],
  ])('minds the digits of %s', (currency, rateToBase, net, earned) => {
    const invoices = [anInvoice(1, '2026-01-31', net, { ...january, currency, rateToBase })]
    expect(figures({ invoices }).earned).toBe(earned)
  })
  it.each([null, '0', '0.00', '-1', 'x', ''])(
    'refuses the rate %j, and counts nothing',
    (rateToBase) => {
      const invoices = [
        anInvoice(1, '2026-01-31', 1000, { ...january, currency: 'EUR', rateToBase }),
      ]
      const result = buildReport({ asOf: '2026-06-30', settings, clients: [aClient({ invoices })] })
      expect(result.refused).toEqual([
        { clientId: 1, invoiceId: 1, number: '2026-001', currency: 'EUR' },
      ])
      expect(result.totals.earned).toBe(0)
    },
  )
  it('names refused invoices in one order, whatever the order of clients', () => {
    const of = (id: number) =>
      aClient({ id, invoices: [anInvoice(id, '2026-01-31', 1000, { currency: 'EUR' })] })
    const refused = (clients: ClientHistory[]) =>
      buildReport({ asOf: '2026-06-30', settings, clients }).refused.map((one) => one.clientId)
    expect(refused([of(2), of(1)])).toEqual([1, 2])
  })
  it('takes the share paid in the invoice’s own currency', () => {
    const invoices = [
      anInvoice(1, '2026-01-31', 800, {
        ...january,
        ...euro,
        vat: 200,
        payments: [paid('2026-02-10', 500)],
      }),
    ]
    expect(figures({ invoices })).toMatchObject({ earned: 8900, matchedCollected: 4450 })
  })
})

describe('R2: earned', () => {
  const days = [
    onDay('2026-01-30', 1),
    onDay('2026-01-31', 2),
    onDay('2026-02-01', 3),
    onDay('2026-02-02', 4),
  ]
  const over = period('2026-01-30', '2026-02-02')
  const months = (client: Given, asOf = '2026-06-30') =>
    monthlySeries(aClient(client), settings, asOf, '2026-01').map((month) => month.earned)

  it('is split over the days in proportion to the seconds', () => {
    const invoices = [anInvoice(1, '2026-02-28', 1001, over)]
    expect(months({ days, invoices }).slice(0, 2)).toEqual([300, 701])
  })
  it('leaves out re-billed expenses', () => {
    const invoices = [anInvoice(1, '2026-02-28', 1001, { ...over, expenses: 1 })]
    expect(months({ days, invoices }).slice(0, 2)).toEqual([300, 700])
  })
  it('goes by the project’s seconds if the invoice names one', () => {
    const rows = [
      onDay('2026-01-31', 9),
      onDay('2026-01-31', 1, { projectId: 7 }),
      onDay('2026-02-01', 1, { projectId: 7 }),
    ]
    const invoices = [anInvoice(1, '2026-02-28', 1000, { ...over, projectId: 7 })]
    expect(months({ days: rows, invoices }).slice(0, 2)).toEqual([500, 500])
  })
  it('is spread evenly where there are no seconds, the earliest days one unit more', () => {
    const invoices = [
      anInvoice(1, '2026-02-28', 1003, over),
      anInvoice(2, '2026-02-28', -1003, over),
    ]
    expect(months({ invoices: invoices.slice(0, 1) }).slice(0, 2)).toEqual([502, 501])
    expect(months({ invoices: invoices.slice(1) }).slice(0, 2)).toEqual([-502, -501])
  })
  it('defers the share of the days still to come', () => {
    const invoices = [anInvoice(1, '2026-02-28', 1000, period('2026-06-01', '2026-07-30'))]
    expect(report({ invoices })).toMatchObject({ earned: 500, deferred: 500 })
    expect(report({ invoices }, '2026-05-31')).toMatchObject({ earned: 0, deferred: 1000 })
  })
  it('rounds the passed share half to even', () => {
    const invoices = [anInvoice(1, '2026-02-28', 5, period('2026-06-30', '2026-07-01'))]
    expect(report({ invoices })).toMatchObject({ earned: 2, deferred: 3 })
  })
})

describe('R3: invoiced', () => {
  it('counts labour on the issue date, before any write-off, notes negative', () => {
    const invoices = [
      anInvoice(1, '2025-12-31', 9999),
      anInvoice(2, '2026-01-01', 5000, { expenses: 1000, writtenOffOn: '2026-03-01' }),
      anInvoice(3, '2026-02-01', -500, { creditsInvoiceId: 2 }),
    ]
    expect(report({ invoices })?.invoiced).toBe(3500)
  })
})

describe('R4: collected', () => {
  const collected = (payments: [string, number][], more = {}) =>
    describeOne({
      invoices: [
        anInvoice(1, '2026-01-31', 1000, {
          vat: 250,
          payments: payments.map(([on, gross]) => paid(on, gross)),
          ...more,
        }),
      ],
    })?.collected
  it.each<[string, [string, number][], number]>([
    ['nothing', [], 0],
    ['a part', [['2026-02-01', 625]], 500],
    [
      'a part, rounded on the running total',
      [
        ['2026-02-01', 313],
        ['2026-02-02', 313],
      ],
      501,
    ],
    ['all', [['2026-02-01', 1250]], 1000],
    ['too much', [['2026-02-01', 2000]], 1000],
    [
      'a bounced payment',
      [
        ['2026-02-01', 1250],
        ['2026-02-03', -1250],
      ],
      0,
    ],
    ['more given back than paid', [['2026-02-01', -100]], 0],
    ['a payment after the as-of date', [['2026-07-01', 1250]], 0],
  ])('%s', (_, payments, wanted) => expect(collected(payments)).toBe(wanted))

  it('collects all of an invoice that is nothing but expenses as nothing', () => {
    expect(collected([['2026-02-01', 1250]], { expenses: 1000 })).toBe(0)
  })
})

describe('R5: written off', () => {
  const invoices = [
    anInvoice(1, '2026-01-31', 1000, {
      ...january,
      payments: [paid('2026-02-01', 400)],
      writtenOffOn: '2026-05-01',
    }),
  ]
  it('takes the uncollected labour off from the day on', () => {
    expect(figures({ invoices })).toMatchObject({
      earned: 400,
      writtenOff: 600,
      matchedCollected: 400,
    })
    expect(figures({ invoices }, '2026-05-01').earned).toBe(400)
    expect(figures({ invoices }, '2026-04-30')).toMatchObject({ earned: 1000, writtenOff: 0 })
  })
  it('gives back what is paid after all', () => {
    const late = invoices.map((one) => ({
      ...one,
      payments: [...one.payments, paid('2026-06-01', 600)],
    }))
    expect(figures({ invoices: late })).toMatchObject({ earned: 1000, writtenOff: 0 })
  })
})

describe('R6: credited', () => {
  const invoice = (more = {}) => anInvoice(1, '2026-01-31', 1000, { ...january, vat: 250, ...more })
  const note = (more = {}) =>
    anInvoice(2, '2026-02-15', -400, { vat: -100, creditsInvoiceId: 1, ...more })

  it('settles the invoice after the credit; the note collects nothing', () => {
    const invoices = [invoice({ payments: [paid('2026-02-20', 750)] }), note()]
    expect(describeOne({ invoices })).toMatchObject({
      status: 'paid',
      labour: 1000,
      earned: 1000,
      collected: 600,
      grossDue: 750,
      openGross: 0,
    })
    expect(describeOne({ invoices }, 1)).toMatchObject({
      status: 'credit',
      earned: -400,
      collected: 0,
    })
    expect(figures({ invoices })).toMatchObject({ earned: 600, matchedCollected: 600 })
  })
  it('takes half of what is left for half of it paid', () => {
    const invoices = [invoice({ payments: [paid('2026-02-20', 375)] }), note()]
    expect(describeOne({ invoices })).toMatchObject({ collected: 300, openGross: 375 })
  })
  it('counts a refund on the note as a negative payment of the invoice', () => {
    const invoices = [
      invoice({ payments: [paid('2026-02-10', 1250)] }),
      note({ payments: [paid('2026-02-25', -500)] }),
    ]
    expect(describeOne({ invoices })).toMatchObject({
      collected: 600,
      grossPaid: 750,
      status: 'paid',
    })
  })
  it('never goes below zero', () => {
    const invoices = [invoice(), note({ net: -2000, vat: -500 })]
    expect(describeOne({ invoices })).toMatchObject({
      grossDue: 0,
      collected: 0,
      status: 'credited',
    })
  })
  it('writes off only what is left after the credit', () => {
    const invoices = [
      invoice({ writtenOffOn: '2026-04-01', payments: [paid('2026-02-20', 250)] }),
      note(),
    ]
    expect(figures({ invoices })).toMatchObject({
      earned: 200,
      writtenOff: 400,
      matchedCollected: 200,
    })
  })
  it('lets a note that names none stand alone', () => {
    const alone = note({ creditsInvoiceId: null, payments: [paid('2026-02-20', -250)] })
    const invoices = [invoice(), alone]
    expect(describeOne({ invoices })).toMatchObject({ grossDue: 1250, collected: 0 })
    expect(describeOne({ invoices }, 1)).toMatchObject({ earned: -400, collected: -200 })
  })
  it('does not know a note issued after the as-of date', () => {
    const invoices = [invoice(), note()]
    expect(describeOne({ invoices }, 0, '2026-02-14')).toMatchObject({ grossDue: 1250 })
  })
})
