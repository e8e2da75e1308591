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
import { afterAll } from './after-all.ts'

/** Q1 of rows to be taken, beside the entries there are but for those they replace; overlaps and long days at the row that brings them. */
export function entriesToCheck(
  db: Db,
  rows: readonly ReadEntry[],
  at: Now,
  replaced: ReadonlySet<number>,
): ToCheck[] {
  const own = rows.map(({ time }, index) =>
    doubtedEntry({ id: afterAll + index, clientId: null, time }),
  )
  return spansOf(own).flatMap((span) => toCheckIn(db, { rows, replaced }, span, at))
}

/** The file's entries that reach into some days, both ends included. */
interface DaysOf {
  readonly own: readonly DoubtedEntry[]
  readonly first: number
  readonly last: number
}

/** Days looked at together: years of a large book at once would be held in memory. */
const daysAtOnce = 120

function spansOf(own: readonly DoubtedEntry[]): DaysOf[] {
  const spans = new Map<number, DoubtedEntry[]>()
  for (const one of own) {
    for (const span of new Set(one.parts.map(({ day }) => Math.floor(day / daysAtOnce)))) {
      const known = spans.get(span)
      if (known) known.push(one)
      else spans.set(span, [one])
    }
  }
  return [...spans].map(([span, entries]) => ({
    own: entries,
    first: span * daysAtOnce,
    last: (span + 1) * daysAtOnce - 1,
  }))
}

function toCheckIn(
  db: Db,
  { rows, replaced }: { rows: readonly ReadEntry[]; replaced: ReadonlySet<number> },
  { own, first, last }: DaysOf,
  { now, today }: Now,
): ToCheck[] {
  const beside = allReaching(db, dateOfDay(first), dateOfDay(last))
    .filter(({ id }) => !replaced.has(id))
    .map(doubtedEntry)
  const doubts = entryDoubts([...beside, ...own], now, dayNumber(today))
  const lineOf = (id: unknown) => rows[Number(id) - afterAll]?.line
  const longest = memoLongest(own)
  return doubts.flatMap((doubt) => {
    const { entryId, otherId, date } = doubt.figures
    const day = dayNumber(String(date))
    // What reaches in from other days is looked at with those.
    if (day < first || day > last) return []
    const line = lineOf(entryId) ?? lineOf(doubt.code === 'long-day' ? longest(day) : otherId)
    return line === undefined ? [] : [{ line, code: doubt.code, value: valueOf(doubt) }]
  })
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
