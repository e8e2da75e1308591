import type { Meeting, MeetingFields } from '../../../../shared/domain/deciding/acting.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Db } from '../../file/db.ts'
import { entity } from '../../rows/entity.ts'
import { preparedRaw } from '../../rows/statements.ts'

/** Meetings in person, newest first. */
export const meetings = entity<Meeting, MeetingFields>({
  name: 'meeting',
  table: 'meeting',
  columns: { id: 'id', clientId: 'client_id', on: 'on_date', note: 'note' },
  order: 'on_date DESC, id DESC',
  initial: {},
})

export const lastMeetingsSql = `SELECT client_id, max(on_date) FROM meeting WHERE on_date <= ?
  GROUP BY client_id`

/** The day each client was last met up to the as-of date, by client; those never met are left out. */
export function lastMeetings(db: Db, asOf: IsoDate): ReadonlyMap<number, IsoDate> {
  return new Map(preparedRaw<[IsoDate], [number, IsoDate]>(db, lastMeetingsSql).all(asOf))
}
