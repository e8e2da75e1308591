import { describe, expect, it } from 'vitest'
import {
  buildReport,
  effectiveRateIn,
  monthlySeries,
  rateCascade,
  type AgreedRateFacts,
} from '../../../shared/profitability/index.ts'
import { aClient, anInvoice, onDay, paid, period, settings } from './support/builders.ts'

const asOf = '2026-06-30'
const agreed = (from: string, rate: number, more: Partial<AgreedRateFacts> = {}) => ({
  projectId: null,
  from,
  rate,
  currency: 'SEK',
  rateToBase: null,
  ...more,
})
const client = aClient({
  days: [
    onDay('2026-01-10', 6),
    onDay('2026-01-12', 2, { billableSeconds: 0 }),
    onDay('2026-02-10', 2),
    onDay('2026-06-20', 5),
  ],
  invoices: [
    anInvoice(1, '2026-01-31', 480_000, {
      ...period('2026-01-01', '2026-01-31'),
      payments: [paid('2026-02-20', 240_000)],
    }),
    anInvoice(2, '2026-01-31', 60_000, {
      ...period('2026-01-01', '2026-01-31'),
      writtenOffOn: '2026-05-01',
    }),
  ],
  agreedRates: [agreed('2026-02-01', 120_000), agreed('2025-01-01', 100_000)],
})

describe('E1–E3: effective, collected and billed rate', () => {
  const [report] = buildReport({ asOf, settings, clients: [client] }).clients
  it('divides by counted hours, and by billable covered hours', () => {
    expect(report).toMatchObject({
      effectiveRate: 48_000,
      collectedRate: 24_000,
      billedRate: 80_000,
    })
  })
  it('E1: has no rate without counted hours', () => {
    const [none] = buildReport({
      asOf,
      settings,
      clients: [aClient({ invoices: client.invoices })],
    }).clients
    expect(none).toMatchObject({
      earned: 480_000,
      effectiveRate: null,
      collectedRate: null,
      billedRate: null,
    })
  })
  it('E1: gives the rate of any other span', () => {
    expect(effectiveRateIn(client, settings, { from: '2026-01-01', to: '2026-01-31' }, asOf)).toBe(
      60_000,
    )
    expect(
      effectiveRateIn(client, settings, { from: '2025-07-01', to: '2025-12-31' }, asOf),
    ).toBeNull()
  })
  it('E1: sets the rate of the window before beside it', () => {
    const later = buildReport({ asOf: '2026-12-31', settings, clients: [client] }).clients[0]
    // By then nobody will invoice the five hours of June any more.
    expect(later).toMatchObject({ effectiveRate: null, previousEffectiveRate: 32_000 })
  })
})

describe('E4: where the rate went', () => {
  it('goes from the agreed to the collected rate, step by step', () => {
    const cascade = rateCascade(client, settings, asOf)
    // 6 h at 1 000, 2 h and 5 h at 1 200; 5 400 before write-off over 6 billable, 8 covered and 10 counted hours.
    expect(cascade.stages).toEqual([
      { stage: 'agreed', rate: 110_769, step: null },
      { stage: 'billed-differently', rate: 90_000, step: -20_769 },
      { stage: 'unbilled', rate: 67_500, step: -22_500 },
      { stage: 'never-invoiced', rate: 54_000, step: -13_500 },
      { stage: 'written-off', rate: 48_000, step: -6000 },
      { stage: 'not-paid', rate: 24_000, step: -24_000 },
    ])
  })
  it('prefers the project’s agreed rate and leaves out hours without one', () => {
    const days = [
      onDay('2026-01-10', 1),
      onDay('2026-01-10', 1, { projectId: 7 }),
      onDay('2026-03-10', 1),
    ]
    const agreedRates = [
      agreed('2026-01-01', 200, { projectId: 7 }),
      agreed('2026-03-01', 100),
      agreed('2026-03-01', 900, { currency: 'EUR' }),
    ]
    const cascade = rateCascade(aClient({ days, agreedRates }), settings, asOf)
    expect(cascade).toMatchObject({ agreedSeconds: 7200, billableSeconds: 10_800 })
    expect(cascade.stages[0]).toEqual({ stage: 'agreed', rate: 150, step: null })
  })
  it('converts agreed rates of another currency', () => {
    const agreedRates = [agreed('2026-01-01', 9600, { currency: 'EUR', rateToBase: '11.1' })]
    const cascade = rateCascade(
      aClient({ days: [onDay('2026-01-10', 1)], agreedRates }),
      settings,
      asOf,
    )
    expect(cascade.stages[0]?.rate).toBe(106_560)
  })
  it('leaves out what there are no hours for', () => {
    expect(rateCascade(aClient(), settings, asOf).stages).toEqual([])
  })
})

describe('E5: monthly series', () => {
  const series = monthlySeries(client, settings, asOf)
  it('has every month from the first with data', () => {
    expect(series.map((month) => month.month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ])
    expect(monthlySeries(aClient(), settings, asOf)).toEqual([])
    expect(monthlySeries(client, settings, asOf, '2025-11')).toHaveLength(8)
  })
  it('gives a month whose hours are all pending no rate, not zero', () => {
    expect(series[5]).toMatchObject({
      seconds: 18_000,
      pendingSeconds: 18_000,
      effectiveRate: null,
      band: 'no-data',
    })
    expect(series[1]).toMatchObject({
      countedSeconds: 7200,
      effectiveRate: 0,
      band: 'too-little-data',
    })
    expect(series[0]).toMatchObject({
      effectiveRate: 60_000,
      collectedRate: 30_000,
      band: 'healthy',
    })
  })
})
