import { z } from 'zod'
import { isIsoDate } from './calendar.ts'
import { isKnownDate, isWithin, ranges, textLimits, type Range } from './limits.ts'
import { compare, parseDecimal, rational } from './rational.ts'
import { hasVisibleSign } from './names.ts'
import { isCurrency } from './money.ts'
import { decimalPattern } from './rational.ts'
import { isZone } from './zone.ts'

// Building blocks every entity shares. Thunks for the reason given in shared/contract/call.ts.

/** What may be read of a value, not changed in it. */
export type Immutable<T> = T extends Uint8Array
  ? Uint8Array
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T

/** A whole number within a range. */
export const whole = ({ least, most }: Range) => z.number().int().min(least).max(most)
/** Row id: a positive integer given by the store and never reused. */
export const id = () => z.number().int().positive()
/** ISO 8601 local date, `2026-10-31`. */
export const isoDate = () =>
  z
    .string()
    .refine(isIsoDate, { error: 'not-a-date', abort: true })
    .refine(isKnownDate, { error: 'date-out-of-range' })
/** A date reckoned from others, such as the first day of a report's months: it may lie before the days the app takes. */
export const reckonedDate = () => z.string().refine(isIsoDate, { error: 'not-a-date' })
/** Instant as whole seconds since 1970-01-01T00:00:00Z. */
export const instant = () =>
  z
    .number()
    .int()
    .refine((value) => isWithin(value, ranges.instant), { error: 'date-out-of-range' })
/** An instant by a machine's clock, which may be wrong: the app works on, so that no work is lost by it. */
export const clockInstant = () => z.number().int()
/** Elapsed or total time in whole seconds. */
export const seconds = () => z.number().int().min(0)
/** Money in integer minor units of its currency; |amount| < 2^51 so that sums stay exact. */
export const minor = () => whole(ranges.minor)
/**
 * Money or a rate reckoned from amounts, rates and hours, in minor units. Exact within ±2^53; beyond, of amounts
 * nobody has, the nearest whole number there is.
 */
export const figure = () => z.number().refine(Number.isInteger, { error: 'not-whole' })
/** Minor units per hour. */
export const rate = () => whole(ranges.rate)
/** ISO 4217 code. */
export const currency = () => z.string().refine(isCurrency, { error: 'not-a-currency' })
/** IANA time zone name. */
export const zone = () => z.string().refine(isZone, { error: 'not-a-zone' })
/** A folder of this machine with its whole path, or empty. A relative one would depend on where the app was started. */
export const folder = () =>
  z
    .string()
    .trim()
    .max(textLimits.folder)
    .regex(/^$|^(\/|[A-Za-z]:[\\/]|\\\\)\P{Cc}*$/u)
/** A decimal number as text, not negative: `0.25`, `11.12`. */
export const decimal = () => z.string().regex(decimalPattern)
/** A share between none and all, as decimal text. */
export const share = () => decimal().refine((text) => Number(text) <= 1, { error: 'above-one' })
/** A decimal above zero: a currency rate of 0 would count revenue as nothing (M2). */
export const positiveDecimal = () =>
  decimal().refine((text) => /[1-9]/.test(text), { error: 'not-positive' })
/** M2: units of the base currency for one unit of another. */
export const currencyRate = () =>
  positiveDecimal().refine(isCurrencyRate, { error: 'rate-out-of-range' })

/** M2: whether an exchange rate lies between a millionth and a million, as every real one does. */
export function isCurrencyRate(text: string): boolean {
  const rate = parseDecimal(text)
  return (
    rate !== null &&
    compare(rate, rational(1, 1_000_000)) >= 0 &&
    compare(rate, rational(1_000_000)) <= 0
  )
}

/** What something is called, with a sign to see. */
export const name = () =>
  z.string().trim().max(textLimits.name).refine(hasVisibleSign, { error: 'no-visible-sign' })
export const note = () => z.string().max(textLimits.note)
