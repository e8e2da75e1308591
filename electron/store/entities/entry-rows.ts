import type { Entry, EntryFields, EntryTime } from '../../../shared/domain/entities.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Row } from '../file/db.ts'
import { flagOf, given, type Changed } from '../rows/saving.ts'

export interface EntryRow {
  readonly id: number
  readonly client_id: number | null
  readonly project_id: number | null
  readonly date: string
  readonly seconds: number
  readonly started_at: number | null
  readonly ended_at: number | null
  readonly zone: string | null
  readonly billable: number
  readonly activity: Entry['activity']
  readonly note: string
}

export const entryColumns =
  'id, client_id, project_id, date, seconds, started_at, ended_at, zone, billable, activity, note'

export function rowToEntry(row: EntryRow): Entry {
  return {
    id: row.id,
    clientId: row.client_id,
    projectId: row.project_id,
    time: rowToTime(row),
    billable: row.billable === 1,
    activity: row.activity,
    note: row.note,
    date: row.date,
    seconds: row.seconds,
  }
}

export function entryToRow(fields: Changed<EntryFields>): Row {
  return given({
    client_id: fields.clientId,
    project_id: fields.projectId,
    ...(fields.time === undefined ? {} : timeToRow(fields.time)),
    billable: flagOf(fields.billable),
    activity: fields.activity,
    note: fields.note,
  })
}

/** The local date of the start and the elapsed seconds, with the two forms' columns (T1, T2). */
export function timeToRow(time: EntryTime) {
  if (time.kind === 'duration') {
    return {
      date: time.date,
      seconds: time.seconds,
      started_at: null,
      ended_at: null,
      zone: null,
    }
  }
  return {
    date: dateOfDay(localOf(time.start, time.zone).day),
    seconds: time.end - time.start,
    started_at: time.start,
    ended_at: time.end,
    zone: time.zone,
  }
}

function rowToTime(row: EntryRow): EntryTime {
  const { started_at: start, ended_at: end, zone } = row
  return start === null || end === null || zone === null
    ? { kind: 'duration', date: row.date, seconds: row.seconds }
    : { kind: 'interval', start, end, zone }
}
