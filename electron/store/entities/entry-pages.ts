import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateOfDay, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { countedSql, entries, rowToEntry } from './entries.ts'
import { prepared, preparedRaw } from '../rows/statements.ts'

/** Which entries: local dates of their start, both ends included; `clientId` null asks for internal time. */
export type EntryFilter = ParsedInput<'entries.summary'>

/** One page, newest first (date, start, id). Each filter runs along one index, without sorting. */
export function pageEntries(db: Db, filter: EntryFilter, offset: number, limit: number): Entry[] {
  const { sql, values } = pageQuery(filter)
  return prepared<SqlValue[], Row>(db, sql)
    .all(...values, limit, offset)
    .map(rowToEntry)
}

/** The page's SQL and the values before limit and offset; apart so that a test can ask for its plan. */
export function pageQuery(filter: EntryFilter): { sql: string; values: SqlValue[] } {
  const { where, values } = entryCondition(filter)
  const sql = `SELECT ${entries.selected} FROM seen_entry AS entry ${where}
    ORDER BY date DESC, started_at DESC, id DESC LIMIT ? OFFSET ?`
  return { sql, values }
}

/** How many entries match, and their seconds in all. */
export function summariseEntries(db: Db, filter: EntryFilter): { count: number; seconds: number } {
  const { where, values } = entryCondition(filter)
  const { from, to, activity, billable } = filter
  const dated = [from, to, activity, billable].some((one) => one !== undefined)
  // Of a client or project alone the rollup knows the seconds, which spares reading every row of a long list.
  const sum = dated ? 'coalesce(sum(seconds), 0)' : '0'
  const sql =
    where === ''
      ? `SELECT ${countedSql}, 0`
      : `SELECT count(*), ${sum} FROM seen_entry AS entry ${where}`
  const [count = 0, seconds = 0] =
    preparedRaw<SqlValue[], [number, number]>(db, sql).get(...values) ?? []
  return { count, seconds: dated ? seconds : rolledUp(db, filter) }
}

/**
 * A client's entries from a date on that are paid by the hour, oldest first: those of one project, or
 * (null) of any hourly project and of none.
 */
export function entriesOnHourlyWork(
  db: Db,
  clientId: number,
  projectId: number | null,
  from: IsoDate,
): Entry[] {
  const sql = `SELECT ${entries.selected} FROM seen_entry AS entry LEFT JOIN project ON project.id = project_id
    WHERE entry.client_id = $clientId AND date >= $from
      AND ($projectId IS NULL AND coalesce(pricing, 'hourly') = 'hourly' OR project_id = $projectId)
    ORDER BY date, started_at, entry.id`
  return prepared<[object], Row>(db, sql).all({ clientId, projectId, from }).map(rowToEntry)
}

/** Seconds per local day that has any, split at midnight (T1), both ends included. */
export function sumDays(db: Db, from: IsoDate, to: IsoDate): { date: IsoDate; seconds: number }[] {
  const sql = `WITH someone (id) AS (SELECT 0 UNION ALL SELECT id FROM client)
    SELECT day, sum(seconds) FROM someone CROSS JOIN rollup ON client_id = someone.id
    WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day`
  return preparedRaw<[number, number], [number, number]>(db, sql)
    .all(dayNumber(from), dayNumber(to))
    .map(([day, seconds]) => ({ date: dateOfDay(day), seconds }))
}

/** What SQL can tell of a filter: all but words, what is not invoiced and what is doubted. */
export function entryCondition(filter: EntryFilter): { where: string; values: SqlValue[] } {
  const terms: (readonly [string, SqlValue?])[] = []
  if (filter.projectId !== undefined) terms.push(['project_id = ?', filter.projectId])
  if (filter.clientId === null) terms.push(['client_id IS NULL'])
  else if (filter.clientId !== undefined) terms.push(['client_id = ?', filter.clientId])
  if (filter.from !== undefined) terms.push(['date >= ?', filter.from])
  if (filter.to !== undefined) terms.push(['date <= ?', filter.to])
  if (filter.activity !== undefined) terms.push(['activity = ?', filter.activity])
  if (filter.billable !== undefined) terms.push(['billable = ?', Number(filter.billable)])
  const where = terms.length === 0 ? '' : `WHERE ${terms.map(([term]) => term).join(' AND ')}`
  return { where, values: terms.flatMap(([, value]) => (value === undefined ? [] : [value])) }
}

function rolledUp(db: Db, { clientId, projectId }: EntryFilter): number {
  const terms: string[] = []
  if (clientId !== undefined) terms.push('client_id = $clientId')
  if (projectId !== undefined) terms.push('project_id = $projectId')
  const where = terms.length === 0 ? '' : `WHERE ${terms.join(' AND ')}`
  const sql = `SELECT coalesce(sum(seconds), 0) FROM rollup ${where}`
  const values = {
    ...(clientId === undefined ? {} : { clientId: clientId ?? 0 }),
    ...(projectId === undefined ? {} : { projectId }),
  }
  return preparedRaw<[Record<string, number>], [number]>(db, sql).get(values)?.[0] ?? 0
}
