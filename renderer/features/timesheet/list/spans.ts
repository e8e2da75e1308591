import {
  addDays,
  addMonths,
  dateOfDay,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDate,
  type IsoDate,
} from '../../../../shared/domain/calendar.ts'
import { startOfWeek } from '../../../format/date.ts'
import type { Format } from '../../../format/index.ts'
import type { Translate } from '../../../i18n/index.ts'

/** Which dates a list may show. `so-far`: the year up to today; `own`: from and to as chosen. */
export const spanKinds = ['week', 'month', 'quarter', 'year', 'so-far', 'all', 'own'] as const
export type SpanKind = (typeof spanKinds)[number]

export interface Span {
  readonly span: SpanKind
  readonly anchor: IsoDate | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

interface Dates {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const
const isMonths = (span: SpanKind): span is keyof typeof monthsOf => span in monthsOf

/** The dates of a span, both ends included; null: open. Weeks begin where the locale's do. */
export function datesOf({ span, anchor, from, to }: Span, today: IsoDate, locale: string): Dates {
  const day = anchor ?? today
  if (span === 'all') return { from: null, to: null }
  if (span === 'own') return { from, to }
  if (span === 'so-far') return { from: `${today.slice(0, 4)}-01-01`, to: today }
  if (span === 'week') {
    const first = startOfWeek(day, locale)
    return { from: first, to: addDays(first, 6) }
  }
  const months = monthsOf[span]
  const first = monthOfDate(day) - (monthOfDate(day) % months)
  return {
    from: dateOfDay(firstDayOfMonth(first)),
    to: dateOfDay(lastDayOfMonth(first + months - 1)),
  }
}

/** The day a span is seen from once it was stepped back (−1) or on (1); null: it cannot be. */
export function steppedFrom(
  { span, anchor }: Span,
  today: IsoDate,
  locale: string,
  by: -1 | 1,
): IsoDate | null {
  const day = anchor ?? today
  if (span === 'week') return addDays(startOfWeek(day, locale), 7 * by)
  if (!isMonths(span)) return null
  return addMonths(`${day.slice(0, 7)}-01`, monthsOf[span] * by)
}

/** How a span is called: `October 2026`, `Q4 2026`, `26 Oct–1 Nov 2026`; empty where the choice says it all. */
export function spanText(span: Span, today: IsoDate, format: Format, t: Translate): string {
  const { from, to } = datesOf(span, today, format.locale)
  if (from === null || to === null || span.span === 'own') return ''
  if (span.span === 'month') return format.month(from.slice(0, 7), true)
  if (span.span === 'year') return from.slice(0, 4)
  if (span.span === 'quarter') {
    return t(($) => $.time.list.span.quarterOf, {
      quarter: format.number((Math.floor(monthOfDate(from) / 3) % 4) + 1),
      year: from.slice(0, 4),
    })
  }
  return t(($) => $.common.range, {
    from: format.date(from, 'day-month'),
    to: format.date(to, 'short'),
  })
}
