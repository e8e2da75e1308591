import { isWithin, type Range } from '../../shared/domain/limits.ts'

/** A whole number within the range, undefined where nothing was given, null for anything else. */
export function wholeNumber(text: string | undefined, range: Range): number | null | undefined {
  if (text === undefined) return undefined
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return isWithin(number, range) ? number : null
}

/** A decimal number as text, undefined where nothing was given, null for anything else. */
export function decimalText(text: string | undefined): string | null | undefined {
  return text === undefined || /^\d{1,12}(\.\d{1,12})?$/.test(text) ? text : null
}
