import { describe, expect, it } from 'vitest'
import { describeInvoices, type InvoiceFacts } from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, onDay, period, settings, type Given } from '../support/builders.ts'

const periods = (client: Given, asOf = '2026-06-30') =>
  describeInvoices(aClient(client), settings, asOf).map(
    (one) => [one.invoiceId, one.period.from, one.period.to, one.source] as const,
  )
const credit = (id: number, issuedOn: string, more: Partial<InvoiceFacts> = {}) =>
  anInvoice(id, issuedOn, -1000, more)

describe('R1: inferred', () => {
  const days = [onDay('2026-01-12', 3), onDay('2026-02-10', 3), onDay('2026-03-05', 3)]

  it('runs from the first entry, then from the day after the latest end, to the issue date', () => {
    const invoices = [anInvoice(1, '2026-01-31', 1000), anInvoice(2, '2026-02-28', 1000)]
    expect(periods({ days, invoices })).toEqual([
      [1, '2026-01-12', '2026-01-31', 'inferred'],
      [2, '2026-02-01', '2026-02-28', 'inferred'],
    ])
  })

  it('takes the latest end, not the last one', () => {
    const invoices = [
      anInvoice(1, '2026-01-31', 1000, period('2026-01-01', '2026-02-15')),
      anInvoice(2, '2026-02-05', 1000, period('2026-01-01', '2026-01-10')),
      anInvoice(3, '2026-03-31', 1000),
    ]
    expect(periods({ days, invoices })[2]).toEqual([3, '2026-02-16', '2026-03-31', 'inferred'])
  })

  it('is the issue date alone where that would be empty', () => {
    const invoices = [
      anInvoice(1, '2026-01-31', 1000, period('2026-01-01', '2026-03-10')),
      anInvoice(2, '2026-02-10', 1000),
    ]
    expect(periods({ days, invoices })[1]).toEqual([2, '2026-02-10', '2026-02-10', 'inferred'])
  })

  it('follows the issue date, then the number as a string', () => {
    const invoices = [
      anInvoice(1, '2026-02-28', 1000, { number: '9' }),
      anInvoice(2, '2026-02-28', 1000, { number: '10' }),
    ]
    // The day of issue has no hours left for the second one: a deposit.
    expect(periods({ days, invoices })).toEqual([
      [2, '2026-01-12', '2026-02-28', 'inferred'],
      [1, '2026-02-28', '2026-06-30', 'deposit'],
    ])
  })

  it('leaves credit notes aside', () => {
    const invoices = [
      anInvoice(1, '2026-01-31', 1000),
      credit(2, '2026-02-20', period('2026-02-01', '2026-02-20')),
      anInvoice(3, '2026-02-28', 1000),
    ]
    expect(periods({ days, invoices })[2]).toEqual([3, '2026-02-01', '2026-02-28', 'inferred'])
  })

  it('keeps projects and the client-wide scope apart', () => {
    const rows = [
      onDay('2026-01-05', 1, { projectId: 7 }),
      onDay('2026-01-08', 1, { projectId: 8 }),
      onDay('2026-02-03', 1, { projectId: 8 }),
    ]
    const invoices = [
      anInvoice(1, '2026-01-31', 1000, { projectId: 7 }),
      anInvoice(2, '2026-02-10', 1000, { projectId: 8 }),
      anInvoice(3, '2026-02-28', 1000),
    ]
    expect(periods({ days: rows, invoices })).toEqual([
      [1, '2026-01-05', '2026-01-31', 'inferred'],
      // Issued on the tenth, and January holds hours of the project.
      [2, '2026-01-08', '2026-01-31', 'inferred'],
      [3, '2026-01-05', '2026-02-28', 'inferred'],
    ])
  })

  it('does not know invoices issued after the as-of date', () => {
    const invoices = [anInvoice(1, '2026-01-31', 1000), anInvoice(2, '2026-02-28', 1000)]
    expect(periods({ days, invoices }, '2026-02-27')).toHaveLength(1)
  })
})

describe('R1: deposits', () => {
  it('reaches forward to the end of the next invoice, whose period stays as it is', () => {
    const invoices = [anInvoice(1, '2026-01-02', 1000), anInvoice(2, '2026-02-28', 1000)]
    expect(periods({ days: [onDay('2026-02-10', 3)], invoices })).toEqual([
      [1, '2026-01-02', '2026-02-28', 'deposit'],
      [2, '2026-01-03', '2026-02-28', 'inferred'],
    ])
  })

  it('reaches for the as-of date while there is no later one', () => {
    expect(periods({ invoices: [anInvoice(1, '2026-01-02', 1000)] })).toEqual([
      [1, '2026-01-02', '2026-06-30', 'deposit'],
    ])
  })

  it('is one on the day it is issued already, with nothing to reach for yet', () => {
    expect(periods({ invoices: [anInvoice(1, '2026-06-30', 1000)] })).toEqual([
      [1, '2026-06-30', '2026-06-30', 'deposit'],
    ])
  })

  it('takes on the reach of the next one', () => {
    const invoices = [
      anInvoice(1, '2026-01-02', 1000),
      anInvoice(2, '2026-01-20', 1000),
      anInvoice(3, '2026-03-31', 1000, period('2026-03-01', '2026-04-15')),
    ]
    expect(periods({ days: [onDay('2026-03-10', 3)], invoices })).toEqual([
      [1, '2026-01-02', '2026-04-15', 'deposit'],
      [2, '2026-01-03', '2026-04-15', 'deposit'],
      [3, '2026-03-01', '2026-04-15', 'given'],
    ])
  })

  it('passes over an invoice that does not end later', () => {
    const invoices = [
      anInvoice(1, '2026-02-02', 1000),
      anInvoice(2, '2026-02-20', 1000, period('2026-01-01', '2026-01-31')),
      anInvoice(3, '2026-03-31', 1000, period('2026-03-01', '2026-03-31')),
    ]
    expect(periods({ invoices })[0]).toEqual([1, '2026-02-02', '2026-03-31', 'deposit'])
  })

  it('looks at the hours of its own scope only', () => {
    const invoices = [anInvoice(1, '2026-01-31', 1000, { projectId: 7 })]
    expect(periods({ days: [onDay('2026-01-10', 2, { projectId: 8 })], invoices })[0]?.[3]).toBe(
      'deposit',
    )
    expect(periods({ days: [onDay('2026-01-10', 2, { projectId: 7 })], invoices })[0]?.[3]).toBe(
      'inferred',
    )
  })

  it('leaves a given period without hours where it is', () => {
    const invoices = [anInvoice(1, '2026-01-31', 1000, period('2026-01-01', '2026-01-31'))]
    expect(periods({ invoices })).toEqual([[1, '2026-01-01', '2026-01-31', 'given']])
  })
})

describe('R1: credit notes', () => {
  const invoices = [
    anInvoice(1, '2026-01-31', 1000, period('2026-01-01', '2026-01-31')),
    anInvoice(2, '2026-02-28', 1000),
  ]
  const days = [onDay('2026-02-10', 3)]

  it.each([
    ['its own period', period('2026-02-02', '2026-02-03'), ['2026-02-02', '2026-02-03', 'given']],
    [
      'that of the invoice it credits',
      { creditsInvoiceId: 1 },
      ['2026-01-01', '2026-01-31', 'credited'],
    ],
    ['that of the latest earlier invoice', {}, ['2026-02-01', '2026-02-28', 'credited']],
    ['that of one in its scope', { projectId: 9 }, ['2026-03-15', '2026-03-15', 'credited']],
    [
      'another client’s invoice left aside',
      { creditsInvoiceId: 99 },
      ['2026-02-01', '2026-02-28', 'credited'],
    ],
  ])('takes %s', (_, more, wanted) => {
    const note = credit(3, '2026-03-15', more)
    expect(periods({ days, invoices: [...invoices, note] })[2]?.slice(1)).toEqual(wanted)
  })

  it('takes the reach of a deposit it credits', () => {
    const deposit = [
      anInvoice(1, '2026-01-02', 1000),
      credit(2, '2026-01-03', { creditsInvoiceId: 1 }),
    ]
    expect(periods({ invoices: deposit })[1]).toEqual([2, '2026-01-02', '2026-06-30', 'credited'])
  })
})
