import { describe, expect, it } from 'vitest'
import { hintsOf, type HintsAsked } from '../../../shared/profitability/hints/hints.ts'
import { buildReport } from '../../../shared/profitability/index.ts'
import {
  aClient,
  anInvoice,
  aProject,
  onDay,
  period,
  settings,
  type Given,
} from './support/builders.ts'

const hour = 3600

/** The hints of a client alone in the book, over the six months to 30 June 2026. */
function hints(given: Given, more: Partial<HintsAsked> = {}) {
  const client = aClient(given)
  const asOf = more.asOf ?? '2026-06-30'
  const [line] = buildReport({ asOf, settings, clients: [client] }).clients
  if (!line) throw new Error('no line')
  const asked = { line, settings, asOf, months: 6, sales: () => [], isSettled: () => false }
  return hintsOf(client, { ...asked, ...more })
}
const codes = (given: Given, more: Partial<HintsAsked> = {}) =>
  hints(given, more).map(({ code }) => code)

const days = (dates: readonly string[], hours: number) => dates.map((date) => onDay(date, hours))
const monthly = ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-13', '2026-05-11', '2026-06-08']

describe('Q5: invoiced without hours', () => {
  const march = anInvoice(1, '2026-03-31', 1_800_000, period('2026-03-01', '2026-03-31'))
  const given = { days: days(['2026-05-11'], 20), invoices: [march] }

  it('is said of an invoice of the window, with its days and money', () => {
    expect(hints(given)).toContainEqual({
      code: 'invoiced-without-hours',
      invoiceId: 1,
      number: '2026-001',
      projectId: null,
      from: '2026-03-01',
      to: '2026-03-31',
      amount: 1_800_000,
    })
  })

  it('no more once it was said to be right, nor of work before the window', () => {
    const isSettled: HintsAsked['isSettled'] = (code) => code === 'invoiced-without-hours'
    expect(codes(given, { isSettled })).not.toContain('invoiced-without-hours')
    const old = anInvoice(1, '2025-03-31', 1_800_000, period('2025-03-01', '2025-03-31'))
    expect(codes({ ...given, invoices: [old] })).not.toContain('invoiced-without-hours')
  })
})

describe('F1–F3, Q5: a fee project', () => {
  const fee = (more = {}) =>
    aProject(7, {
      name: 'Shop',
      pricing: 'fixed',
      fee: 6_000_000,
      estimatedSeconds: 100 * hour,
      ...more,
    })
  const worked = (date: string) => [onDay(date, 80, { projectId: 7 })]
  const deposit = anInvoice(1, '2026-01-02', 3_000_000, { projectId: 7 })

  it('not ended and 45 days without hours is asked about, and what is done is told with its last day', () => {
    const given = { days: worked('2026-05-01'), projects: [fee()], invoices: [deposit] }
    expect(hints(given)).toEqual([
      { code: 'idle-project', projectId: 7, project: 'Shop', lastDay: '2026-05-01' },
      {
        code: 'fee-not-invoiced',
        projectId: 7,
        project: 'Shop',
        amount: 1_800_000,
        // 1 May + 99 days: from 100 days after its last day of work on, no more than L (F3).
        until: '2026-08-08',
      },
    ])
    expect(codes({ ...given, days: worked('2026-06-01') })).toEqual([])
  })

  it('ended: the rest of the fee counts until 100 days after the end', () => {
    const projects = [fee({ endsOn: '2026-06-01' })]
    const given = { days: worked('2026-05-20'), projects, invoices: [deposit] }
    const until = '2026-09-08'
    expect(hints(given)).toEqual([
      { code: 'fee-not-invoiced', projectId: 7, project: 'Shop', amount: 3_000_000, until },
    ])
    // F2: on the last of these days it counts, on the day after no more.
    expect(codes(given, { asOf: until })).toContain('fee-not-invoiced')
    expect(codes(given, { asOf: '2026-09-09' })).not.toContain('fee-not-invoiced')
  })
})

describe('T4: sales hours of a new client', () => {
  const invoices = [anInvoice(1, '2026-05-31', 900_000, period('2026-05-01', '2026-05-31'))]
  const given = { days: [onDay('2026-05-11', 26, { billableSeconds: 22 * hour })], invoices }
  const sales = () => [onDay('2026-05-11', 4, { billableSeconds: 0 })]

  it('are told with the rate without them', () => {
    expect(hints(given, { sales })).toEqual([
      { code: 'sales-of-new-client', seconds: 4 * hour, rateWithout: 40_909 },
    ])
  })

  it('not of a client with hours before the window', () => {
    const old = { ...given, days: [onDay('2025-05-11', 3), ...given.days] }
    expect(codes(old, { sales })).toEqual([])
  })
})

describe('H5: a rate on few hours', () => {
  const invoices = [anInvoice(1, '2026-03-31', 600_000, period('2026-03-01', '2026-03-31'))]
  const waiting = onDay('2026-06-08', 60)
  const agreedRates = [
    { projectId: null, rate: 90_000, currency: 'SEK', rateToBase: null, from: '2026-01-01' },
  ]
  const few = { days: [onDay('2026-03-09', 6), waiting], invoices, agreedRates }

  it('tells what waits and at which rate', () => {
    expect(hints(few)).toEqual([
      {
        code: 'few-hours',
        seconds: 6 * hour,
        pendingSeconds: 60 * hour,
        pendingRate: 90_000,
        yearRate: null,
      },
    ])
  })

  it('tells the rate over twelve months, where they hold more', () => {
    const autumn = anInvoice(2, '2025-10-31', 880_000, period('2025-10-01', '2025-10-31'))
    const year = {
      ...few,
      days: [onDay('2025-10-06', 10), ...few.days],
      invoices: [autumn, ...invoices],
    }
    expect(hints(year)).toMatchObject([{ code: 'few-hours', yearRate: 92_500 }])
    expect(codes({ ...few, days: [onDay('2026-03-09', 10), waiting] })).toEqual([])
  })
})

describe('money without hours', () => {
  it('is called earned without hours, and its invoice is asked about', () => {
    const invoices = [anInvoice(1, '2026-03-31', 600_000, period('2026-03-01', '2026-03-31'))]
    expect(hints({ invoices })).toMatchObject([
      { code: 'earned-without-hours', amount: 600_000 },
      { code: 'invoiced-without-hours' },
    ])
  })
})

describe('falling-rate: the invoice that made the months before high', () => {
  const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']
  const recent = ['2026-04', '2026-05', '2026-06']
  const all = [...months, ...recent]
  const given = (amountOf: (month: string) => number) => ({
    days: all.map((month) => onDay(`${month}-05`, 20)),
    invoices: all.map((month, i) =>
      anInvoice(i + 1, `${month}-28`, amountOf(month), period(`${month}-01`, `${month}-28`)),
    ),
  })

  it('is named with what it brought', () => {
    const found = hints(given((month) => (month === '2025-12' ? 9_000_000 : 1_200_000)))
    expect(found).toEqual([
      { code: 'high-before', invoiceId: 3, number: '2026-003', amount: 9_000_000 },
    ])
  })

  it('no invoice is, where all of them were higher', () => {
    expect(codes(given((month) => (recent.includes(month) ? 1_200_000 : 2_000_000)))).toEqual([])
  })
})

describe('V1: at PRAO level by hours never invoiced', () => {
  const invoices = [anInvoice(1, '2026-03-31', 900_000, period('2026-03-01', '2026-03-31'))]
  const lost = onDay('2026-02-09', 55)

  it('says how many there are and about what they would bring', () => {
    const given = { days: [lost, onDay('2026-03-09', 10)], invoices }
    expect(hints(given)).toContainEqual({
      code: 'invoice-first',
      seconds: 55 * hour,
      amount: 4_950_000,
    })
  })

  it('not where the rate is as low without them', () => {
    const given = { days: [lost, onDay('2026-03-09', 70)], invoices }
    expect(codes(given)).not.toContain('invoice-first')
  })
})

it('of a client about whom all is known nothing is said', () => {
  const invoices = monthly.map((date, i) => anInvoice(i + 1, date, 2_000_000, period(date, date)))
  expect(codes({ days: days(monthly, 20), invoices })).toEqual([])
})
