import { dayNumber, type IsoDate, daySeconds } from '../../../../shared/domain/calendar.ts'
import { formatAmount, minorDigits } from '../../../../shared/domain/money.ts'
import type { Format } from '../../../format/index.ts'
import { dateFormat, numberFormat } from '../../../format/intl.ts'
import { localeOf, type Language } from '../../../i18n/index.ts'

/** How a letter writes figures: in its own language, whatever the app's is. */
export interface LetterFormat {
  /** `30 June 2026`. */
  readonly date: (date: IsoDate) => string
  /** Minor units with the currency named so that the reader cannot mistake it: `SEK 12,500.00`. */
  readonly money: (minor: number, currency: string) => string
}

/** The writers of a letter in that language, in the user's own region if it is the app's language. */
export function letterFormat(
  language: Language,
  app: Pick<Format, 'language' | 'locale'>,
): LetterFormat {
  const locale = language === app.language ? app.locale : localeOf(language, [])
  return {
    date: (date) =>
      dateFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      }).format(dayNumber(date) * daySeconds * 1000),
    money: (minor, currency) => {
      const digits = minorDigits(currency)
      const whole = minor % 10 ** digits === 0
      const format = numberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: whole ? 0 : digits,
        maximumFractionDigits: digits,
      })
      // Intl reads the decimal text exactly; through a float large amounts would lose minor units.
      return format.format(formatAmount(minor, currency) as Intl.StringNumericLiteral)
    },
  }
}
