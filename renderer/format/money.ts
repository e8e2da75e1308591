import { formatAmount, minorDigits } from '../../shared/domain/money.ts'
import { numberFormat } from './intl.ts'

export interface MoneyStyle {
  /** Leave the minor units out, for axes and tables where they only crowd. */
  readonly whole?: boolean
  /** Write the plus sign too. */
  readonly signed?: boolean
}

/** Money in the locale's own writing from exact integer minor units (M1 digits, never a float). */
export function moneyText(
  locale: string,
  minor: number,
  currency: string,
  style: MoneyStyle = {},
): string {
  const digits = style.whole ? 0 : minorDigits(currency)
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: 'halfEven',
    ...(style.signed && { signDisplay: 'exceptZero' }),
  })
  // Intl reads the decimal text exactly; through a float large amounts would lose minor units.
  return format.format(formatAmount(minor, currency) as Intl.StringNumericLiteral)
}

/**
 * An amount on a page that runs from right to left: from left to right in itself, so that a unit behind it
 * (`/h`, `לשעה`) never puts its currency before the number.
 */
export const isolatedAmount = (text: string): string =>
  `\u2066${text.replace(/[\u200e\u200f]/gu, '')}\u2069`

/** The decimal sign the locale writes. */
export function decimalSign(locale: string): string {
  const parts = numberFormat(locale, {}).formatToParts(1.5)
  return parts.find((part) => part.type === 'decimal')?.value ?? '.'
}

/** Minor units as text to type over: locale's decimal sign, no grouping, no empty decimals. */
export function editableMoney(locale: string, minor: number, currency: string): string {
  const text = formatAmount(minor, currency)
  const short = minorDigits(currency) > 0 ? text.replace(/\.0+$/, '') : text
  return short.replace('.', decimalSign(locale))
}

/**
 * Plain dot-decimal text of an amount as people type it: comma or point, spaces, apostrophes or the
 * other sign between groups of three (`1 182,50`, `1.182,50`, `1,182.50`, `12,5`). Null if it is none.
 */
export function plainDecimal(typed: string, digits: number): string | null {
  const text = typed.replace(/[\s\u00a0\u202f'’\u2066-\u2069\u200e\u200f]/g, '').replace('−', '-')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return null
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return text
  const grouped = isGrouping(text, last, digits)
  const whole = (grouped ? text : text.slice(0, last)).replace(/[.,]/g, '')
  const fraction = grouped ? '' : text.slice(last + 1)
  if (!isWellGrouped(grouped ? text : text.slice(0, last))) return null
  return `${whole === '' || whole === '-' ? `${whole}0` : whole}${fraction ? `.${fraction}` : ''}`
}

// `1,182` is one thousand where the currency has two decimals, and `1,182,000` always is.
function isGrouping(text: string, last: number, digits: number): boolean {
  const sign = text[last] ?? ''
  const tail = text.length - last - 1
  const several = text.indexOf(sign) !== last
  return several || (tail === 3 && digits < 3 && !/^-?0/.test(text))
}

function isWellGrouped(text: string): boolean {
  return /^-?\d*$/.test(text) || /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text)
}
