import type { Action, ActionFields } from '../../../shared/domain/acting.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = `id, client_id AS clientId, remedy, because, started_on AS startedOn,
  due_on AS dueOn, note, done_on AS doneOn, outcome, outcome_note AS outcomeNote`

/**
 * All actions, or one client's: open ones first, by due date (those without last), then the done,
 * newest first.
 */
export function listActions(db: Db, clientId?: number): Action[] {
  const where = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM action ${where}
    ORDER BY done_on DESC NULLS FIRST, iif(done_on IS NULL, due_on, NULL) NULLS LAST,
      iif(done_on IS NULL, id, -id)`
  return prepared<number[], Action>(db, sql).all(...(clientId === undefined ? [] : [clientId]))
}

// The plus keeps SQLite from going by clients: the few open ones lie in their own index, by due date.
/** The start page asks for them; named so that a test can ask for their plan. */
export const openActionsSql = `SELECT ${columns},
    (SELECT name FROM client WHERE client.id = client_id) AS client
  FROM action WHERE done_on IS NULL AND +client_id IN (SELECT id FROM client WHERE archived = 0)
  ORDER BY due_on, id`

/** Open actions of clients that are not archived, with the client's name, by due date. */
export function listOpenActions(db: Db): { readonly client: string; readonly action: Action }[] {
  return prepared<[], Action & { client: string }>(db, openActionsSql)
    .all()
    .map(({ client, ...action }) => ({ client, action }))
}

export function getAction(db: Db, id: number): Action | undefined {
  return prepared<[number], Action>(db, `SELECT ${columns} FROM action WHERE id = ?`).get(id)
}

/** Adds an action, open unless told otherwise; `not-found` for an unknown client. */
export function insertAction(
  db: Db,
  fields: ActionFields & Partial<Pick<Action, 'doneOn' | 'outcome' | 'outcomeNote'>>,
): Envelope<Action> {
  const row = actionToRow({ ...fields, outcomeNote: fields.outcomeNote ?? '' })
  return saved(insertRow(db, 'action', row), (id) => getAction(db, id))
}

export function updateAction(
  db: Db,
  id: number,
  fields: Changed<Omit<Action, 'id'>>,
): Envelope<Action> {
  return saved(updateRow(db, 'action', id, actionToRow(fields)), () => getAction(db, id))
}

export function deleteAction(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'action', id)
}

function actionToRow(fields: Changed<Omit<Action, 'id'>>): Row {
  return given({
    client_id: fields.clientId,
    remedy: fields.remedy,
    because: fields.because,
    started_on: fields.startedOn,
    due_on: fields.dueOn,
    note: fields.note,
    done_on: fields.doneOn,
    outcome: fields.outcome,
    outcome_note: fields.outcomeNote,
  })
}
