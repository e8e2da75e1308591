import { dayNumber, isIsoDate } from '../../../../shared/domain/calendar.ts'
import type { DateOrder } from '../../../../shared/domain/kinds.ts'
import { parseDateInWords, withoutWeekday } from './date-words.ts'

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/
const yearLast = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const short = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{2})\.?$/
const shortCompact = /^(\d{2})(\d{2})(\d{2})$/

/** Day number of a date cell in the file's order, of whatever year; null for anything else, or a day no calendar has. */
export function parseDate(text: string, order: DateOrder | null): number | null {
  const plain = withoutWeekday(text)
  return parseFigures(plain, order) ?? parseDateInWords(plain)
}

/** The same for years of two digits, 70 to 69 for 1970 to 2069: 04-03-26 has six readings, so only in a known order. */
export function parseShortDate(text: string, order: DateOrder | null): number | null {
  const parts = shortParts(withoutWeekday(text))
  if (parts === null || order === null) return null
  const [a = '', b = '', c = ''] = parts
  if (order === 'ymd') return dayOf(fullYear(a), b, c)
  return order === 'dmy' ? dayOf(fullYear(c), b, a) : dayOf(fullYear(c), a, b)
}

function parseFigures(text: string, order: DateOrder | null): number | null {
  const first = yearFirst.exec(text)
  if (first) return dayOf(first[1], first[3], first[4])
  const tight = compact.exec(text)
  if (tight) return dayOf(tight[1], tight[2], tight[3])
  const last = yearLast.exec(text)
  if (!last || order === null || order === 'ymd') return null
  return order === 'dmy' ? dayOf(last[4], last[3], last[1]) : dayOf(last[4], last[1], last[3])
}

/** The three numbers of a date with a year of two digits; null for any other. */
function shortParts(text: string): readonly string[] | null {
  const parted = short.exec(text)
  if (parted) return [parted[1] ?? '', parted[3] ?? '', parted[4] ?? '']
  const tight = shortCompact.exec(text)
  return tight ? tight.slice(1, 4) : null
}

const fullYear = (year: string): string => (Number(year) < 70 ? `20${year}` : `19${year}`)

function dayOf(year = '', month = '', day = ''): number | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? dayNumber(iso) : null
}

export type FoundOrder =
  | { readonly ok: true; readonly order: DateOrder | null }
  | {
      readonly ok: false
      readonly examples: readonly string[]
      /** The orders to choose from; absent: day or month first. */
      readonly orders?: readonly DateOrder[]
    }

/**
 * The day and month order of a whole file, from the dates that admit only one. Not ok where none does,
 * or where both orders are well supported; `examples` are then dates that need it. Never a guess.
 */
export function findDateOrder(dates: Iterable<string>): FoundOrder {
  const counts = { dmy: 0, mdy: 0, either: 0, same: 0 }
  const examples: string[] = []
  const shorts = { parts: [] as (readonly string[])[], examples: [] as string[] }
  for (const cell of dates) {
    const text = withoutWeekday(cell)
    const match = yearLast.exec(text)
    const parts = match ? null : shortParts(text)
    if (parts !== null) {
      shorts.parts.push(parts)
      if (shorts.examples.length < 3 && !shorts.examples.includes(text)) shorts.examples.push(text)
    }
    if (!match) continue
    const kind = supportOf(Number(match[1]), Number(match[3]))
    if (kind === null) continue
    counts[kind]++
    if (kind === 'same') continue
    if (examples.length < 3 && !examples.includes(text)) examples.push(text)
  }
  const { dmy, mdy, either, same } = counts
  if (shorts.parts.length > 0) return orderOfShort(shorts.parts, shorts.examples, counts)
  if (dmy + mdy + either === 0) return { ok: true, order: same > 0 ? 'dmy' : null }
  // A few rows that fit no majority are refused one by one; more of them leave the order open.
  if (dmy > mdy * 10) return { ok: true, order: 'dmy' }
  if (mdy > dmy * 10) return { ok: true, order: 'mdy' }
  return { ok: false, examples }
}

/** The order in which all dates with years of two digits are days, near each other in time as the work of a file is. */
function orderOfShort(
  parts: readonly (readonly string[])[],
  examples: readonly string[],
  { dmy, mdy }: { readonly dmy: number; readonly mdy: number },
): FoundOrder {
  const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']
  const possible = orders.filter((order) => {
    if ((order === 'dmy' && mdy > dmy * 10) || (order === 'mdy' && dmy > mdy * 10)) return false
    const days = parts.map((own) => parseShortDate(joined(own), order))
    return days.every((day) => day !== null)
  })
  const [only, other] = possible
  if (only === undefined) return { ok: true, order: null }
  if (other === undefined) return { ok: true, order: only }
  const widths = possible.map((order) => ({ order, width: widthOf(parts, order) }))
  const [best, next] = widths.sort((a, b) => a.width - b.width)
  // Read in a wrong order, the days of a month become years: that is told apart from work of some months.
  if (best && next && best.width * (parts.length >= 5 ? 8 : 30) < next.width) {
    return { ok: true, order: best.order }
  }
  return { ok: false, examples, orders: possible }
}

const joined = (parts: readonly string[]): string =>
  parts.map((part) => part.padStart(2, '0')).join('-')

function widthOf(parts: readonly (readonly string[])[], order: DateOrder): number {
  const days = parts.map((own) => parseShortDate(joined(own), order) ?? 0)
  return days.reduce((a, b) => Math.max(a, b)) - days.reduce((a, b) => Math.min(a, b)) + 1
}

function supportOf(first: number, second: number): 'dmy' | 'mdy' | 'either' | 'same' | null {
  if (first === second) return 'same'
  if (first > 12) return second > 12 ? null : 'dmy'
  return second > 12 ? 'mdy' : 'either'
}
