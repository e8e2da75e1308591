import { isIsoDate } from '../../../shared/domain/calendar.ts'
import type { DateOrder } from '../../../shared/domain/kinds.ts'

/**
 * What a date out of a file means if its parts stand in this order, as an ISO date; two-digit years
 * are of this century. Null if the text is no date in that order.
 */
export function readExample(text: string, order: DateOrder): string | null {
  const parts = /(\d{1,4})[^\d]+(\d{1,2})[^\d]+(\d{1,4})/.exec(text)
  if (!parts) return null
  const [, first = '', second = '', third = ''] = parts
  const [year, month, day] = {
    ymd: [first, second, third],
    dmy: [third, second, first],
    mdy: [third, first, second],
  }[order] as [string, string, string]
  const full = year.length === 2 ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
