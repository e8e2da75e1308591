import type { OptionKind } from '../kinds.ts'
import type { Assumed } from './weighing.ts'

export type AssumptionKey = keyof Assumed
export type Unit = 'hours' | 'rate' | 'share' | 'months'

/** What each assumption of a what-if is: hours a month, minor units per hour, a share, months. */
export const unitOf = {
  hours: 'hours',
  rate: 'rate',
  alternative: 'rate',
  horizonMonths: 'months',
  notice: 'months',
  ramp: 'months',
  fill: 'share',
  acquisition: 'hours',
  raise: 'share',
  churn: 'share',
  share: 'share',
  invest: 'hours',
  investMonths: 'months',
  newRate: 'rate',
} as const satisfies Readonly<Record<AssumptionKey, Unit>>

export const isAssumption = (key: string): key is AssumptionKey => Object.hasOwn(unitOf, key)

/** What losing a client depends on. */
const leaving = [
  'fill',
  'alternative',
  'ramp',
  'notice',
  'acquisition',
  'hours',
  'rate',
  'horizonMonths',
] as const

/** The assumptions an option's result depends on; its own come first. */
export const keysOf: Readonly<Record<OptionKind, readonly AssumptionKey[]>> = {
  'say-no': leaving,
  raise: ['raise', 'churn', ...leaving],
  trim: ['share', 'fill', 'alternative', 'ramp', 'hours', 'horizonMonths'],
  invest: [
    'invest',
    'investMonths',
    'newRate',
    'fill',
    'alternative',
    'hours',
    'rate',
    'horizonMonths',
  ],
}
