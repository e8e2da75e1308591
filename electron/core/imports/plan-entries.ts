import { dateOfDay, dayNumber, type IsoDate, daySeconds } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { ReadEntry } from '../../exchange/types.ts'

/** Rows and seconds by client in the order the file names them, and the dates it spans. */
export function sumUp(rows: readonly ReadEntry[]) {
  const clients = new Map<string | null, { client: string | null; rows: number; seconds: number }>()
  for (const { client, time } of rows) {
    let sum = clients.get(client)
    if (!sum) clients.set(client, (sum = { client, rows: 0, seconds: 0 }))
    sum.rows += 1
    sum.seconds += time.kind === 'duration' ? time.seconds : time.end - time.start
  }
  return { perClient: [...clients.values()], ...datesOf(rows) }
}

/** The first and last of some dates; null without any. */
export function rangeOf(dates: readonly IsoDate[]): { from: IsoDate | null; to: IsoDate | null } {
  let from: IsoDate | null = null
  let to: IsoDate | null = null
  for (const date of dates) {
    if (from === null || date < from) from = date
    if (to === null || date > to) to = date
  }
  return { from, to }
}

/** T1, T2: the first and last local date entries are listed under. */
function datesOf(rows: readonly ReadEntry[]) {
  const { first, last } = startsOf(rows)
  let from = Infinity
  let to = -Infinity
  for (const { time } of rows) {
    if (time.kind === 'interval' && time.start > first + twoDays && time.start < last - twoDays)
      continue
    const day = time.kind === 'duration' ? dayNumber(time.date) : localOf(time.start, time.zone).day
    if (day < from) from = day
    if (day > to) to = day
  }
  return from > to ? rangeOf([]) : { from: dateOfDay(from), to: dateOfDay(to) }
}

/** However clocks differ and change, a start this much later is on no earlier date. */
const twoDays = 2 * daySeconds

function startsOf(rows: readonly ReadEntry[]): { first: number; last: number } {
  let first = Infinity
  let last = -Infinity
  for (const { time } of rows) {
    if (time.kind === 'duration') continue
    if (time.start < first) first = time.start
    if (time.start > last) last = time.start
  }
  return { first, last }
}
