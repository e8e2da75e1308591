import type { Action, ActionFields } from '../../../../shared/domain/deciding/acting.ts'
import type { Db, Row } from '../../file/db.ts'
import { entity } from '../../rows/entity.ts'
import { prepared } from '../../rows/statements.ts'

/** Open ones first, by due date (those without last), then the done, newest first. */
export const actions = entity<Action, ActionFields>({
  name: 'action',
  table: 'action',
  columns: {
    id: 'id',
    clientId: 'client_id',
    remedy: 'remedy',
    because: 'because',
    startedOn: 'started_on',
    dueOn: 'due_on',
    note: 'note',
    doneOn: 'done_on',
    outcome: 'outcome',
    outcomeNote: 'outcome_note',
  },
  order: `done_on DESC NULLS FIRST, iif(done_on IS NULL, due_on, NULL) NULLS LAST,
    iif(done_on IS NULL, id, -id)`,
  initial: { doneOn: null, outcome: null, outcomeNote: '' },
})

// The plus keeps SQLite from going by clients: the few open ones lie in their own index, by due date.
/** The start page asks for them; named so that a test can ask for their plan. */
export const openActionsSql = `SELECT ${actions.selected},
    (SELECT name FROM client WHERE client.id = client_id) AS client
  FROM action WHERE done_on IS NULL AND +client_id IN (SELECT id FROM client WHERE archived = 0)
  ORDER BY due_on, id`

/** Open actions of clients that are not archived, with the client's name, by due date. */
export function listOpenActions(db: Db): { readonly client: string; readonly action: Action }[] {
  return prepared<[], Row & { readonly client: string }>(db, openActionsSql)
    .all()
    .map(({ client, ...row }) => ({ client, action: actions.fromRow(row) }))
}
