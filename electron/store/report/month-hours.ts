import { dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import type { Db } from '../file/db.ts'
import { preparedRaw } from '../rows/statements.ts'

/** Seconds by client id (0: none) and month (`7 2026-09`), of some months (`YYYY-MM`). */
export function monthHours(db: Db, months: readonly string[]): ReadonlyMap<string, number> {
  const sorted = months.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  const sums = new Map<string, number>()
  if (first === undefined || last === undefined) return sums
  const wanted = new Set(months)
  const sql = `SELECT client_id, day, sum(seconds) FROM rollup WHERE day BETWEEN ? AND ?
    GROUP BY client_id, day`
  const from = dayNumber(`${first}-01`)
  const to = dayNumber(`${last}-01`) + 31
  for (const [id, day, seconds] of preparedRaw<[number, number], [number, number, number]>(
    db,
    sql,
  ).iterate(from, to)) {
    const month = dateOfDay(day).slice(0, 7)
    if (!wanted.has(month)) continue
    const key = `${id} ${month}`
    sums.set(key, (sums.get(key) ?? 0) + seconds)
  }
  return sums
}
