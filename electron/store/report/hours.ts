import { dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import {
  hasHoursIn,
  lastDayIn,
  secondsIn,
} from '../../../shared/profitability/hours/client-hours.ts'
import { noDays, type Days } from '../../../shared/profitability/hours/days.ts'
import type { ClientHours, HoursScope } from '../../../shared/profitability/types.ts'
import type { Db } from '../file/db.ts'
import { readAllDays, readDays, readDaysBefore } from '../rollup/pages.ts'
import { preparedPluck, preparedRaw } from '../rows/statements.ts'

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
  /** Walks the client's days, past those of some projects alone. */
  firstOtherDay: `SELECT day FROM rollup WHERE client_id = ? + 0 AND day BETWEEN ? + 0 AND ? + 0
      AND project_id NOT IN (SELECT value FROM json_each(?))
    ORDER BY day LIMIT 1`,
  lastProjectDay: `SELECT day FROM rollup
    WHERE client_id = ? + 0 AND project_id = ? + 0 AND project_id <> 0
      AND day BETWEEN ? + 0 AND ? + 0
    ORDER BY day DESC LIMIT 1`,
  /** Said to be few, or SQLite walks along the client's days; the index has no name of its own (`NewTotals`). */
  projectSeconds: `SELECT coalesce(sum(seconds), 0) FROM rollup
    WHERE client_id = ? + 0 AND unlikely(project_id = ? + 0) AND project_id <> 0 AND day <= ? + 0`,
} as const

/** The first day of year 0: before it the calendar has no date. */
const longAgo = -719_528

/** What a report asks of all clients, looked up at once. */
export interface LoadedDays {
  readonly from: number
  /** Rows from that day on. */
  readonly byClient: ReadonlyMap<number, Days>
  /** The first day of each client's hours; null without any. */
  readonly firstDays: ReadonlyMap<number, number | null>
  /** Those of the projects with a fixed fee. */
  readonly spans: ReadonlyMap<number, Span>
}

/** A project's first and last day with hours up to the as-of date; null without any. */
interface Span {
  readonly first: number | null
  readonly last: number | null
}

/** The rows of all clients from a day up to the as-of date, in one walk along the pages. */
export function loadDays(db: Db, fromDay: number, asOf: IsoDate): LoadedDays {
  const last = dayNumber(asOf)
  const firstDays = preparedRaw<[number], [number, number | null]>(db, firstDaysSql).all(last)
  return {
    from: fromDay,
    byClient: readAllDays(db, fromDay, last),
    firstDays: new Map(firstDays),
    spans: feeSpans(db, last),
  }
}

/** R1: one seek for each client. Named for its plan. */
export const firstDaysSql = `SELECT id, (SELECT day FROM rollup
    WHERE client_id = client.id AND day <= ? + 0 ORDER BY day LIMIT 1) FROM client`

/** One seek for each client. Named for its plan. */
export const lastDaysSql = `SELECT id, (SELECT day FROM rollup
    WHERE client_id = client.id AND day <= ? + 0 ORDER BY day DESC LIMIT 1) FROM client`

/** The last day number up to the as-of date with hours of each client; null without any. */
export function lastDays(db: Db, asOf: IsoDate): ReadonlyMap<number, number | null> {
  const rows = preparedRaw<[number], [number, number | null]>(db, lastDaysSql)
  return new Map(rows.all(dayNumber(asOf)))
}

const edge = (order: 'ASC' | 'DESC') => `(SELECT day FROM rollup AS r
    WHERE r.client_id = p.client_id AND r.project_id = p.id AND r.project_id <> 0 AND day <= ? + 0
    ORDER BY day ${order} LIMIT 1)`

/** F1: two seeks for each project with a fixed fee. Named for its plan. */
export const feeSpansSql = `SELECT id, ${edge('ASC')}, ${edge('DESC')} FROM project AS p
  WHERE client_id IS NOT NULL AND pricing = 'fixed' AND coalesce(fee, 0) > 0`

function feeSpans(db: Db, toDay: number): Map<number, Span> {
  type Columns = [id: number, first: number | null, last: number | null]
  const rows = preparedRaw<[number, number], Columns>(db, feeSpansSql).all(toDay, toDay)
  return new Map(rows.map(([id, first, last]) => [id, { first, last }]))
}

/**
 * T4: a client's hours up to the as-of date: days as far back as they are asked for; the rest is told
 * by the days at hand as far as they reach, and by one seek each before them.
 */
export function clientHours(
  db: Db,
  clientId: number,
  asOf: IsoDate,
  loaded?: LoadedDays,
): ClientHours {
  const last = dayNumber(asOf)
  const days = loaded?.byClient.get(clientId) ?? noDays
  const from = loaded ? loaded.from : last + 1
  const before = (day: number) => Math.min(day, from - 1)
  return {
    since: (day) => {
      if (day >= from) return days
      const first = Math.max(day, longAgo)
      return loaded
        ? readDaysBefore(db, clientId, first, { from, days })
        : readDays(db, clientId, first, last)
    },
    firstDay: (scope) => {
      const known = loaded && knownFirst(loaded, clientId, scope)
      return known === undefined ? firstDayIn(db, clientId, scope, longAgo, last) : known
    },
    hasHours: (scope, fromDay, toDay) =>
      hasHoursIn(days, scope, fromDay, toDay) ||
      (fromDay < from &&
        firstDayIn(db, clientId, scope, Math.max(fromDay, longAgo), before(toDay)) !== null),
    lastDay: (projectId, toDay) => {
      const span = loaded?.spans.get(projectId)
      if (span && (span.last ?? 0) <= toDay) return span.last
      return (
        lastDayIn(days, projectId, toDay) ?? lastDayBefore(db, clientId, projectId, before(toDay))
      )
    },
    seconds: (projectId, toDay) => {
      const first = loaded?.spans.get(projectId)?.first ?? longAgo
      const earlier = first < from ? secondsUpTo(db, clientId, projectId, before(toDay)) : 0
      return secondsIn(days, projectId, Math.max(first, from), toDay) + earlier
    },
  }
}

/** Undefined where it has not been looked up. */
function knownFirst({ firstDays, spans }: LoadedDays, clientId: number, scope: HoursScope) {
  if (scope.project !== null) return spans.get(scope.project)?.first
  return scope.without.size === 0 ? firstDays.get(clientId) : undefined
}

function lastDayBefore(db: Db, clientId: number, projectId: number, day: number): number | null {
  const last = preparedPluck<number[], number>(db, perClientQueries.lastProjectDay)
  return last.get(clientId, projectId, longAgo, day) ?? null
}

/** The first day of a span with hours in the scope; null if none. */
function firstDayIn(
  db: Db,
  clientId: number,
  scope: HoursScope,
  from: number,
  to: number,
): number | null {
  const { firstDay, firstOtherDay, firstProjectDay } = perClientQueries
  if (scope.project !== null) {
    const first = preparedPluck<number[], number>(db, firstProjectDay)
    return first.get(clientId, scope.project, from, to) ?? null
  }
  if (scope.without.size === 0) {
    return preparedPluck<number[], number>(db, firstDay).get(clientId, from, to) ?? null
  }
  const without = JSON.stringify([...scope.without])
  const first = preparedPluck<(number | string)[], number>(db, firstOtherDay)
  return first.get(clientId, from, to, without) ?? null
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
  return secondsUpTo(db, clientId ?? 0, projectId, dayNumber(asOf))
}

function secondsUpTo(db: Db, clientId: number, projectId: number, day: number): number {
  const sum = preparedPluck<[number, number, number], number>(db, perClientQueries.projectSeconds)
  return sum.get(clientId, projectId, day) ?? 0
}
