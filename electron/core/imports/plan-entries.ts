import { dateOfDay, dayNumber, type IsoDate, daySeconds } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { importKeyOf } from '../../store/imports/import-key.ts'
import type { ReadEntry } from '../../exchange/types.ts'
import { counterOf } from './repeats.ts'

/** Rows with the keys of the same index, that tell each from every other row ever imported. */
export interface KeyedRows {
  readonly rows: readonly ReadEntry[]
  readonly keys: readonly string[]
}

// A file is planned twice if the database changed in between; its keys stay the same.
const known = new WeakMap<readonly ReadEntry[], readonly string[]>()

/**
 * Keys of rows: what the row says, and which of the file's identical rows it is, so that identical
 * rows of one file all count and the same file a second time adds nothing. Names, not row ids, go in:
 * a client renamed in the app is still the file's client.
 */
export function keysOf(rows: readonly ReadEntry[]): readonly string[] {
  let keys = known.get(rows)
  if (!keys) known.set(rows, (keys = makeKeys(rows)))
  return keys
}

function makeKeys(rows: readonly ReadEntry[]): string[] {
  const count = haveOwnInstants(rows) ? () => 1 : counterOf(rows.length)
  return rows.map((row) => {
    const parts = partsOf(row)
    const instant = instantOf(row.time)
    const key = importKeyOf(parts, instant)
    const nth = count(key)
    return nth === 1 ? key : importKeyOf([...parts, nth], instant)
  })
}

/** Whether instants rise, or fall, from row to row, as in most exports: then no row can be another's like. */
function haveOwnInstants(rows: readonly ReadEntry[]): boolean {
  let direction = 0
  for (let i = 1; i < rows.length; i++) {
    const [before, here] = [rows[i - 1], rows[i]]
    if (!before || !here) return false
    const step = Math.sign(instantOf(here.time) - instantOf(before.time))
    direction ||= step
    if (step === 0 || step !== direction) return false
  }
  return true
}

const instantOf = (time: EntryTime) =>
  time.kind === 'duration' ? dayNumber(time.date) * daySeconds : time.start

// The zone stays out: the same instants are the same work, whatever zone the user named.
function partsOf({ client, project, time, billable, activity, note }: ReadEntry) {
  const isDuration = time.kind === 'duration'
  const when = isDuration ? time.date : time.start
  const seconds = isDuration ? time.seconds : time.end - time.start
  return [client, project, when, seconds, billable ? 1 : 0, activity, note]
}

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
