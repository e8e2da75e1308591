import { clockText } from '../../shared/domain/timing/clock.ts'
import type { IsoDate } from '../../shared/domain/calendar.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { Direction, Language, Translate } from '../i18n/index.ts'
import { dateText, monthText, type DateStyle } from './date.ts'
import { numberFormat } from './intl.ts'
import { isolatedAmount, moneyText, type MoneyStyle } from './money.ts'
import { hoursText } from './time.ts'

/** What the writing of numbers depends on. */
export interface FormatSetting {
  readonly locale: string
  readonly language: Language
  readonly dir: Direction
  readonly currency: string
  readonly zone: string
}

/** How the app writes figures: minor units, seconds and ISO dates in, text in the user's language out. */
export interface Format extends FormatSetting {
  /** Minor units of the base currency, or of the one given. */
  readonly money: (minor: number, currency?: string, style?: MoneyStyle) => string
  /** Minor units per hour in the base currency: `1 182,50 kr/h`. */
  readonly rate: (minorPerHour: number, style?: MoneyStyle) => string
  /** Seconds as `20.5 h`. */
  readonly hours: (seconds: number, digits?: number) => string
  readonly signedHours: (seconds: number, digits?: number) => string
  /** Seconds as `2:30`. */
  readonly duration: (seconds: number) => string
  /** A share (0.25 or `'0.25'`) as `25 %`. */
  readonly percent: (share: number | string, digits?: number, signed?: boolean) => string
  readonly number: (value: number, digits?: number) => string
  readonly date: (date: IsoDate, style?: DateStyle) => string
  /** `YYYY-MM` as `Nov 2026`. */
  readonly month: (month: string, long?: boolean) => string
  /** Whole or decimal days as `12 days`. */
  readonly days: (days: number, digits?: number, signed?: boolean) => string
  /** Wall time at an instant in the user's zone, or the one given: `14:05`. */
  readonly time: (instant: number, zone?: string) => string
  /** Keeps a text of unknown direction from reordering its neighbours. */
  readonly isolate: (text: string) => string
}

/** Builds the writers for one locale; every figure is isolated where the page runs right to left. */
export function createFormat(setting: FormatSetting, t: Translate): Format {
  const { locale, currency, zone } = setting
  const figure = (text: string) => (setting.dir === 'rtl' ? `\u2068${text}\u2069` : text)
  const money = (minor: number, code: string, style?: MoneyStyle) => {
    const text = moneyText(locale, minor, code, style)
    return setting.dir === 'rtl' ? isolatedAmount(text) : text
  }
  const number = (value: number, digits = 0, extra: Intl.NumberFormatOptions = {}) =>
    numberFormat(locale, { maximumFractionDigits: digits, ...extra }).format(value)
  const hours = (seconds: number, digits: number, signed: boolean) =>
    figure(t(($) => $.common.units.hours, { value: hoursText(locale, seconds, digits, signed) }))
  return {
    ...setting,
    money: (minor, other, style) => money(minor, other ?? currency, style),
    rate: (minor, style) =>
      figure(t(($) => $.common.units.perHour, { value: money(minor, currency, style) })),
    hours: (seconds, digits = 1) => hours(seconds, digits, false),
    signedHours: (seconds, digits = 1) => hours(seconds, digits, true),
    duration: (seconds) => figure(formatDuration(seconds)),
    percent: (share, digits = 0, signed = false) =>
      figure(
        number(Number(share), digits, {
          style: 'percent',
          ...(signed && { signDisplay: 'exceptZero' }),
        }),
      ),
    number: (value, digits) => figure(number(value, digits)),
    date: (date, style) => figure(dateText(locale, date, style)),
    month: (month, long) => figure(monthText(locale, month, long)),
    days: (days, digits = 0, signed = false) => {
      const value = number(days, digits, signed ? { signDisplay: 'exceptZero' } : {})
      return figure(t(($) => $.common.units.day, { count: days, value }))
    },
    time: (instant, other) => figure(clockText(instant, other ?? zone)),
    isolate: (text) => `\u2068${text}\u2069`,
  }
}
