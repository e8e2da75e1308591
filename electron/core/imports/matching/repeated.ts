import { localOf } from '../../../../shared/domain/zone.ts'
import { dateOfDay, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import type { KnownEntry } from '../../../store/imports/known.ts'
import { clientSpanKey, factsOfEntry, type Facts } from './row-keys.ts'

/**
 * The imports that a file seems to tell once more, though with other words: of what is left of one in the days
 * of the file at least half has a row of its client and span, and at least half of the file's rows are such.
 */
export function repeatedBatches(
  rows: readonly Facts[],
  left: readonly KnownEntry[],
): ReadonlySet<number | null> {
  const wanted = countOf(rows.map(clientSpanKey))
  const dates = rows.map(({ time }) => dateOf(time)).toSorted()
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  const near = left.filter(({ date }) => date >= first && date <= last)
  const repeated = [...Map.groupBy(near, ({ batchId }) => batchId)].filter(([, own]) => {
    const stored = countOf(own.map((entry) => clientSpanKey(factsOfEntry(entry))))
    let same = 0
    for (const [key, count] of stored) same += Math.min(count, wanted.get(key) ?? 0)
    return same * 2 >= own.length && same * 2 >= rows.length
  })
  return new Set(repeated.map(([batchId]) => batchId))
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const dateOf = (time: EntryTime): IsoDate =>
  time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)
