import { describe, expect, test } from 'vitest'
import {
  barPlace,
  waterfallRows,
  waterfallSpan,
} from '../../../renderer/charts/geometry/waterfall.ts'
import type { ClientReport } from '../../../shared/contract/reports.ts'

type Cascade = NonNullable<ClientReport['cascade']>

const cascade: Cascade = {
  agreedRate: 70_000,
  steps: [
    { kind: 'billed-differently', change: -8_000, rateAfter: 62_000 },
    { kind: 'unbilled', change: -15_000, rateAfter: 47_000 },
    { kind: 'never-invoiced', change: -1_000, rateAfter: 46_000 },
    { kind: 'written-off', change: 0, rateAfter: 46_000 },
    { kind: 'not-paid', change: -7_000, rateAfter: 39_000 },
  ],
  effectiveRate: 46_000,
  collectedRate: 39_000,
}

describe('where the rate went (E4)', () => {
  test('E4: agreed rate, signed steps, effective rate, what is unpaid, collected rate', () => {
    expect(waterfallRows(cascade).map((row) => [row.kind, row.value])).toEqual([
      ['agreed', 70_000],
      ['billed-differently', -8_000],
      ['unbilled', -15_000],
      ['never-invoiced', -1_000],
      ['effective', 46_000],
      ['not-paid', -7_000],
      ['collected', 39_000],
    ])
  })

  test('E4: the rows add up exactly', () => {
    const rows = waterfallRows(cascade)
    const steps = rows.filter((row) => !row.total).reduce((sum, row) => sum + row.value, 0)
    expect((rows[0]?.value ?? 0) + steps).toBe(rows.at(-1)?.value)
  })

  test('E4: without an agreed rate the steps start from the billed one and still add up', () => {
    const [first, ...steps] = cascade.steps
    const rows = waterfallRows({
      ...cascade,
      agreedRate: null,
      steps: first ? [{ ...first, change: 0 }, ...steps] : [],
    })
    expect(rows.map((row) => [row.kind, row.value])).toEqual([
      ['billed', 62_000],
      ['unbilled', -15_000],
      ['never-invoiced', -1_000],
      ['effective', 46_000],
      ['not-paid', -7_000],
      ['collected', 39_000],
    ])
    expect(waterfallSpan(rows)).toEqual({ low: 0, high: 62_000 })
  })

  test('E4: with neither an agreed rate nor billable hours there is nothing to draw', () => {
    expect(waterfallRows({ ...cascade, agreedRate: null, steps: [] })).toEqual([])
    const unbilledOnly = cascade.steps.slice(1)
    expect(waterfallRows({ ...cascade, agreedRate: null, steps: unbilledOnly })).toEqual([])
  })

  test('a step up lies above the rate before it', () => {
    const up: Cascade = {
      ...cascade,
      steps: [{ kind: 'billed-differently', change: 5_000, rateAfter: 75_000 }],
    }
    expect(waterfallRows(up)[1]).toMatchObject({ low: 70_000, high: 75_000 })
  })

  test('a rate below zero (credits) still lies on the scale', () => {
    const negative: Cascade = {
      agreedRate: 10_000,
      steps: [{ kind: 'billed-differently', change: -20_000, rateAfter: -10_000 }],
      effectiveRate: -10_000,
      collectedRate: -10_000,
    }
    const rows = waterfallRows(negative)
    const span = waterfallSpan(rows)
    expect(span).toEqual({ low: -10_000, high: 10_000 })
    for (const row of rows) {
      const place = barPlace(row, span)
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.start + place.width).toBeLessThanOrEqual(100)
    }
  })
})
