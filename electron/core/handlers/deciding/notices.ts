import { ok } from '../../../../shared/contract/call.ts'
import { listNotices, seeNotices } from '../../../store/entities/deciding/notices.ts'
import { insertReview } from '../../../store/entities/deciding/reviews.ts'
import { reading } from '../../../store/rows/transaction.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { invalidField } from '../../door/failures.ts'
import { refreshNotices } from '../../acting/notices.ts'
import { decided } from '../../../../shared/profitability/acting/reviews.ts'
import { reviewStatus, standingsOn } from '../../acting/reviews.ts'
import { todayOf } from '../app.ts'
import { change, map, undone } from '../change.ts'

export const noticeHandlers: HandlersOf<CallsOf<'notices'> | CallsOf<'reviews'>> = {
  'notices.refresh': (_, context) =>
    map(refreshNotices(context.db, todayOf(context)), ({ appeared, isChanged }) => {
      if (!isChanged) context.unchanged()
      return { appeared }
    }),
  'notices.list': (_, { db }) => ok(listNotices(db)),
  'notices.see': ({ ids }, context) =>
    map(
      change(context, 'notices.see', () => seeNotices(context.db, ids)),
      ({ value }) => {
        if (value === 0) context.unchanged()
        return {}
      },
    ),
  'reviews.status': ({ asOf }, { db }) => ok(reading(db, () => reviewStatus(db, asOf))),
  'reviews.complete': ({ on, note, decisions }, context) => {
    // It would keep quiet the reminder of a month that has not begun, with figures nobody can know.
    if (on > todayOf(context)) return invalidField(['on'], 'in-the-future')
    const standings = decided(standingsOn(context.db, on), decisions)
    return undone(
      change(context, 'reviews.complete', () => insertReview(context.db, { on, note, standings })),
    )
  },
}
