import { dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import { noDays, type Days } from '../../../shared/profitability/hours/days.ts'
import type { ClientHours } from '../../../shared/profitability/types.ts'
import type { Db } from '../file/db.ts'
import { readAllDays, readDays } from '../rollup/pages.ts'
import { preparedPluck } from '../rows/statements.ts'

/**
 * The lookups a report makes for every client; named so that a test can ask for their plans. A bare
 * parameter in a range would let SQLite plan the statement anew for each value, at several times the
 * cost of the lookup; `+ 0` spares that.
 */
export const perClientQueries = {
  firstDay: `SELECT day FROM rollup WHERE client_id = ? + 0 AND day BETWEEN ? + 0 AND ? + 0
    ORDER BY day LIMIT 1`,
  firstProjectDay: `SELECT day FROM rollup
    WHERE client_id = ? + 0 AND project_id = ? + 0 AND project_id <> 0
      AND day BETWEEN ? + 0 AND ? + 0
    ORDER BY day LIMIT 1`,
  projectSeconds: `SELECT coalesce(sum(seconds), 0) FROM rollup INDEXED BY rollup_by_project
    WHERE client_id = ? + 0 AND project_id = ? + 0 AND project_id <> 0 AND day <= ? + 0`,
} as const

/** The first day of year 0: before it the calendar has no date. */
const longAgo = -719_528

/** Rows read for all clients at once, from a day on. */
export interface LoadedDays {
  readonly from: number
  readonly byClient: ReadonlyMap<number, Days>
}

/** The rows of all clients from a day up to the as-of date, in one walk along the pages. */
export function loadDays(db: Db, fromDay: number, asOf: IsoDate): LoadedDays {
  return { from: fromDay, byClient: readAllDays(db, fromDay, dayNumber(asOf)) }
}

/**
 * T4: a client's hours up to the as-of date: days as far back as they are asked for, the rest by one
 * seek each.
 */
export function clientHours(
  db: Db,
  clientId: number,
  asOf: IsoDate,
  loaded?: LoadedDays,
): ClientHours {
  const last = dayNumber(asOf)
  const first = (projectId: number | null, from: number, to: number) =>
    projectId === null
      ? preparedPluck<number[], number>(db, perClientQueries.firstDay).get(clientId, from, to)
      : preparedPluck<number[], number>(db, perClientQueries.firstProjectDay).get(
          clientId,
          projectId,
          from,
          to,
        )
  return {
    since: (day) =>
      loaded && day >= loaded.from
        ? (loaded.byClient.get(clientId) ?? noDays)
        : readDays(db, clientId, Math.max(day, longAgo), last),
    firstDay: (projectId) => first(projectId, longAgo, last) ?? null,
    hasHours: (projectId, fromDay, toDay) =>
      first(projectId, fromDay, Math.min(toDay, last)) !== undefined,
  }
}

/** Seconds without a client in a span of day numbers. */
export function internalSeconds(db: Db, fromDay: number, toDay: number): number {
  const sql = `SELECT coalesce(sum(seconds), 0) FROM rollup
    WHERE client_id = 0 AND day BETWEEN ? AND ?`
  return preparedPluck<[number, number], number>(db, sql).get(fromDay, toDay) ?? 0
}

/** All hours a project ever took, up to the as-of date. */
export function projectSeconds(
  db: Db,
  clientId: number | null,
  projectId: number,
  asOf: IsoDate,
): number {
  const sum = preparedPluck<[number, number, number], number>(db, perClientQueries.projectSeconds)
  return sum.get(clientId ?? 0, projectId, dayNumber(asOf)) ?? 0
}
