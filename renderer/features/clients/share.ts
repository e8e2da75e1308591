import { plainDecimal } from '../../format/money.ts'

/** A typed percentage from 0 to 100 as an exact share: `62.5` → `0.625`. Null for anything else. */
export function shareOfPercent(typed: string): string | null {
  const plain = plainDecimal(typed, 12)
  if (plain === null || !/^\d{1,3}(\.\d{1,6})?$/.test(plain) || Number(plain) > 100) return null
  const [whole = '', fraction = ''] = plain.split('.')
  const digits = whole.padStart(3, '0') + fraction
  return trimmed(
    `${Number(digits.slice(0, -2 - fraction.length))}.${digits.slice(-2 - fraction.length)}`,
  )
}

/** The inverse, to type over: `0.625` → `62.5`. */
export function percentOfShare(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.')
  const digits = fraction.padEnd(2, '0')
  return trimmed(`${Number(whole + digits.slice(0, 2))}.${digits.slice(2)}`)
}

const trimmed = (decimal: string) => decimal.replace(/\.?0*$/, '')
