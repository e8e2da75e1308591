import { addDays, dayNumber, isIsoDate, weekdayOfDay, type IsoDate } from '../calendar.ts'
import { isKnownDate } from '../limits.ts'
import { isMonthFirst, isYearFirst } from './date-order.ts'
import { foldDateText, partsOfWord, type DatePart } from './date-words.ts'
import { datesOfDay, datesOfMonth, nearest, type DateLean } from './lean.ts'

export type { DateLean }

/** What a typed date is read against. */
export type DateContext = {
  /** Numbers are read in its order of day and month. */
  readonly locale: string
  readonly today: IsoDate
  /** Where a day lies whose year or month is left out; in the past if this is. */
  readonly lean?: DateLean | undefined
  /** The day it is seen from; today if left out. */
  readonly from?: IsoDate | null | undefined
}

/** Why a text is no date the app takes. */
export const dateFaults = [
  'not-a-date',
  'no-such-day',
  'other-weekday',
  'date-out-of-range',
] as const
export type DateFault = (typeof dateFaults)[number]

export type DateRead =
  { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly code: DateFault }

/**
 * The date of a text as people type it, in all five languages and any script's digits:
 * - `today`, `igår`, `i morgen`, `eergisteren`, `מחר`; `-1`, `+2`, `-2w`; `3 days ago`, `om 2 veckor`
 * - a weekday, full or short: the latest up to today (or as `lean` says); `last monday`, `i måndags`,
 *   `vorige maandag`: the last before today; `next friday`, `på fredag`: the first after it
 * - `2026-11-30`, `20261130`; numbers in the locale's order with any of `. / -` or blanks between;
 *   day and month by name in either order; a weekday before them must be the right one
 * - a day or a day and month alone: the latest up to today (or as `lean` says)
 * - a year of two digits is one of 1970 to 2069; of four it is what it says, so `0026` is out of range
 */
export function readDate(text: string, context: DateContext): DateRead {
  const typed = foldDateText(text)
  return offset(typed, context) ?? compact(typed) ?? readParts(partsOf(typed) ?? [], typed, context)
}

/**
 * The same of one word of a longer line, or a few: null unless it can be nothing but a date, so that
 * `2`, `2.5`, `9-11` and `90m` stay the hours they are. `31/11` is a date, and a wrong one.
 */
export function readDateToken(text: string, context: DateContext): DateRead | null {
  const typed = foldDateText(text)
  const parts = partsOf(typed) ?? []
  const isNumbers = parts.every(({ kind }) => kind === 'number')
  if (isNumbers && parts.length < 3 && !/^[+-]|\/|^\d{8}$/.test(typed)) return null
  const read = readDate(text, context)
  return !read.ok && read.code === 'not-a-date' ? null : read
}

const failed = (code: DateFault): DateRead => ({ ok: false, code })
const taken = (date: IsoDate): DateRead =>
  isKnownDate(date) ? { ok: true, date } : failed('date-out-of-range')
const shifted = (date: IsoDate, days: number): DateRead =>
  Math.abs(days) > 100_000 ? failed('date-out-of-range') : taken(addDays(date, days))

function offset(typed: string, { today }: DateContext): DateRead | null {
  const [, sign, count, unit] = /^([+-]) ?(\d+) ?([dw])?$/.exec(typed) ?? []
  return count === undefined
    ? null
    : shifted(today, Number(`${sign}${count}`) * (unit === 'w' ? 7 : 1))
}

function compact(typed: string): DateRead | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(typed) ?? []
  return year === undefined ? null : dated(year, Number(month), Number(day))
}

// A number, a Hebrew letter that is a weekday (`ב'`), or a word; and what may stand between them.
const piece = /\d+|[א-וש]'|\p{L}+/gu
const between = /^[ ./,'-]*$/
const ends = /^[\p{L}\d].*[\p{L}\d'.,]$|^[\p{L}\d]$/u

/** The parts a folded text is made of; null where it holds what no date does. */
function partsOf(typed: string): readonly DatePart[] | null {
  const text = typed
    .replace(/\bi (dag|gar|forrgar|forgars|morgon|morgen|overmorgon|overmorgen)\b/, 'i$1')
    .replace(/יום ([א-וש])(?![\p{L}'])/u, "$1'")
    .replace(/(\d):(?=[ae]\b)/, '$1 ')
  if (!ends.test(text) || !between.test(text.replace(piece, ''))) return null
  const parts: DatePart[] = []
  for (const [word] of text.matchAll(piece)) {
    const isNumber = /^\d/.test(word)
    const says = isNumber
      ? [{ kind: 'number' as const, value: Number(word), text: word }]
      : partsOfWord(word)
    if (!says) return null
    parts.push(...says)
  }
  return parts
}

/** One letter for each part, so that what a date may be made of can be told at a glance. */
const letters = {
  number: 'n',
  day: 'd',
  weekday: 'w',
  month: 'm',
  which: 's',
  way: 'y',
  unit: 'u',
} as const satisfies Readonly<Record<DatePart['kind'], string>>

function readParts(parts: readonly DatePart[], typed: string, context: DateContext): DateRead {
  const { today, from, lean = 'past' } = context
  const shape = parts.map(({ kind }) => letters[kind]).join('')
  const valueOf = (kind: DatePart['kind'], none = 0) =>
    parts.find((part) => part.kind === kind)?.value ?? none
  if (shape === 'd') return shifted(today, valueOf('day'))
  if (/^(n?uy|yn?u)$/.test(shape)) {
    return shifted(today, valueOf('way') * valueOf('unit') * valueOf('number', 1))
  }
  if (/^(sw|ws)$/.test(shape)) {
    const side = valueOf('which')
    const start = addDays(today, side)
    return taken(weekdayNear(valueOf('weekday'), start, side < 0 ? 'past' : 'future'))
  }
  if (shape === 'w') return taken(weekdayNear(valueOf('weekday'), from ?? today, lean))
  if (!shape.startsWith('w')) return inCalendar(parts, shape, typed, context)
  const read = inCalendar(parts.slice(1), shape.slice(1), typed, context)
  if (!read.ok || weekdayOfDay(dayNumber(read.date)) === valueOf('weekday')) return read
  return failed('other-weekday')
}

function weekdayNear(weekday: number, from: IsoDate, lean: DateLean): IsoDate {
  const ahead = (weekday - weekdayOfDay(dayNumber(from)) + 7) % 7
  return nearest([addDays(from, ahead - 7), addDays(from, ahead)], from, lean) ?? from
}

/** A day of the calendar, its year or month perhaps left out. */
function inCalendar(
  parts: readonly DatePart[],
  shape: string,
  typed: string,
  { locale, today, from, lean = 'past' }: DateContext,
): DateRead {
  const order = orderOf(parts, shape, typed, locale)
  const at = (letter: string) => parts[order.indexOf(letter)]
  const [year, month, day] = [at('y'), at('m'), at('d')]
  if (!day || day.text.length > 2 || (month && month.value > 99)) return failed('not-a-date')
  if (year && month) return dated(year.text, month.value, day.value)
  const seenFrom = from ?? today
  const dates = month
    ? datesOfMonth(day.value, month.value, seenFrom)
    : datesOfDay(day.value, seenFrom)
  const date = nearest(dates, seenFrom, lean)
  return date === null ? failed('no-such-day') : taken(date)
}

/** Which part is day, month and year, one letter for each; empty if they make no date. */
function orderOf(parts: readonly DatePart[], shape: string, typed: string, locale: string): string {
  const inLocale = isMonthFirst(locale) ? 'md' : 'dm'
  const startsWithYear = parts[0]?.text.length === 4
  // 26-11-30 is how Swedes write it; with another sign between, the day comes first for them too.
  const isShortIso = isYearFirst(locale) && /^\d\d-\d\d-\d\d$/.test(typed)
  const orders: Readonly<Record<string, string>> = {
    n: 'd',
    nm: 'dm',
    mn: 'md',
    nn: inLocale,
    nmn: startsWithYear ? 'ymd' : 'dmy',
    mnn: 'mdy',
    nnn: startsWithYear || isShortIso ? 'ymd' : `${inLocale}y`,
  }
  return orders[shape] ?? ''
}

function dated(year: string, month: number, day: number): DateRead {
  if (year.length !== 2 && year.length !== 4) return failed('not-a-date')
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`
  const date = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(date) ? taken(date) : failed('no-such-day')
}
