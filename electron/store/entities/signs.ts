import type { Sign, SignFields } from '../../../shared/domain/acting.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { WarningSignKind } from '../../../shared/domain/kinds.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

/** A sign the data suggested and the user did not see in the client. */
export interface Dismissal {
  readonly clientId: number
  readonly kind: WarningSignKind
  readonly on: IsoDate
}

const columns = `id, client_id AS clientId, kind, on_date AS "on", note, closed_on AS closedOn`

/** All warning signs, or one client's, newest first. */
export function listSigns(db: Db, clientId?: number): Sign[] {
  const where = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM warning_sign ${where} ORDER BY on_date DESC, id DESC`
  return prepared<number[], Sign>(db, sql).all(...(clientId === undefined ? [] : [clientId]))
}

export function getSign(db: Db, id: number): Sign | undefined {
  return prepared<[number], Sign>(db, `SELECT ${columns} FROM warning_sign WHERE id = ?`).get(id)
}

/** Adds an open sign; `not-found` for an unknown client. */
export function insertSign(
  db: Db,
  fields: SignFields & { readonly closedOn?: IsoDate | null },
): Envelope<Sign> {
  return saved(insertRow(db, 'warning_sign', signToRow(fields)), (id) => getSign(db, id))
}

export function updateSign(db: Db, id: number, fields: Changed<Omit<Sign, 'id'>>): Envelope<Sign> {
  return saved(updateRow(db, 'warning_sign', id, signToRow(fields)), () => getSign(db, id))
}

export function deleteSign(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'warning_sign', id)
}

export function listDismissals(db: Db): Dismissal[] {
  const sql = 'SELECT client_id AS clientId, kind, on_date AS "on" FROM sign_dismissal ORDER BY id'
  return prepared<[], Dismissal>(db, sql).all()
}

/** Keeps that the user did not see the sign; of each kind only the last time. */
export function dismissSign(db: Db, { clientId, kind, on }: Dismissal): Envelope<number> {
  const sql = 'SELECT id FROM sign_dismissal WHERE client_id = ? AND kind = ?'
  const id = preparedPluck<[number, string], number>(db, sql).get(clientId, kind)
  if (id === undefined) {
    return insertRow(db, 'sign_dismissal', { client_id: clientId, kind, on_date: on })
  }
  return saved(updateRow(db, 'sign_dismissal', id, { on_date: on }), () => id)
}

function signToRow(fields: Changed<Omit<Sign, 'id'>>): Row {
  return given({
    client_id: fields.clientId,
    kind: fields.kind,
    on_date: fields.on,
    note: fields.note,
    closed_on: fields.closedOn,
  })
}
