import { minorDigits, formatAmount } from '../../shared/domain/money.ts'
import { useFormat } from './index.ts'
import { numberFormat } from './intl.ts'
import { isolatedAmount } from './money.ts'

/** How an amount in any currency is written: another currency than the base is named by its code. */
export function useAmount(): (minor: number, currency: string) => string {
  const format = useFormat()
  return (minor, currency) => {
    if (currency === format.currency) return format.money(minor, currency)
    // Several currencies share one sign (kr, $), so the sign alone would not tell them apart.
    const text = withCode(format.locale, minor, currency)
    return format.dir === 'rtl' ? isolatedAmount(text) : text
  }
}

function withCode(locale: string, minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const number = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return number.format(formatAmount(minor, currency) as Intl.StringNumericLiteral)
}
