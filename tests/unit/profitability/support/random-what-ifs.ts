import * as fc from 'fast-check'
import { rational, type Rational } from '../../../../shared/domain/rational.ts'
import type { Assumptions, Option } from '../../../../shared/profitability/index.ts'

const share = fc.nat(100).map((percent) => rational(percent, 100))
const rate = fc.nat(200_000).map((minor) => rational(minor))

/** Assumptions a user might type, the odd ones among them. */
export const aTime: fc.Arbitrary<Assumptions> = fc.record({
  hours: fc.nat(1200).map((tenths) => rational(tenths, 10)),
  rate,
  alternative: rate,
  fill: share,
  horizonMonths: fc.integer({ min: 1, max: 24 }),
  notice: fc.nat(4),
  ramp: fc.nat(7),
  acquisition: fc.nat(120).map((hours) => rational(hours)),
})

export const anOption: fc.Arbitrary<Option> = fc.oneof(
  fc.constant<Option>({ option: 'say-no' }),
  fc.record({
    option: fc.constant('raise' as const),
    raise: fc.nat(150).map((percent) => rational(percent, 100)),
    churn: share,
  }),
  fc.record({ option: fc.constant('trim' as const), share }),
  fc.record({
    option: fc.constant('invest' as const),
    invest: fc.nat(40).map((hours) => rational(hours)),
    investMonths: fc.nat(15),
    newRate: rate,
  }),
)

const number = ({ num, den }: Rational) => Number(num) / Number(den)

/** W1–W4 written again in floating point: what the exact ones are held against. */
export function plain(assumptions: Assumptions, option: Option): number[] {
  const { horizonMonths, notice: n, ramp: R } = assumptions
  const [h, r, a, F, A] = [
    number(assumptions.hours),
    number(assumptions.rate),
    number(assumptions.alternative),
    number(assumptions.fill),
    number(assumptions.acquisition),
  ] as const
  const f = (k: number) => (R === 0 ? F : F * Math.min(1, k / R))
  const acq = (k: number) => (k <= Math.max(1, R) ? A / Math.max(1, R) : 0)
  const absolute = (month: number) => {
    const k = month - n
    return k <= 0 ? h * r : Math.max(0, Math.min(h * f(k), h - acq(k))) * a
  }
  const month = (k: number): number => {
    if (option.option === 'say-no') return absolute(k) - h * r
    if (option.option === 'raise') {
      const [p, q] = [number(option.raise), number(option.churn)]
      return (1 - q) * h * r * (1 + p) + q * absolute(k) - h * r
    }
    if (option.option === 'trim') return number(option.share) * h * f(k) * a
    return k <= option.investMonths
      ? -number(option.invest) * a * F
      : h * (number(option.newRate) - r)
  }
  return Array.from({ length: horizonMonths }, (_, i) => month(i + 1))
}
