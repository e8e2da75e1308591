import type { Envelope } from '../../../../shared/contract/call.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Standings } from '../../../../shared/profitability/acting/reviews.ts'
import type { Db, Row } from '../../file/db.ts'
import { entity } from '../../rows/entity.ts'
import { insertRow } from '../../rows/rows.ts'
import { prepared, preparedPluck } from '../../rows/statements.ts'

export interface Review {
  readonly on: IsoDate
  readonly note: string
  readonly standings: Standings
}

type Standing = Standings extends ReadonlyMap<number, infer S> ? S : never

/** A review with the standings by client id. */
type KeptReview = Omit<Review, 'standings'> & {
  readonly id: number
  readonly standings: Readonly<Record<string, Standing>>
}

export const reviews = entity<KeptReview, Omit<KeptReview, 'id'>>({
  name: 'review',
  table: 'review',
  columns: { id: 'id', on: 'on_date', note: 'note', standings: { json: 'standings' } },
  order: 'on_date DESC, id DESC',
  initial: {},
})

export const lastReviewSql = `SELECT ${reviews.selected} FROM review
  WHERE on_date <= ? ORDER BY on_date DESC, id DESC LIMIT 1`

/** The latest review up to the as-of date. */
export function lastReview(db: Db, asOf: IsoDate): Review | undefined {
  const row = prepared<[IsoDate], Row>(db, lastReviewSql).get(asOf)
  if (!row) return undefined
  const { on, note, standings } = reviews.fromRow(row)
  const byId = Object.entries(standings).map(([id, standing]) => [Number(id), standing] as const)
  return { on, note, standings: new Map(byId) }
}

/** The days of reviews in a span, both ends in it. */
export function reviewDays(db: Db, from: IsoDate, to: IsoDate): IsoDate[] {
  const sql = 'SELECT on_date FROM review WHERE on_date BETWEEN ? AND ? ORDER BY on_date'
  return preparedPluck<[IsoDate, IsoDate], IsoDate>(db, sql).all(from, to)
}

/** Adds a review with what the report said of each client that day. */
export function insertReview(db: Db, { on, note, standings }: Review): Envelope<number> {
  const kept = { on, note, standings: Object.fromEntries(standings) }
  return insertRow(db, reviews, reviews.toRow(kept))
}
