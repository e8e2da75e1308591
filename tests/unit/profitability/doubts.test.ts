import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { plainName } from '../../../shared/domain/names.ts'
import { doubtsOf } from '../../../shared/profitability/doubts/doubts.ts'
import {
  entryDoubts,
  type DoubtedEntry,
} from '../../../shared/profitability/doubts/entry-doubts.ts'
import { aheadDoubts } from '../../../shared/profitability/doubts/invoice-doubts.ts'
import { importDoubts } from '../../../shared/profitability/doubts/import-doubts.ts'
import type { RuleSettings } from '../../../shared/profitability/index.ts'
import {
  aClient,
  anInvoice,
  aProject,
  onDay,
  paid,
  period,
  settings,
  type Given,
} from './support/builders.ts'

const asOf = '2026-06-30'
const today = dayNumber(asOf)
const now = today * 86_400 + 12 * 3600

/** An entry that begins so many hours after midnight of a day, in hours. */
const entry = (id: number, from: number, hours: number, day = today): DoubtedEntry => {
  const start = day * 86_400 + from * 3600
  const seconds = hours * 3600
  return { id, clientId: 1, seconds, start, end: start + seconds, parts: [{ day, seconds }] }
}
const codes = (entries: DoubtedEntry[]) => entryDoubts(entries, now, today).map(({ code }) => code)

describe('Q1: entries', () => {
  it('asks about more than 16 hours, and not about 16', () => {
    expect(codes([entry(1, 0, 16, today - 1)])).toEqual([])
    expect(codes([entry(1, 0, 16.1, today - 1)])).toEqual(['long-entry'])
  })
  it('asks about a day of more than 24 hours in all', () => {
    const day = (id: number, hours: number) => ({
      ...entry(id, 0, hours, today - 1),
      start: null,
      end: null,
    })
    expect(codes([day(1, 12), day(2, 12)])).toEqual([])
    expect(codes([day(1, 12), day(2, 12.5)])).toEqual(['long-day'])
  })
  it('asks about entries that overlap, once for each that begins too early', () => {
    const found = entryDoubts(
      [entry(1, 1, 8), entry(2, 2, 1), entry(3, 8, 2), entry(4, 10, 1)],
      now,
      today,
    )
    expect(found.map(({ code, key, figures }) => [code, key, figures['seconds']])).toEqual([
      ['overlapping-entries', 'entries 1 2 3600', 3600],
      ['overlapping-entries', 'entries 1 3 3600', 3600],
    ])
  })
  it('asks about what lies ahead', () => {
    expect(codes([entry(1, 13, 1)])).toEqual(['future-entry'])
    expect(codes([entry(1, 11, 2)])).toEqual([])
    const ahead = { ...entry(1, 0, 1, today + 1), start: null, end: null }
    expect(codes([ahead])).toEqual(['future-entry'])
  })
})

/** The codes found of one client, those about the book aside. */
const found = (more: Given, own: RuleSettings = settings) =>
  doubtsOf([aClient(more)], own, asOf).map(({ code }) => code)
const may = [onDay('2026-05-11', 10)]
const agreed = [
  { projectId: null, from: '2026-01-01', rate: 80_000, currency: 'SEK', rateToBase: null },
]

describe('Q2: invoices', () => {
  it.each([
    [1_600_001, ['prepayment']],
    [1_600_000, []],
    [400_000, []],
    [399_999, ['few-for-its-hours']],
  ])('%i for ten hours agreed at 800: %j', (net, wanted) => {
    const invoices = [anInvoice(1, '2026-05-31', net)]
    expect(found({ days: may, invoices, agreedRates: agreed })).toEqual(wanted)
  })
  it('measures against the target where nothing is agreed, and asks nothing of a given period', () => {
    expect(found({ days: may, invoices: [anInvoice(1, '2026-05-31', 1_800_001)] })).toEqual([
      'prepayment',
    ])
    const given = anInvoice(1, '2026-05-31', 9_000_000, period('2026-05-01', '2026-05-31'))
    expect(found({ days: may, invoices: [given] })).toEqual([])
  })
  it('R1: asks from when, of a first invoice over hours of long ago', () => {
    const days = [onDay('2025-06-02', 10), ...may]
    expect(found({ days, invoices: [anInvoice(1, '2026-05-31', 900_000)] })).toEqual([
      'first-invoice-from',
    ])
  })
  it('asks about periods of over two years and invoices of over a year ahead', () => {
    const ahead = (issuedOn: string, from: string, to: string) =>
      aheadDoubts([aClient({ invoices: [anInvoice(1, issuedOn, 1, period(from, to))] })], asOf).map(
        ({ code }) => code,
      )
    expect(ahead('2026-06-01', '2024-06-01', '2026-05-31')).toEqual([])
    expect(ahead('2026-06-01', '2024-06-01', '2026-06-01')).toEqual(['long-service-period'])
    expect(ahead('2027-06-30', '2026-06-01', '2026-06-30')).toEqual([])
    expect(ahead('2027-07-01', '2026-06-01', '2026-06-30')).toEqual(['issued-far-ahead'])
  })
})

describe('Q3, Q4: payments, numbers, names and rates', () => {
  const bill = (more = {}) => anInvoice(1, '2026-05-31', 900_000, more)
  it('asks about payments before the issue and beyond what is open', () => {
    const early = bill({ payments: [paid('2026-05-30', 900_000)] })
    expect(found({ days: may, invoices: [early] })).toEqual(['payment-before-issue'])
    const more = bill({ payments: [paid('2026-06-01', 900_001)] })
    expect(found({ days: may, invoices: [more] })).toEqual(['payment-beyond-open'])
  })
  it('asks about a book of several invoiced clients without any payment, and about equal numbers', () => {
    const two = [
      aClient({ days: may, invoices: [bill()] }),
      aClient({ id: 2, name: 'Vagt AB', days: may, invoices: [{ ...bill(), id: 2 }] }),
    ]
    expect(doubtsOf(two, settings, asOf).map(({ code, clientId }) => [code, clientId])).toEqual([
      ['no-payments', null],
      ['same-number', 2],
    ])
  })
  it.each([
    ['Vagt AB', ' vagt  ab '],
    ['Vagt AB', 'Vagt\u200F AB'],
    ['\u00C5sa', 'A\u030Asa'],
  ])('%j and %j are one name', (a, b) => {
    expect(plainName(a)).toBe(plainName(b))
    const clients = [aClient({ name: a }), aClient({ id: 2, name: b })]
    expect(doubtsOf(clients, settings, asOf)).toMatchObject([{ code: 'same-name', clientId: 2 }])
  })
  it.each([
    [15_000, 45_000, 45_000, []],
    [45_000, 45_000, 90_000, ['rates-out-of-order']],
    [15_000, 90_001, 90_000, ['rates-out-of-order']],
    [90_000, null, 90_000, ['rates-out-of-order']],
    [null, null, 1, []],
  ])('PRAO %s, break-even %s, target %s: %j', (praoRate, breakEvenRate, targetRate, wanted) => {
    expect(found({}, { ...settings, praoRate, breakEvenRate, targetRate })).toEqual(wanted)
  })
})

describe('Q3: imports', () => {
  const file = { batchId: 3, fileName: 'hours.csv' }
  const firstOn = (clientId: number, on: string) => ({ ...file, clientId, on })
  const clients = [
    aClient({ invoices: [anInvoice(1, '2026-05-31', 900_000)] }),
    aClient({ id: 2, invoices: [anInvoice(2, '2026-05-31', 900_000)] }),
    aClient({ id: 3 }),
    aClient({ id: 4, invoices: [anInvoice(4, '2026-05-31', -900_000)] }),
  ]
  it('asks about hours that are all not billable', () => {
    expect(importDoubts([{ ...file, seconds: 7200 }], [], [], asOf)).toEqual([
      {
        code: 'import-not-billable',
        clientId: null,
        key: 'import 3',
        figures: { ...file, seconds: 7200 },
      },
    ])
  })
  it('asks once about an import whose hours begin over a year before the first invoice', () => {
    const hours = [firstOn(1, '2025-05-30'), firstOn(2, '2024-01-02'), firstOn(3, '2020-01-02')]
    expect(importDoubts([], hours, clients, asOf)).toEqual([
      {
        code: 'import-before-invoices',
        clientId: 2,
        key: 'import 3 2024-01-02 2026-05-31',
        figures: { ...file, from: '2024-01-02', invoicedFrom: '2026-05-31', clients: 2 },
      },
    ])
  })
  it.each([
    [1, '2025-05-31', 'a year before'],
    [3, '2020-01-02', 'of a client never invoiced'],
    [4, '2020-01-02', 'of a client with a credit note alone'],
  ])('asks nothing of client %i and %s: %s', (id, on) => {
    expect(importDoubts([], [firstOn(id, on)], clients, asOf)).toEqual([])
  })
})

describe('Q5: fees', () => {
  const web = aProject(7, { pricing: 'fixed', fee: 6_000_000 })
  const worked = (date: string) => [onDay(date, 20, { projectId: 7 })]
  it('F6: asks for an estimate', () => {
    expect(found({ days: worked('2026-06-01'), projects: [web] })).toEqual(['no-estimate'])
  })
  it('F1: asks whose a client-wide invoice is, once for each project, until that is answered', () => {
    const projects = [{ ...web, estimatedSeconds: 360_000 }]
    const invoices = [anInvoice(1, '2026-06-20', 1_800_000)]
    const client = { days: worked('2026-06-01'), projects, invoices }
    expect(found(client)).toEqual(['whose-invoice'])
    const otherWork = [{ invoiceId: 1, projectId: 7 }]
    expect(found({ ...client, otherWork })).not.toContain('whose-invoice')
  })
  it('asks about invoiced work without hours', () => {
    expect(
      found({ invoices: [anInvoice(1, '2026-05-31', 1, period('2026-05-01', '2026-05-31'))] }),
    ).toEqual(['invoiced-without-hours'])
  })
  it.each([
    ['2026-05-16', ['idle-project']],
    ['2026-05-17', []],
  ])('asks whether it is finished, 45 days after %s: %j', (date, wanted) => {
    const projects = [{ ...web, estimatedSeconds: 360_000 }]
    expect(found({ days: worked(date), projects })).toEqual(wanted)
  })
})
