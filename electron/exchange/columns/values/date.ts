import { dayNumber, isIsoDate } from '../../../../shared/domain/calendar.ts'
import type { DateOrder } from '../../../../shared/domain/kinds.ts'

// Two-digit years are not read: 04-03-26 has six readings.
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/
const yearLast = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/

/** Day number of a date cell in the file's order, of whatever year; null for anything else, or a day no calendar has. */
export function parseDate(text: string, order: DateOrder | null): number | null {
  const first = yearFirst.exec(text)
  if (first) return dayOf(first[1], first[3], first[4])
  const short = compact.exec(text)
  if (short) return dayOf(short[1], short[2], short[3])
  const last = yearLast.exec(text)
  if (!last || order === null || order === 'ymd') return null
  return order === 'dmy' ? dayOf(last[4], last[3], last[1]) : dayOf(last[4], last[1], last[3])
}

function dayOf(year = '', month = '', day = ''): number | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? dayNumber(iso) : null
}

export type FoundOrder =
  | { readonly ok: true; readonly order: DateOrder | null }
  | { readonly ok: false; readonly examples: readonly string[] }

/**
 * The day and month order of a whole file, from the dates that admit only one. Not ok where none does,
 * or where both orders are well supported; `examples` are then dates that need it. Never a guess.
 */
export function findDateOrder(dates: Iterable<string>): FoundOrder {
  const counts = { dmy: 0, mdy: 0, either: 0, same: 0 }
  const examples: string[] = []
  for (const text of dates) {
    const match = yearLast.exec(text)
    if (!match) continue
    const kind = supportOf(Number(match[1]), Number(match[3]))
    if (kind === null) continue
    counts[kind]++
    if (kind === 'same') continue
    if (examples.length < 3 && !examples.includes(text)) examples.push(text)
  }
  const { dmy, mdy, either, same } = counts
  if (dmy + mdy + either === 0) return { ok: true, order: same > 0 ? 'dmy' : null }
  // A few rows that fit no majority are refused one by one; more of them leave the order open.
  if (dmy > mdy * 10) return { ok: true, order: 'dmy' }
  if (mdy > dmy * 10) return { ok: true, order: 'mdy' }
  return { ok: false, examples }
}

function supportOf(first: number, second: number): 'dmy' | 'mdy' | 'either' | 'same' | null {
  if (first === second) return 'same'
  if (first > 12) return second > 12 ? null : 'dmy'
  return second > 12 ? 'mdy' : 'either'
}
