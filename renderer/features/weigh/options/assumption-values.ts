import { minorDigits } from '../../../../shared/domain/money.ts'
import {
  fromDecimal,
  multiply,
  rational,
  roundHalfEven,
} from '../../../../shared/domain/rational.ts'
import { ranges, type Range } from '../../../../shared/domain/limits.ts'
import { niceTicks } from '../../../charts/geometry/ticks.ts'
import { percentOfShare, shareOfPercent } from '../../../forms/inputs/percent.ts'
import {
  unitOf,
  type AssumptionKey,
  type Unit,
} from '../../../../shared/domain/deciding/assumptions.ts'
import type { Assumed } from '../../../../shared/domain/deciding/weighing.ts'

export type Value = Assumed[AssumptionKey]

/** Where a slider goes: hours, percent, months, or major units of money. */
export interface SliderRange {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** What may be typed: percent or months; more than what the slider reaches. */
export const limits: Readonly<Partial<Record<AssumptionKey, Range>>> = {
  horizonMonths: ranges.horizonMonths,
  notice: ranges.notice,
  ramp: ranges.ramp,
  investMonths: ranges.investMonths,
  raise: { least: 0, most: 1000 },
}

const fixed: Readonly<Partial<Record<AssumptionKey, SliderRange>>> = {
  horizonMonths: { least: 1, most: 36, step: 1 },
  notice: { least: 0, most: 12, step: 1 },
  ramp: { least: 0, most: 18, step: 1 },
  investMonths: { least: 0, most: 24, step: 1 },
  acquisition: { least: 0, most: 120, step: 1 },
  invest: { least: 0, most: 24, step: 0.5 },
}
export const percents: SliderRange = { least: 0, most: 100, step: 1 }

/**
 * How far the slider of an assumption goes. It follows what the data say, not where the slider is, so
 * that it stays put under the hand; only a typed value beyond its end widens it.
 */
export function sliderRange(
  key: AssumptionKey,
  usual: Assumed,
  value: Value,
  currency: string,
): SliderRange {
  const range = fixed[key] ?? movingRange(unitOf[key], usual, currency)
  const at = positionOf(unitOf[key], value, currency)
  return at <= range.most ? range : { ...range, most: Math.ceil(at) }
}

function movingRange(unit: Unit, usual: Assumed, currency: string): SliderRange {
  if (unit === 'share') return percents
  if (unit === 'hours') {
    return {
      least: 0,
      most: niceTicks(Math.max(Number(usual.hours) * 2, 20), 4).at(-1) ?? 20,
      step: 0.5,
    }
  }
  const highest = Math.max(usual.rate, usual.alternative, usual.newRate, 1) * 2
  const ticks = niceTicks(positionOf('rate', highest, currency), 100)
  return { least: 0, most: ticks.at(-1) ?? 1, step: ticks[1] ?? 1 }
}

/** Where on its slider a value stands. */
export function positionOf(unit: Unit, value: Value, currency: string): number {
  if (unit === 'share') return Number(percentOfShare(String(value)))
  if (unit === 'rate') return Number(value) / 10 ** minorDigits(currency)
  return Number(value)
}

/** The value for a place on the slider, as exact as it is written. */
export function valueAt(unit: Unit, position: number, currency: string): Value {
  if (unit === 'share') return shareOfPercent(String(position)) ?? '0'
  if (unit === 'rate') return Math.round(position * 10 ** minorDigits(currency))
  return unit === 'hours' ? String(position) : position
}

/** W4: what a client might pay once the relation is better: the break-even rate, at least a tenth more than now. */
export function betterRate(rate: number, breakEvenRate: number | null): number {
  const more = roundHalfEven(multiply(rational(rate), fromDecimal('1.1')))
  return Math.max(more, breakEvenRate ?? 0)
}
