import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, lastDayOfMonth } from '../../../../shared/domain/calendar.ts'
import {
  clientLive,
  rateLimits,
  type DayHours,
  type InvoiceFacts,
  type ProjectFacts,
  type RuleSettings,
} from '../../../../shared/profitability/index.ts'
import { aClient, aProject, anInvoice, onDay, settings } from '../support/builders.ts'
import { runs } from '../../../support/runs.ts'

type More = {
  readonly asOf?: string
  readonly settings?: RuleSettings
  readonly project?: ProjectFacts
  readonly hours?: number
  readonly days?: readonly DayHours[]
  readonly invoices?: readonly InvoiceFacts[]
}

/** Ten hours in each month from March 2026 on, invoiced at these rates (in crowns) on its last day. */
function trendOf(rates: readonly (number | null)[], more: More = {}) {
  const { asOf = '2026-06-10', hours = 10, project } = more
  const own = project ? { projectId: project.id } : {}
  const month = (i: number) => `2026-${String(3 + i).padStart(2, '0')}`
  const lastOf = (i: number) => dateOfDay(lastDayOfMonth(2026 * 12 + 2 + i))
  const client = aClient({
    days: [...rates.map((_, i) => onDay(`${month(i)}-09`, hours, own)), ...(more.days ?? [])],
    invoices: [
      ...rates.flatMap((rate, i) =>
        rate === null
          ? []
          : anInvoice(i + 1, lastOf(i), rate * 100 * hours, {
              serviceFrom: `${month(i)}-01`,
              serviceTo: lastOf(i),
            }),
      ),
      ...(more.invoices ?? []),
    ],
    projects: project ? [project] : [],
  })
  return clientLive(client, more.settings ?? settings, asOf).trend
}

describe('L4: the trend of an hourly client', () => {
  it('goes on from the last day of the last month as the three months fell', () => {
    // 100 a month down from 600: 1.5 months to 450, 4.125 to 187.50, 4.5 to 150; of 30.4375 days each.
    expect(trendOf([800, 730, 600])).toEqual({
      perMonth: -10_000,
      reaches: {
        target: '2026-06-10',
        breakEven: dateOfDay(dayNumber('2026-05-31') + 46),
        nearPrao: dateOfDay(dayNumber('2026-05-31') + 126),
        prao: dateOfDay(dayNumber('2026-05-31') + 137),
      },
    })
  })
  it('names the as-of date for a limit the line has passed since', () => {
    // 450 a fifth of a month after May.
    expect(trendOf([700, 600, 460])?.reaches.breakEven).toBe('2026-06-10')
  })
  it('is none while the rate does not fall from month to month', () => {
    expect(trendOf([800, 600, 600])).toBeNull()
    expect(trendOf([600, 700, 500])).toBeNull()
    expect(trendOf([500, 600, 700])).toBeNull()
  })
  it('is none of fewer than three months, or with a month between that has no rate', () => {
    expect(trendOf([800, 700])).toBeNull()
    const gap = { days: [onDay('2026-02-09', 10)] }
    const paid = { ...gap, invoices: [anInvoice(9, '2026-02-28', 900_000)] }
    expect(trendOf([null, 700, 600], { ...paid, asOf: '2026-05-31' })).toBeNull()
  })
  it('leaves out a month that is not over, and the latest ones that wait for their invoice', () => {
    const fell = trendOf([800, 730, 600])
    expect(trendOf([800, 730, 600, 900], { asOf: '2026-06-29' })).not.toBeNull()
    expect(trendOf([800, 730, 600, 900], { asOf: '2026-06-30' })).toBeNull()
    expect(trendOf([800, 730, 600, null], { asOf: '2026-07-02' })?.perMonth).toBe(fell?.perMonth)
    expect(trendOf([800, 730, 600, null, null, null], { asOf: '2026-08-31' })).toBeNull()
  })
  it('is none on less than the least hours in one of the months', () => {
    expect(trendOf([800, 730, 600], { hours: 5 })).not.toBeNull()
    expect(trendOf([800, 730, 600], { hours: 4 })).toBeNull()
  })
  it('is none with hours of a fixed project or a retainer among them', () => {
    const rates = [800, 730, 600]
    expect(trendOf(rates, { project: aProject(7) })).not.toBeNull()
    expect(trendOf(rates, { project: aProject(7, { pricing: 'free' }) })).not.toBeNull()
    for (const pricing of ['fixed', 'retainer'] as const) {
      expect(trendOf(rates, { project: aProject(7, { pricing }) })).toBeNull()
    }
  })
  it('says nothing of a rate that is not set, or a day after 2199', () => {
    const bare = { ...settings, targetRate: null, praoRate: null }
    const reaches = trendOf([800, 730, 600], { settings: bare })?.reaches
    expect(reaches).toMatchObject({ target: null, nearPrao: null, prao: null })
    expect(trendOf([600.02, 600.01, 600])?.reaches).toMatchObject({
      target: '2026-06-10',
      breakEven: null,
    })
  })
  it('is at a limit on the day it names, and above it on the day before', () => {
    const rate = fc.integer({ min: 1, max: 1500 })
    fc.assert(
      fc.property(fc.tuple(rate, rate, rate), (rates) => {
        const trend = trendOf(rates)
        const [first, middle, now] = rates
        expect(trend !== null).toBe(first > middle && middle > now)
        if (!trend) return
        const at = (days: number) => now + ((now - first) / 2) * (days / 30.4375)
        const limits = { target: 900, breakEven: 450, nearPrao: 187.5, prao: 150 }
        for (const name of rateLimits) {
          const date = trend.reaches[name]
          if (date === null) continue
          const days = dayNumber(date) - dayNumber('2026-05-31')
          expect(at(days)).toBeLessThan(limits[name] + 1e-6)
          const isAbove = at(days - 1) > limits[name] - 1e-6
          expect(date === '2026-06-10' || isAbove).toBe(true)
        }
      }),
      { numRuns: runs(300) },
    )
  })
})
