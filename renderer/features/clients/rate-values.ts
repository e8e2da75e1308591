import type { AgreedRateFields } from '../../../shared/domain/entities.ts'
import { formatAmount, parseAmount } from '../../../shared/domain/money.ts'
import { isCurrencyRate } from '../../../shared/domain/schema.ts'
import { currencyRateOf } from '../../forms/inputs/currency-rate.ts'

/** What the form for an agreed rate holds while it is typed. */
export interface RateValues {
  readonly from: string | null
  /** Minor units per hour. */
  readonly rate: number | null
  readonly currency: string
  readonly rateToBase: string
  readonly projectId: number | null
}
export type RateFault = 'date' | 'rate' | 'rateToBase' | 'rate-out-of-range'

/** The faults of the form, by field; foreign money needs its rate to the base currency. */
export function rateFaults(
  values: RateValues,
  base: string,
): Partial<Record<keyof RateValues, RateFault>> {
  const foreign = values.currency !== base
  const rateToBase = currencyRateOf(values.rateToBase)
  return {
    ...(values.from === null && { from: 'date' as const }),
    ...(values.rate === null && { rate: 'rate' as const }),
    ...(foreign && rateToBase === null && { rateToBase: 'rateToBase' as const }),
    ...(foreign &&
      rateToBase !== null &&
      !isCurrencyRate(rateToBase) && { rateToBase: 'rate-out-of-range' as const }),
  }
}

/** What is sent to be saved. Call it on values without faults. */
export function rateFieldsOf(values: RateValues, clientId: number, base: string): AgreedRateFields {
  return {
    clientId,
    projectId: values.projectId,
    from: values.from ?? '',
    rate: values.rate ?? 0,
    currency: values.currency,
    rateToBase: values.currency === base ? null : currencyRateOf(values.rateToBase),
  }
}

/** M1: the same figure in another currency, whose minor units may be other ones. */
export function inCurrency({ rate, currency: before }: RateValues, currency: string) {
  const moved = rate === null ? null : parseAmount(formatAmount(rate, before), currency)
  return { currency, rate: moved }
}
