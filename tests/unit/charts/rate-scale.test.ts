import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { rateScale } from '../../../renderer/charts/geometry/rate-scale.ts'

const lines = [
  { kind: 'prao', rate: 15_000 },
  { kind: 'breakEven', rate: 45_000 },
  { kind: 'target', rate: 90_000 },
] as const
const kinds = (some: readonly { readonly kind: string }[]) => some.map(({ kind }) => kind)

describe('an axis of rates', () => {
  it.each([
    {
      of: 'rates near PRAO level',
      rates: [16_364, 12_626],
      low: 12_000,
      within: ['prao'],
      above: ['breakEven', 'target'],
      below: [],
    },
    {
      of: 'rates about break-even',
      rates: [42_000, 48_000],
      low: 20_000,
      within: ['breakEven', 'target'],
      above: [],
      below: ['prao'],
    },
    {
      of: 'good rates',
      rates: [110_000, 118_000],
      low: 80_000,
      within: ['target'],
      above: [],
      below: ['prao', 'breakEven'],
    },
    {
      of: 'no rates',
      rates: [],
      low: 0,
      within: ['prao', 'breakEven', 'target'],
      above: [],
      below: [],
    },
  ])('for $of names the limits far off at its edge', ({ rates, low, within, above, below }) => {
    const scale = rateScale(rates, lines)
    expect(kinds(scale.within)).toEqual(within)
    expect(kinds(scale.above)).toEqual(above)
    expect(kinds(scale.below)).toEqual(below)
    expect(scale.low).toBe(low)
  })

  property.prop([fc.array(fc.integer({ min: -50_000, max: 500_000 }), { maxLength: 24 })])(
    'holds every rate and every limit within it, and loses none',
    (rates) => {
      const { low, high, ticks, within, above, below } = rateScale(rates, lines)
      for (const rate of [...rates, ...within.map((line) => line.rate)]) {
        expect(rate).toBeGreaterThanOrEqual(low)
        expect(rate).toBeLessThanOrEqual(high)
      }
      expect(within.length + above.length + below.length).toBe(lines.length)
      expect(ticks[0]).toBe(low)
      expect(ticks.at(-1)).toBeCloseTo(high, 3)
      expect(ticks.length).toBeLessThan(12)
    },
  )
})
