import type { Meeting, MeetingFields } from '../../../shared/domain/acting.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow } from '../rows/rows.ts'
import { saved } from '../rows/saving.ts'
import { prepared, preparedRaw } from '../rows/statements.ts'

const columns = 'id, client_id AS clientId, on_date AS "on", note'

/** All meetings in person, or one client's, newest first. */
export function listMeetings(db: Db, clientId?: number): Meeting[] {
  const where = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM meeting ${where} ORDER BY on_date DESC, id DESC`
  return prepared<number[], Meeting>(db, sql).all(...(clientId === undefined ? [] : [clientId]))
}

export const lastMeetingsSql = `SELECT client_id, max(on_date) FROM meeting WHERE on_date <= ?
  GROUP BY client_id`

/** The day each client was last met up to the as-of date, by client; those never met are left out. */
export function lastMeetings(db: Db, asOf: IsoDate): ReadonlyMap<number, IsoDate> {
  return new Map(preparedRaw<[IsoDate], [number, IsoDate]>(db, lastMeetingsSql).all(asOf))
}

export function getMeeting(db: Db, id: number): Meeting | undefined {
  return prepared<[number], Meeting>(db, `SELECT ${columns} FROM meeting WHERE id = ?`).get(id)
}

/** Adds a meeting; `not-found` for an unknown client. */
export function insertMeeting(db: Db, { clientId, on, note }: MeetingFields): Envelope<Meeting> {
  const row = { client_id: clientId, on_date: on, note }
  return saved(insertRow(db, 'meeting', row), (id) => getMeeting(db, id))
}

export function deleteMeeting(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'meeting', id)
}
