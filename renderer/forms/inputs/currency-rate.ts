import { plainDecimal } from '../../format/money.ts'

/** M2: a typed exchange rate (`11,12`, `0.089`) as a plain decimal above zero; null for anything else. */
export function currencyRateOf(typed: string): string | null {
  // A rate may have three decimals that are no thousands: 1,125 is one and an eighth.
  const plain = plainDecimal(typed, 12)
  if (plain === null || !/^\d{1,12}(\.\d{1,12})?$/.test(plain)) return null
  return /[1-9]/.test(plain) ? plain : null
}
