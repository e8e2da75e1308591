import { describe, expect, it } from 'vitest'
import { feeCurve } from '../../../renderer/charts/geometry/fee-curve.ts'
import { linesOf } from '../../../renderer/charts/geometry/bands.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { feeAfter, type FeeWork } from '../../../shared/profitability/live/fee-live.ts'

// L1 drawn: flat until the estimate, then price ÷ hours.

const hours = (count: number) => count * 3600
const settings = { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000, nearMargin: '0.25' }
const lines = linesOf({ prao: 15_000, breakEven: 45_000, target: 90_000 })

const curveOf = (more: Partial<FeeWork> = {}) =>
  feeCurve(
    feeAfter(
      {
        projectId: 1,
        project: 'A',
        price: 4_900_000,
        seconds: hours(56),
        estimatedSeconds: hours(80),
        ended: false,
        recentSeconds: 0,
        ...more,
      },
      settings,
      dayNumber('2026-10-29'),
      0,
    ),
    lines,
  )

describe('the curve of a fixed fee', () => {
  it('is flat until the estimate, then falls, and meets itself now', () => {
    const curve = curveOf()
    const all = [...(curve?.done ?? []), ...(curve?.ahead ?? [])]
    expect(curve?.done[0]).toEqual({ seconds: 0, rate: 61_250 })
    expect(curve?.done.at(-1)).toEqual(curve?.now)
    expect(curve?.ahead[0]).toEqual(curve?.now)
    for (const { seconds, rate } of all) {
      expect(rate).toBe((4_900_000 * 3600) / Math.max(hours(80), seconds))
    }
    expect(all.at(-1)?.seconds).toBe(curve?.end)
  })

  it('reaches past the next limit, and names no limit far above it', () => {
    const curve = curveOf()
    expect(curve?.crossings).toEqual([{ seconds: 392_000, rate: 45_000 }])
    expect(curve?.end).toBeGreaterThan(392_000)
    expect(curve?.lines.map(({ kind }) => kind)).toEqual(['prao', 'breakEven'])
  })

  it('without an estimate begins where it can be told', () => {
    const curve = curveOf({ estimatedSeconds: null, seconds: hours(120) })
    expect(curve?.done[0]?.seconds).toBe(hours(60))
    expect(curve?.now.rate).toBeCloseTo(40_833.33, 1)
  })

  it('is none where nothing moves any more, or nothing was done or planned', () => {
    expect(curveOf({ ended: true })).toBeNull()
    expect(curveOf({ seconds: 0, estimatedSeconds: null })).toBeNull()
    expect(curveOf({ price: -100 })).toBeNull()
  })
})
