import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDecimal, rational } from '../../../../shared/domain/rational.ts'
import {
  casesOf,
  defaultAssumptions,
  weigh,
  type Assumptions,
  type Option,
} from '../../../../shared/profitability/index.ts'
import { anOption, aTime } from '../support/random-what-ifs.ts'
import { runs } from '../../../support/runs.ts'

const base: Assumptions = {
  ...defaultAssumptions,
  hours: rational(30),
  rate: rational(12_500),
  alternative: rational(77_297),
  fill: fromDecimal('0.7'),
}
const sayNo: Option = { option: 'say-no' }
const raise = (by: string, churn: string): Option => ({
  option: 'raise',
  raise: fromDecimal(by),
  churn: fromDecimal(churn),
})
const invest = (newRate: number): Option => ({
  option: 'invest',
  invest: rational(5),
  investMonths: 3,
  newRate: rational(newRate),
})

describe('best and worst case', () => {
  it('W1: fill, effort and ramp turn kinder and harsher', () => {
    const { best, worst } = casesOf(base, sayNo)
    expect(best.assumed).toEqual({ fill: '0.85', acquisition: '20', ramp: 1 })
    expect(worst.assumed).toEqual({ fill: '0.45', acquisition: '80', ramp: 6 })
    const kinder = { fill: fromDecimal('0.85'), acquisition: rational(20), ramp: 1 }
    const { cumulative, gain, breakEvenMonth } = weigh({ ...base, ...kinder }, sayNo)
    expect(best).toMatchObject({ cumulative, gain, breakEvenMonth })
  })
  it('lists what differs alone: a full fill cannot grow, no ramp cannot shrink', () => {
    const full = { ...base, fill: rational(1), ramp: 0, acquisition: rational(0) }
    expect(casesOf(full, sayNo)).toMatchObject({
      best: { assumed: {}, gain: weigh(full, sayNo).gain },
      worst: { assumed: { fill: '0.75' } },
    })
  })
  it('W2: the risk of losing the client halves or doubles, never above one', () => {
    // A client that pays better than the alternative is better kept.
    const good = { ...base, rate: rational(90_000) }
    const { best, worst } = casesOf(good, raise('0.1', '0.6'))
    expect(best.assumed).toEqual({ fill: '0.85', acquisition: '20', ramp: 1, churn: '0.3' })
    expect(worst.assumed).toEqual({ fill: '0.45', acquisition: '80', ramp: 6, churn: '1' })
    expect(casesOf(good, raise('0.1', '0')).worst.assumed).toEqual({})
  })
  it('W2: losing a client far below the alternative is the better case', () => {
    const { best, worst } = casesOf(base, raise('0.1', '0.2'))
    expect(best.assumed['churn']).toBe('0.4')
    expect(worst.assumed['churn']).toBe('0.1')
  })
  it('W3: trimming takes no effort to replace a client', () => {
    const { best, worst } = casesOf(base, { option: 'trim', share: fromDecimal('0.2') })
    expect(best.assumed).toEqual({ fill: '0.85', ramp: 1 })
    expect(worst.assumed).toEqual({ fill: '0.45', ramp: 6 })
  })
  it('W4: a quarter more of the rise, or half of it', () => {
    const { best, worst } = casesOf(base, invest(30_000))
    expect(best.assumed).toEqual({ newRate: 34_375 })
    expect(worst.assumed).toEqual({ newRate: 21_250 })
    // A rate that falls falls less in the best case.
    expect(casesOf(base, invest(10_000))).toMatchObject({
      best: { assumed: { newRate: 11_250 } },
      worst: { assumed: { newRate: 9375 } },
    })
  })
  it('the best is never below the likely, nor the worst above it', () => {
    fc.assert(
      fc.property(aTime, anOption, (assumptions, option) => {
        const { gain } = weigh(assumptions, option)
        const { best, worst } = casesOf(assumptions, option)
        expect(best.gain).toBeGreaterThanOrEqual(gain)
        expect(worst.gain).toBeLessThanOrEqual(gain)
        for (const { cumulative, gain } of [best, worst]) {
          expect(cumulative).toHaveLength(assumptions.horizonMonths)
          expect(cumulative.at(-1)).toBe(gain)
        }
      }),
      { numRuns: runs(300) },
    )
  })
})
