import {
  dateOfDay,
  lastDayOfMonth,
  monthOfDate,
  type IsoDate,
} from '../../../shared/domain/calendar.ts'
import {
  decisionsOf,
  isReviewDue,
  reviewChanges,
  type Standings,
} from '../../../shared/profitability/acting/reviews.ts'
import type { Db } from '../../store/file/db.ts'
import { lastReview, reviewDays } from '../../store/entities/deciding/reviews.ts'
import { listedClients } from '../report/listed-clients.ts'

/** What the report says of each client as of a date, as a review keeps it. */
export function standingsOn(db: Db, asOf: IsoDate): Standings {
  return new Map(
    listedClients(db, asOf).map(({ line }) => [
      line.clientId,
      {
        client: line.client,
        effectiveRate: line.effectiveRate,
        band: line.band,
        verdict: line.verdict,
        flags: line.flags.map(({ kind }) => kind),
      },
    ]),
  )
}

/** Whether the monthly review is due, and what changed since the last one up to the as-of date. */
export function reviewStatus(db: Db, asOf: IsoDate) {
  const now = standingsOn(db, asOf)
  const last = lastReview(db, asOf)
  const month = asOf.slice(0, 7)
  const days = reviewDays(db, `${month}-01`, dateOfDay(lastDayOfMonth(monthOfDate(asOf))))
  return {
    due: isReviewDue(now.size, days, asOf),
    last: last ? { on: last.on, note: last.note, decisions: decisionsOf(last.standings) } : null,
    changes: last ? reviewChanges(last.standings, now) : [],
  }
}
