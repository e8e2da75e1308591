import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDecimal, rational } from '../../../../shared/domain/rational.ts'
import {
  defaultAssumptions,
  startingPoint,
  weigh,
  type Assumptions,
} from '../../../../shared/profitability/index.ts'
import { anOption, aTime, plain } from '../support/random-what-ifs.ts'

const base: Assumptions = {
  ...defaultAssumptions,
  hours: rational(30),
  rate: rational(12_500),
  alternative: rational(77_297),
  fill: fromDecimal('0.7'),
}
const sayNo = (now: Assumptions) => weigh(now, { option: 'say-no' })
const raise = (now: Assumptions, by: string, churn: string) =>
  weigh(now, { option: 'raise', raise: fromDecimal(by), churn: fromDecimal(churn) })
const trim = (now: Assumptions, share: string) =>
  weigh(now, { option: 'trim', share: fromDecimal(share) })
const invest = (now: Assumptions, hours: number, investMonths: number, newRate: number) =>
  weigh(now, {
    option: 'invest',
    invest: rational(hours),
    investMonths,
    newRate: rational(newRate),
  })
const last = (values: readonly number[]) => values.at(-1)

describe('W1: say no', () => {
  it('starts from the window’s hours a month and effective rate', () => {
    const start = startingPoint({ earned: 500_000, countedSeconds: 144_000 }, 6)
    expect(Number(start.hours.num) / Number(start.hours.den)).toBeCloseTo(40 / 6)
    expect(Number(start.rate.num) / Number(start.rate.den)).toBe(12_500)
    expect(startingPoint({ earned: 1, countedSeconds: 0 }, 6).rate.num).toBe(0n)
  })
  it('differs by nothing before the notice is over', () => {
    expect(sayNo({ ...base, notice: 3 }).monthly.slice(0, 4)).toEqual([0, 0, 0, 166_079])
  })
  it('clips paid hours by the time acquisition takes, never below zero', () => {
    // 10 hours free, 13.33 of them spent on finding work: nothing to sell until the ramp is over.
    const option = sayNo({ ...base, hours: rational(10) })
    expect(option.monthly.slice(0, 5)).toEqual([0, -125_000, -125_000, -125_000, 416_079])
    expect(option.breakEvenMonth).toBe(5)
  })
  it('R = 0: sells the whole fill at once, acquisition in the first month', () => {
    const option = sayNo({ ...base, ramp: 0 })
    expect(option.monthly.slice(0, 3)).toEqual([0, -375_000, 1_248_237])
  })
  it('breaks even only where the sum stays at or above zero', () => {
    // Fine for a while, then never: selling less than the client pays.
    expect(sayNo({ ...base, rate: rational(70_000) }).breakEvenMonth).toBeNull()
    expect(sayNo({ ...base, notice: 12 })).toMatchObject({ breakEvenMonth: null, gain: 0 })
    expect(sayNo({ ...base, rate: rational(0), hours: rational(0) }).breakEvenMonth).toBe(2)
  })
  it('gives the alternative rate at which the gain is zero', () => {
    const { breakEvenRate } = sayNo(base)
    expect(breakEvenRate).toBe(20_057)
    const at = (alternative: number) => sayNo({ ...base, alternative: rational(alternative) }).gain
    expect(at(20_056)).toBeLessThan(0)
    expect(at(20_058)).toBeGreaterThan(0)
    expect(sayNo({ ...base, fill: rational(0) }).breakEvenRate).toBeNull()
  })
  it.each([
    ['unclipped', base],
    ['clipped', { ...base, hours: rational(16), rate: rational(30_000) }],
  ])('gives the fill at which the gain is zero, %s', (_, assumptions) => {
    const { breakEvenFill } = sayNo(assumptions)
    const at = (fill: number) => sayNo({ ...assumptions, fill: fromDecimal(fill.toFixed(4)) }).gain
    expect(breakEvenFill).not.toBeNull()
    expect(at((breakEvenFill ?? 0) - 0.0001)).toBeLessThan(0)
    expect(at((breakEvenFill ?? 0) + 0.0001)).toBeGreaterThan(0)
  })
  it('has no such fill if selling every hour would not do', () => {
    expect(sayNo({ ...base, rate: rational(77_000) }).breakEvenFill).toBeNull()
  })
  it('rounds exact sums, not sums of rounded months', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(100), fc.nat(6), (alternative, hours, ramp) => {
        const option = sayNo({
          ...base,
          alternative: rational(alternative),
          hours: rational(hours),
          ramp: ramp,
        })
        expect(last(option.cumulative)).toBe(option.gain)
        expect(option.cumulative).toHaveLength(12)
        let total = 0
        option.monthly.forEach((month, i) => {
          total += month
          expect(Math.abs(total - (option.cumulative[i] ?? 0))).toBeLessThanOrEqual((i + 2) / 2)
        })
      }),
    )
  })
})

describe('W2: raise', () => {
  it('is the raise alone where the client surely stays, W1 where it surely leaves', () => {
    expect(raise(base, '0.2', '0')).toMatchObject({ gain: 900_000, breakEvenMonth: 1 })
    expect(raise(base, '0.2', '1').cumulative).toEqual(sayNo(base).cumulative)
  })
  it('weighs both', () => {
    const option = raise({ ...base, alternative: rational(0) }, '0.2', '0.5')
    expect(option.monthly.slice(0, 2)).toEqual([37_500, -150_000])
    expect(option.breakEvenMonth).toBeNull()
  })
})

describe('W3: trim', () => {
  it('sells the freed hours from the first month, in the ramp', () => {
    const option = trim(base, '0.2')
    // 6 hours freed: 1.4, 2.8 and then 4.2 of them sold.
    expect(option.monthly.slice(0, 4)).toEqual([108_216, 216_432, 324_647, 324_647])
    expect(option.breakEvenMonth).toBe(1)
  })
  it('begins in month 1 whatever the notice, and takes no time to find new work', () => {
    const later = { ...base, notice: 5, acquisition: rational(500) }
    expect(trim(later, '0.2').cumulative).toEqual(trim(base, '0.2').cumulative)
    expect(trim(later, '0.2').breakEvenMonth).toBe(1)
    expect(trim({ ...base, ramp: 0 }, '0.2').monthly.slice(0, 2)).toEqual([324_647, 324_647])
  })
  it('gains nothing only if nothing can be sold', () => {
    expect(trim(base, '0.2')).toMatchObject({ breakEvenRate: 0, breakEvenFill: 0 })
    expect(trim(base, '0')).toMatchObject({ gain: 0, breakEvenRate: null, breakEvenFill: null })
  })
})

describe('W4: invest', () => {
  it('costs hours that could be sold, then earns the better rate', () => {
    const option = invest(base, 5, 3, 30_000)
    expect(option.monthly.slice(0, 4)).toEqual([-270_540, -270_540, -270_540, 525_000])
    expect(option).toMatchObject({ gain: 3_913_382, breakEvenMonth: 5 })
  })
  it('gives the alternative from which it no longer pays', () => {
    const { breakEvenRate } = invest(base, 5, 3, 30_000)
    expect(breakEvenRate).toBe(450_000)
  })
  it('begins in month 1 whatever the notice, and only ever costs while it is too early', () => {
    const later = { ...base, notice: 5, ramp: 9 }
    expect(invest(later, 5, 3, 30_000)).toMatchObject({ gain: 3_913_382, breakEvenMonth: 5 })
    expect(invest(base, 5, 12, 30_000)).toMatchObject({ gain: -3_246_474, breakEvenMonth: null })
    expect(invest(base, 5, 0, 30_000).breakEvenMonth).toBe(1)
  })
})

describe('W1–W4', () => {
  it('are the formulas, reckoned a second time with plain numbers', () => {
    fc.assert(
      fc.property(aTime, anOption, (assumptions, option) => {
        const { monthly, cumulative, gain } = weigh(assumptions, option)
        const months = plain(assumptions, option)
        let sum = 0
        months.forEach((month, i) => {
          sum += month
          expect(Math.abs((monthly[i] ?? 0) - month)).toBeLessThanOrEqual(0.51)
          expect(Math.abs((cumulative[i] ?? 0) - sum)).toBeLessThanOrEqual(0.51)
        })
        expect(Math.abs(gain - sum)).toBeLessThanOrEqual(0.51)
      }),
    )
  })
  it('break even at the rate and at the fill they name', () => {
    fc.assert(
      fc.property(aTime, anOption, (assumptions, option) => {
        const { breakEvenRate, breakEvenFill } = weigh(assumptions, option)
        const at = (changed: Partial<Assumptions>) =>
          plain({ ...assumptions, ...changed }, option).reduce((a, b) => a + b, 0)
        const sides = (zero: number | null, step: number, gainAt: (text: string) => number) =>
          zero === null ? [0] : [-step, step].map((by) => gainAt(Math.max(0, zero + by).toFixed(4)))
        const rates = sides(breakEvenRate, 1, (text) => at({ alternative: fromDecimal(text) }))
        const fills = sides(breakEvenFill, 0.0001, (text) => at({ fill: fromDecimal(text) }))
        // The gain has another sign, or is nothing, on the other side.
        for (const [below = 0, above = 0] of [rates, fills]) {
          expect(below * above).toBeLessThanOrEqual(1e-3)
        }
      }),
    )
  })
})
