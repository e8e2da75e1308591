import { weekdayOfDay, daySeconds, hourSeconds } from '../../domain/calendar.ts'
import { offsetSpanAt } from '../../domain/zone.ts'
import { entryParts, workedWithin, type WorkWeek } from './hours.ts'
import type { EntryTime } from '../../domain/entities.ts'

/** Seconds on a weekday (1 Monday … 7 Sunday) in the local hour that begins at `hour`:00 (T1, T3). */
export type HourCell = {
  readonly weekday: number
  readonly hour: number
  readonly seconds: number
  readonly outOfHoursSeconds: number
}
/** Seconds on a weekday of entries that have no clock time (T2, T3). */
export type WeekdayCell = Omit<HourCell, 'hour'>

/** When work happens in a week. All seconds of the span are in here, each once. */
export type WeekHours = {
  /** By weekday, then hour; those without seconds left out. */
  readonly cells: readonly HourCell[]
  readonly unplaced: readonly WeekdayCell[]
}

/** Local days as day numbers, both ends in the span. */
export type DayRange = { readonly firstDay: number; readonly lastDay: number }

type Sum = { seconds: number; outOfHoursSeconds: number }

/**
 * T1, T2, T3: entries cut at the local hours of their own zones and added up by weekday and hour, as far
 * as they lie on the days of the range. The hour a clock change repeats counts twice as long, the one it
 * skips is empty.
 */
export function weekHours(
  entries: Iterable<EntryTime>,
  week: WorkWeek,
  { firstDay, lastDay }: DayRange,
): WeekHours {
  const cells = new Map<number, Sum>()
  const unplaced = new Map<number, Sum>()
  for (const time of entries) {
    if (time.kind === 'interval') {
      for (const piece of hourPieces(time.start, time.end, time.zone)) {
        if (piece.day < firstDay || piece.day > lastDay) continue
        const weekday = weekdayOfDay(piece.day)
        const worked = workedWithin(week, weekday, piece.from, piece.from + piece.seconds)
        add(cells, weekday * 24 + piece.hour, piece.seconds, piece.seconds - worked)
      }
      continue
    }
    for (const { day, seconds, outOfHoursSeconds } of entryParts(time, week)) {
      if (day >= firstDay && day <= lastDay) {
        add(unplaced, weekdayOfDay(day), seconds, outOfHoursSeconds)
      }
    }
  }
  return {
    cells: inOrder(cells).map(([key, sum]) => ({
      weekday: Math.floor(key / 24),
      hour: key % 24,
      ...sum,
    })),
    unplaced: inOrder(unplaced).map(([weekday, sum]) => ({ weekday, ...sum })),
  }
}

/** A stretch of work within one local hour: `from` in seconds of its day. */
type HourPiece = {
  readonly day: number
  readonly hour: number
  readonly from: number
  readonly seconds: number
}

// As for whole days (T1): within a stretch of constant offset the wall clock runs straight, so each is
// cut at its local hours; a clock change ends a piece too.
function* hourPieces(start: number, end: number, zone: string): Generator<HourPiece> {
  let at = start
  while (at < end) {
    const { offset, until } = offsetSpanAt(at, zone)
    const local = at + offset
    const day = Math.floor(local / daySeconds)
    const from = local - day * daySeconds
    const hour = Math.floor(from / hourSeconds)
    const nextHour = at + (hour + 1) * hourSeconds - from
    const stop = Math.min(end, until, nextHour)
    yield { day, hour, from, seconds: stop - at }
    at = stop
  }
}

function add(sums: Map<number, Sum>, key: number, seconds: number, outOfHoursSeconds: number) {
  const sum = sums.get(key)
  if (sum) {
    sum.seconds += seconds
    sum.outOfHoursSeconds += outOfHoursSeconds
  } else sums.set(key, { seconds, outOfHoursSeconds })
}

const inOrder = (sums: ReadonlyMap<number, Sum>) => [...sums].toSorted(([a], [b]) => a - b)
