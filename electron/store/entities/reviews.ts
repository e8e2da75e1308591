import type { Envelope } from '../../../shared/contract/call.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Standings } from '../../../shared/profitability/acting/reviews.ts'
import type { Db } from '../file/db.ts'
import { insertRow } from '../rows/rows.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

export interface Review {
  readonly on: IsoDate
  readonly note: string
  readonly standings: Standings
}

export const lastReviewSql = `SELECT on_date AS "on", note, standings FROM review
  WHERE on_date <= ? ORDER BY on_date DESC, id DESC LIMIT 1`

/** The latest review up to the as-of date. */
export function lastReview(db: Db, asOf: IsoDate): Review | undefined {
  type Columns = Omit<Review, 'standings'> & { readonly standings: string }
  const row = prepared<[IsoDate], Columns>(db, lastReviewSql).get(asOf)
  return row && { ...row, standings: standingsFrom(row.standings) }
}

/** The days of reviews in a span, both ends in it. */
export function reviewDays(db: Db, from: IsoDate, to: IsoDate): IsoDate[] {
  const sql = 'SELECT on_date FROM review WHERE on_date BETWEEN ? AND ? ORDER BY on_date'
  return preparedPluck<[IsoDate, IsoDate], IsoDate>(db, sql).all(from, to)
}

/** Adds a review with what the report said of each client that day. */
export function insertReview(db: Db, { on, note, standings }: Review): Envelope<number> {
  const kept = JSON.stringify(Object.fromEntries(standings))
  return insertRow(db, 'review', { on_date: on, note, standings: kept })
}

function standingsFrom(text: string): Standings {
  type Standing = Standings extends ReadonlyMap<number, infer S> ? S : never
  const kept = JSON.parse(text) as Readonly<Record<string, Standing>>
  return new Map(Object.entries(kept).map(([id, standing]) => [Number(id), standing]))
}
