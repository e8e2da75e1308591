import { describe, expect, it } from 'vitest'
import { compare, rational } from '../../../../shared/domain/rational.ts'
import {
  alternatives,
  bandLimits,
  bandOf,
  breakEvenFill,
  concentration,
  isOther,
  opportunityCost,
  revenueShare,
  type Banded,
} from '../../../../shared/profitability/index.ts'
import type { AlternativeChoice } from '../../../../shared/domain/entities.ts'
import { settings } from '../support/builders.ts'

const hour = 3600

describe('B1: bands, on exact values', () => {
  const band = (
    earned: number,
    hours: number,
    alternative: number | null = 90_000,
    more = {},
    facts: Partial<Banded> = {},
  ) => {
    const countedSeconds = Math.round(hours * hour)
    return bandOf(
      {
        earned,
        countedSeconds,
        countedBillableSeconds: countedSeconds,
        isInvoiced: true,
        ...facts,
      },
      bandLimits({ ...settings, ...more }),
      alternative === null ? null : rational(alternative),
    )
  }

  it.each([
    [0, 0, 'no-data'],
    [500_000, 4, 'too-little-data'],
    [0, 10, 'prao'],
    [-100, 10, 'prao'],
    [150_000, 10, 'prao'],
    [150_001, 10, 'near-prao'],
    [187_500, 10, 'near-prao'],
    [187_501, 10, 'below-break-even'],
    [449_999, 10, 'below-break-even'],
    [450_000, 10, 'below-alternative'],
    // The alternative of 900 × the fill of 0.7.
    [629_999, 10, 'below-alternative'],
    [630_000, 10, 'healthy'],
  ])('%i in %i hours is %s', (earned, hours, wanted) => {
    expect(band(earned, hours)).toBe(wanted)
  })
  it('begins at the minimum of hours', () => {
    expect(band(50_000, 5)).toBe('prao')
    expect(band(50_000, 4.999)).toBe('too-little-data')
  })
  it.each([
    [{ praoRate: null }, 1000, 'below-break-even'],
    [{ praoRate: null, breakEvenRate: null }, 1000, 'below-alternative'],
    [{ breakEvenRate: null }, 200_000, 'below-alternative'],
    [{ praoRate: 0 }, 0, 'prao'],
  ])('skips what is not set: %j', (more, earned, wanted) => {
    expect(band(earned, 10, 90_000, more)).toBe(wanted)
  })
  it.each([
    [0, 'not-invoiced'],
    [9_000_000, 'not-invoiced'],
  ])('has no price of an hour before the first invoice: %i', (earned, wanted) => {
    expect(band(earned, 10, 90_000, {}, { isInvoiced: false })).toBe(wanted)
    expect(band(earned, 1, 90_000, {}, { isInvoiced: false })).toBe(wanted)
    expect(band(0, 0, 90_000, {}, { isInvoiced: false })).toBe('no-data')
  })
  it('does not judge by hours of which none is billable, unless something was earned', () => {
    const unbillable = { countedBillableSeconds: 0 }
    expect(band(0, 10, 90_000, {}, unbillable)).toBe('too-little-data')
    expect(band(1, 10, 90_000, {}, unbillable)).toBe('prao')
    expect(band(0, 10, 90_000, {}, { countedBillableSeconds: 1 })).toBe('prao')
  })
  it('skips an alternative that is unknown', () => {
    expect(band(460_000, 10, null)).toBe('healthy')
  })
})

describe('O1: the alternative rate', () => {
  const standing = (earned: number, hours: number, choice: AlternativeChoice | null = null) => ({
    clientId: earned,
    client: `Earned ${earned}`,
    earned,
    countedSeconds: hours * hour,
    choice,
    isOther: hours > 0,
  })
  const rates = (standings: ReturnType<typeof standing>[], targetRate: number | null = 90_000) =>
    alternatives(standings, { ...settings, targetRate }).map(({ kind, rate }) => [
      kind,
      rate && Number(rate.num) / Number(rate.den),
    ])

  it('is the rest by default when two others have enough hours, else the target', () => {
    const two = [standing(100, 10), standing(3000, 10), standing(1000, 10)]
    expect(rates(two)).toEqual([
      ['rest', 200],
      ['rest', 55],
      ['rest', 155],
    ])
    const one = [standing(100, 10), standing(3000, 10), standing(1000, 4)]
    expect(rates(one)[0]).toEqual(['target', 90_000])
    expect(rates(one)[2]).toEqual(['rest', 155])
    expect(rates(one, null)[0]).toEqual(['target', null])
  })
  it('counts as others those with hours, invoiced, and above PRAO level where one is set', () => {
    const line = { earned: 150_000, countedSeconds: 10 * hour }
    expect(isOther(line, true, 15_000)).toBe(false)
    expect(isOther({ ...line, earned: 150_001 }, true, 15_000)).toBe(true)
    expect(isOther(line, true, null)).toBe(true)
    expect(isOther(line, false, null)).toBe(false)
    expect(isOther({ ...line, countedSeconds: 0 }, true, null)).toBe(false)
  })
  it('leaves those out that are no others, also from their own pool', () => {
    const low = { ...standing(50, 10), isOther: false }
    expect(rates([low, standing(3000, 10), standing(1000, 10)])).toEqual([
      ['rest', 200],
      ['target', 90_000],
      ['target', 90_000],
    ])
  })
  it('says beside the rest what it is without the other that earned most', () => {
    const without = (standings: ReturnType<typeof standing>[]) =>
      alternatives(standings, settings).map(
        ({ withoutLargest }) =>
          withoutLargest && Number(withoutLargest.num) / Number(withoutLargest.den),
      )
    const three = [standing(100, 10), standing(3000, 10), standing(1000, 10)]
    expect(without(three)).toEqual([100, 10, 10])
    expect(without([standing(100, 10, { kind: 'rest' }), standing(3000, 10)])).toEqual([null, null])
    const chosen = three.map((one) => ({ ...one, choice: { kind: 'best' as const } }))
    expect(without(chosen)).toEqual([null, null, null])
  })
  it('takes the first by name of those that earned the same', () => {
    const equal = (client: string, hours: number) => ({ ...standing(1000, hours), client })
    const standings = [standing(1, 10), equal('B', 20), equal('A', 10)]
    const { withoutLargest } = alternatives(standings, settings)[0] ?? {}
    expect(withoutLargest && compare(withoutLargest, rational(50))).toBe(0)
  })
  it('leaves clients without counted hours out of the rest', () => {
    const standings = [standing(100, 10, { kind: 'rest' }), standing(9000, 0), standing(1000, 10)]
    expect(rates(standings)[0]).toEqual(['rest', 100])
    expect(rates([standing(100, 10, { kind: 'rest' })])[0]).toEqual(['rest', null])
  })
  it.each([
    [4, 400],
    [10, 400],
    [15, 350],
    [20, 325],
    [100, (4000 + 2500 + 1000) / 30],
  ])('best: fills %i hours from the top at %d', (hours, rate) => {
    const standings = [
      standing(0, hours, { kind: 'best' }),
      standing(1000, 10),
      standing(4000, 10),
      standing(2500, 10),
    ]
    expect(rates(standings)[0]?.[1]).toBeCloseTo(rate, 9)
  })
  it('best: does not count the client itself', () => {
    const standings = [standing(90_000, 10, { kind: 'best' }), standing(1000, 10)]
    expect(rates(standings)[0]).toEqual(['best', 100])
    expect(rates([standing(1, 1, { kind: 'best' })])[0]).toEqual(['best', null])
  })
  it('offer: rate × probability', () => {
    const offer = { kind: 'offer', rate: 80_000, probability: '0.35' } as const
    expect(rates([standing(1, 1, offer)])).toEqual([['offer', 28_000]])
  })
})

describe('O2: opportunity cost', () => {
  const own = { earned: 500_000, countedSeconds: 40 * hour }
  it('is alternative × fill × hours − earned', () => {
    expect(opportunityCost(own, rational(90_000), rational(7, 10))).toBe(2_020_000)
    expect(opportunityCost(own, rational(10_000), rational(7, 10))).toBe(-220_000)
    expect(opportunityCost(own, null, rational(7, 10))).toBeNull()
  })
  it('breaks even at effective ÷ alternative', () => {
    expect(breakEvenFill(own, rational(90_000))).toBe(0.1389)
    expect(breakEvenFill(own, rational(0))).toBeNull()
    expect(breakEvenFill({ ...own, earned: -1 }, rational(90_000))).toBeNull()
    expect(breakEvenFill({ earned: 0, countedSeconds: 0 }, rational(90_000))).toBeNull()
  })
})

describe('C1: dependence', () => {
  it('adds up squared shares', () => {
    expect(concentration([100])).toBe(10_000)
    expect(concentration([50, 50])).toBe(5000)
    expect(concentration([1, 1, 1])).toBe(3333)
    expect(concentration([0, 0])).toBeNull()
  })
  it('gives a share of what all earned, if anything', () => {
    expect(revenueShare(1, 3)).toEqual(rational(1, 3))
    expect(revenueShare(0, 0)).toBeNull()
  })
})
