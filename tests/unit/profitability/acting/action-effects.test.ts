import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dateOfDay, dayNumber } from '../../../../shared/domain/calendar.ts'
import { actionEffect } from '../../../../shared/profitability/acting/action-effects.ts'
import { buildReport, effectiveRateIn, figuresIn } from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, onDay, paid, period, settings } from '../support/builders.ts'
import { asOf, asOfDay, clientOf, firstDay } from '../support/random-clients.ts'
import { runs } from '../../../support/runs.ts'

/** Ten hours a month at 600 till March, then five at 1 200; paid 20 days late, then on time. */
const improved = aClient({
  days: [
    onDay('2026-01-12', 10),
    onDay('2026-02-12', 10),
    onDay('2026-03-12', 10),
    onDay('2026-04-13', 5),
    onDay('2026-05-12', 5),
    onDay('2026-06-29', 3),
  ],
  invoices: [
    anInvoice(1, '2026-03-31', 1_800_000, {
      ...period('2026-01-01', '2026-03-31'),
      dueOn: '2026-02-28',
      payments: [paid('2026-03-20', 1_800_000)],
    }),
    anInvoice(2, '2026-05-31', 1_200_000, {
      ...period('2026-04-01', '2026-05-31'),
      dueOn: '2026-06-15',
      payments: [paid('2026-06-10', 1_200_000)],
    }),
  ],
})

describe('before and after an action', () => {
  it('compares the months of the window before its day with as many from it on', () => {
    const { before, after } = actionEffect(improved, settings, '2026-04-01', asOf)
    expect(before).toEqual({
      from: '2025-10-01',
      to: '2026-03-31',
      countedSeconds: 30 * 3600,
      // 30 hours in 182 days; a month has 30.4375.
      secondsPerMonth: 18_062,
      effectiveRate: 60_000,
      averageDaysLate: 20,
    })
    expect(after).toEqual({
      from: '2026-04-01',
      to: asOf,
      countedSeconds: 10 * 3600,
      // The three hours not invoiced yet (H2) were worked all the same: 13 in 91 days.
      secondsPerMonth: 15_654,
      effectiveRate: 120_000,
      averageDaysLate: 0,
    })
  })

  it('looks no further than as many months again', () => {
    const { after } = actionEffect(improved, settings, '2025-08-31', asOf)
    expect(after).toMatchObject({ from: '2025-08-31', to: '2026-02-27' })
  })

  it('has no after before the day it begins', () => {
    const { before, after } = actionEffect(improved, settings, '2026-07-01', asOf)
    expect(after).toBeNull()
    expect(before).toMatchObject({ from: '2026-01-01', to: asOf })
    expect(actionEffect(improved, settings, '2027-07-01', asOf).before).toEqual(before)
    expect(actionEffect(improved, settings, asOf, asOf).after).toMatchObject({
      from: asOf,
      to: asOf,
    })
  })

  it('E1, Y1: has no rate without counted hours, and no days late without a settled invoice', () => {
    const { before } = actionEffect(aClient(), settings, '2026-04-01', asOf)
    expect(before).toMatchObject({
      countedSeconds: 0,
      secondsPerMonth: 0,
      effectiveRate: null,
      averageDaysLate: null,
    })
  })

  it('Y1: weighs days late by labour revenue, over what was settled in the span', () => {
    const late = (id: number, net: number, on: string) =>
      anInvoice(id, '2026-01-31', net, { dueOn: '2026-04-01', payments: [paid(on, net)] })
    const invoices = [
      late(1, 3000, '2026-04-11'),
      late(2, 1000, '2026-05-01'),
      late(3, 9000, '2026-03-31'),
    ]
    const { before, after } = actionEffect(aClient({ invoices }), settings, '2026-04-01', asOf)
    expect([before.averageDaysLate, after?.averageDaysLate]).toEqual([0, 15])
  })

  const start = fc.integer({ min: firstDay, max: asOfDay + 100 }).map(dateOfDay)
  const checkStarts = (test: (...args: [ReturnType<typeof aClient>, string]) => void) =>
    fc.assert(fc.property(clientOf, start, test), { numRuns: runs(200) })

  it('E1, H4: each span says what the rules say of those days, and the spans adjoin', () => {
    checkStarts((client, startedOn) => {
      const { before, after } = actionEffect(client, settings, startedOn, asOf)
      for (const span of after ? [before, after] : [before]) {
        expect(span.from <= span.to && span.to <= asOf).toBe(true)
        const { seconds, countedSeconds } = figuresIn(client, settings, span, asOf)
        expect(span.countedSeconds).toBe(countedSeconds)
        expect(span.effectiveRate).toBe(effectiveRateIn(client, settings, span, asOf))
        const days = dayNumber(span.to) - dayNumber(span.from) + 1
        const off = Math.abs(span.secondsPerMonth * days - seconds * 30.4375)
        expect(off).toBeLessThanOrEqual(days / 2 + 1e-6)
      }
      const next = addDays(before.to, 1)
      expect(after?.from ?? null).toBe(startedOn > asOf ? null : next)
    })
  })

  it('Y1: over a year up to the as-of date, days late are those of the report', () => {
    const year = { ...settings, windowMonths: 12 }
    fc.assert(
      fc.property(clientOf, (client) => {
        const { before } = actionEffect(client, year, addDays(asOf, 1), asOf)
        expect(before.from).toBe(addMonths(addDays(asOf, 1), -12))
        const [line] = buildReport({ asOf, settings, clients: [client] }).clients
        expect(before.averageDaysLate).toBe(line?.averageDaysLate)
      }),
      { numRuns: runs(200) },
    )
  })
})
