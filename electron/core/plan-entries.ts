import { dateOfDay, type IsoDate } from '../../shared/domain/calendar.ts'
import type { EntryTime } from '../../shared/domain/entities.ts'
import { localOf } from '../../shared/domain/zone.ts'
import { importKeyOf } from '../store/import-key.ts'
import type { ReadEntry } from '../exchange/types.ts'

/** A row with the key that tells it from every other row ever imported. */
export interface KeyedEntry {
  readonly row: ReadEntry
  readonly key: string
}

// A file is planned twice, for its preview and for its writing; its keys stay the same.
const known = new WeakMap<readonly ReadEntry[], readonly KeyedEntry[]>()

/**
 * Keys of rows: what the row says, and which of the file's identical rows it is, so that identical
 * rows of one file all count and the same file a second time adds nothing. Names, not row ids, go in:
 * a client renamed in the app is still the file's client.
 */
export function keyed(rows: readonly ReadEntry[]): readonly KeyedEntry[] {
  let keys = known.get(rows)
  if (!keys) known.set(rows, (keys = withKeys(rows)))
  return keys
}

function withKeys(rows: readonly ReadEntry[]): KeyedEntry[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const { client, project, time, billable, activity, note } = row
    const parts = [client, project, ...timeParts(time), billable ? 1 : 0, activity, note]
    const key = importKeyOf(parts)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { row, key: nth === 1 ? key : importKeyOf([...parts, nth]) }
  })
}

// The zone stays out: the same instants are the same work, whatever zone the user named.
function timeParts(time: EntryTime): (string | number)[] {
  return time.kind === 'duration' ? [time.date, time.seconds] : [time.start, time.end - time.start]
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
  return { perClient: [...clients.values()], ...rangeOf(rows.map(({ time }) => dateOf(time))) }
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

/** T1, T2: the local date an entry is listed under. */
function dateOf(time: EntryTime): IsoDate {
  return time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)
}
