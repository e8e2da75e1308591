import type { ToCheck } from '../../../shared/contract/files/imports.ts'
import { dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import type { Doubt } from '../../../shared/profitability/doubts/doubt.ts'
import {
  doubtedEntry,
  entryDoubts,
  type DoubtedEntry,
} from '../../../shared/profitability/doubts/entry-doubts.ts'
import type { ReadEntry } from '../../exchange/types.ts'
import type { Db } from '../../store/file/db.ts'
import { allReaching } from '../../store/report/entries.ts'
import type { Now } from '../doubts/if-saved.ts'
import { afterAll } from './names-to-check.ts'

/** Q1 of rows to be taken, beside the entries there are; overlaps and long days at the row that brings them. */
export function entriesToCheck(db: Db, rows: readonly ReadEntry[], { now, today }: Now): ToCheck[] {
  const own = rows.map(({ time }, index) =>
    doubtedEntry({ id: afterAll + index, clientId: null, time }),
  )
  const doubts = entryDoubts([...entriesBeside(db, own), ...own], now, dayNumber(today))
  const lineOf = (id: unknown) => rows[Number(id) - afterAll]?.line
  const longest = memoLongest(own)
  return doubts.flatMap((doubt) => {
    const { entryId, otherId, date } = doubt.figures
    const onDay = () => lineOf(longest(dayNumber(String(date))))
    const line = lineOf(entryId) ?? (doubt.code === 'long-day' ? onDay() : lineOf(otherId))
    return line === undefined ? [] : [{ line, code: doubt.code, value: valueOf(doubt) }]
  })
}

/** The stored entries of the days that the file's entries lie on. */
function entriesBeside(db: Db, own: readonly DoubtedEntry[]): DoubtedEntry[] {
  let [first, last] = [Infinity, -Infinity]
  for (const { parts } of own) {
    for (const { day } of parts) {
      if (day < first) first = day
      if (day > last) last = day
    }
  }
  if (first > last) return []
  return allReaching(db, dateOfDay(first), dateOfDay(last)).map(doubtedEntry)
}

/** The id of the longest of some entries on a day; gone through at the first that is asked for. */
function memoLongest(entries: readonly DoubtedEntry[]): (day: number) => number | undefined {
  let days: Map<number, { readonly id: number; readonly seconds: number }> | undefined
  return (asked) => {
    if (!days) {
      days = new Map()
      for (const { id, parts } of entries) {
        for (const { day, seconds } of parts) {
          if (seconds > (days.get(day)?.seconds ?? 0)) days.set(day, { id, seconds })
        }
      }
    }
    return days.get(asked)?.id
  }
}

/** What is odd, as a file might say it. */
function valueOf({ code, figures: { seconds, date } }: Doubt): string {
  const hours = `${Math.round(Number(seconds) / 36) / 100} h`
  if (code === 'future-entry') return String(date)
  return code === 'long-day' ? `${date}: ${hours}` : hours
}
