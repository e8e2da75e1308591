import type { Timer } from '../../../shared/domain/entities.ts'
import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { flagOf, given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

interface TimerRow {
  readonly client_id: number | null
  readonly project_id: number | null
  readonly started_at: number
  readonly zone: string
  readonly billable: number
  readonly activity: Timer['activity']
  readonly note: string
}

/** The running timer, null while none runs. */
export function getTimer(db: Db): Timer | null {
  const row = prepared<[], TimerRow>(db, 'SELECT * FROM timer').get()
  return row ? rowToTimer(row) : null
}

/** Starts a timer; `timer-running` if one runs, as the table holds one row at most. */
export function startTimer(db: Db, timer: Timer): Envelope<Timer> {
  const inserted = insertRow(db, 'timer', { ...timerToRow(timer), id: 1 })
  if (!inserted.ok && inserted.error.code === 'conflict') {
    return fail('timer-running', 'a timer is already running')
  }
  return saved(inserted, () => getTimer(db) ?? undefined)
}

/** Changes the running timer; `no-timer` if none runs, `not-found` for an unknown client or project. */
export function updateTimer(db: Db, fields: Changed<Timer>): Envelope<Timer> {
  if (!getTimer(db)) return noTimer()
  return saved(updateRow(db, 'timer', 1, timerToRow(fields)), () => getTimer(db) ?? undefined)
}

/** Takes the running timer away without an entry; `no-timer` if none runs. */
export function clearTimer(db: Db): Envelope<null> {
  const deleted = deleteRow(db, 'timer', 1)
  return !deleted.ok && deleted.error.code === 'not-found' ? noTimer() : deleted
}

const noTimer = () => fail('no-timer', 'no timer is running')

function rowToTimer(row: TimerRow): Timer {
  return {
    clientId: row.client_id,
    projectId: row.project_id,
    start: row.started_at,
    zone: row.zone,
    billable: row.billable === 1,
    activity: row.activity,
    note: row.note,
  }
}

function timerToRow(fields: Changed<Timer>): Row {
  return given({
    client_id: fields.clientId,
    project_id: fields.projectId,
    started_at: fields.start,
    zone: fields.zone,
    billable: flagOf(fields.billable),
    activity: fields.activity,
    note: fields.note,
  })
}
