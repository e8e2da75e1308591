import { describe, expect, it } from 'vitest'
import { fromDecimal, rational } from '../../../shared/domain/rational.ts'
import {
  buildReport,
  clientParts,
  defaultAssumptions,
  rollUp,
  weigh,
  workWeek,
} from '../../../shared/profitability/index.ts'
import { aClient, anInvoice, paid, settings } from './support/builders.ts'

const at = (utc: string) => Date.parse(`${utc}:00Z`) / 1000
const zone = 'Europe/Stockholm'
const interval = (start: string, end: string, billable = true) => ({
  projectId: null,
  billable,
  time: { kind: 'interval' as const, start: at(start), end: at(end), zone },
})
const duration = (date: string, hours: number, billable = true) => ({
  projectId: null,
  billable,
  time: { kind: 'duration' as const, date, seconds: hours * 3600 },
})
const week = workWeek(settings.workingHours)

const nordlys = aClient({
  id: 1,
  name: 'Nordlys A/S',
  days: rollUp(
    [
      interval('2026-01-12T08:00', '2026-01-12T16:00'),
      interval('2026-02-10T08:00', '2026-02-10T14:00'),
      interval('2026-02-11T19:00', '2026-02-11T23:30', false),
      duration('2026-06-20', 2),
    ],
    week,
  ),
  invoices: [
    anInvoice(1, '2026-01-31', 800_000, {
      dueOn: '2026-03-02',
      vat: 200_000,
      payments: [paid('2026-02-25', 1_000_000)],
    }),
    anInvoice(2, '2026-02-28', 630_000, {
      dueOn: '2026-03-30',
      vat: 157_500,
      payments: [paid('2026-04-10', 787_500)],
    }),
  ],
})
const vagt = aClient({
  id: 2,
  name: 'Vagt AB',
  days: rollUp([duration('2026-03-02', 30), duration('2026-03-03', 10, false)], week),
  invoices: [
    anInvoice(3, '2026-03-31', 500_000, {
      dueOn: '2026-04-30',
      vat: 125_000,
      payments: [paid('2026-06-01', 300_000)],
    }),
  ],
})

describe('the worked example', () => {
  const report = buildReport({ asOf: '2026-06-30', settings, clients: [vagt, nordlys] })

  it('gives Nordlys A/S to the minor unit', () => {
    expect(report.clients[0]).toMatchObject({
      client: 'Nordlys A/S',
      seconds: 73_800,
      pendingSeconds: 7200,
      countedSeconds: 66_600,
      outOfHoursSeconds: 23_400,
      earned: 1_430_000,
      matchedCollected: 1_430_000,
      effectiveRate: 77_297,
      collectedRate: 77_297,
      billedRate: 102_143,
      averageDaysToPay: 32.0,
      averageDaysLate: 4.8,
      overdue: 0,
      alternativeRate: 90_000,
      alternativeKind: 'target',
      opportunityCost: -264_500,
      revenueShare: 0.7409,
      band: 'healthy',
    })
  })

  it('gives Vagt AB to the minor unit', () => {
    expect(report.clients[1]).toMatchObject({
      client: 'Vagt AB',
      seconds: 144_000,
      pendingSeconds: 0,
      countedSeconds: 144_000,
      outOfHoursSeconds: 0,
      earned: 500_000,
      matchedCollected: 240_000,
      effectiveRate: 12_500,
      collectedRate: 6000,
      billedRate: 16_667,
      averageDaysToPay: null,
      averageDaysLate: null,
      overdue: 325_000,
      alternativeRate: 90_000,
      opportunityCost: 2_020_000,
      revenueShare: 0.2591,
      band: 'prao',
      verdict: 'say-no',
    })
  })

  const partsOf = (name: string) =>
    clientParts(name === nordlys.name ? nordlys : vagt, settings, report)
  it('opens every figure: parts add up to what they explain', () => {
    for (const client of report.clients) {
      const sum = (of: 'earned' | 'matchedCollected') =>
        partsOf(client.client).revenue.reduce((total, part) => total + part[of], 0)
      expect(sum('earned')).toBe(client.earned)
      expect(sum('matchedCollected')).toBe(client.matchedCollected)
    }
    expect(partsOf('Nordlys A/S').payments.map((part) => part.daysToPay)).toEqual([25, 41])
    expect(partsOf('Vagt AB').payments).toMatchObject([
      { openGross: 325_000, overdue: true, ageDays: 91 },
    ])
    expect(report.totals).toMatchObject({ earned: 1_930_000, countedSeconds: 210_600 })
  })

  it('W1: says no to a client of 30 hours at 125.00', () => {
    const assumptions = {
      ...defaultAssumptions,
      hours: rational(30),
      rate: rational(12_500),
      alternative: rational(77_297),
      fill: fromDecimal('0.7'),
    }
    const option = weigh(assumptions, { option: 'say-no' })
    expect(option.cumulative.slice(0, 3)).toEqual([0, 166_079, 873_237])
    expect(option.gain).toBe(11_772_416)
    expect(option.breakEvenMonth).toBe(2)
    expect(option.breakEvenRate).toBe(20_057)
  })
})
