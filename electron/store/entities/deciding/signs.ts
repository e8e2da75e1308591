import type { Envelope } from '../../../../shared/contract/call.ts'
import type { ParsedInput } from '../../../../shared/contract/index.ts'
import type { Sign, SignFields } from '../../../../shared/domain/deciding/acting.ts'
import type { Db } from '../../file/db.ts'
import { entity } from '../../rows/entity.ts'

/** Warning signs, newest first; open until closed. */
export const signs = entity<Sign, SignFields>({
  name: 'sign',
  table: 'warning_sign',
  columns: {
    id: 'id',
    clientId: 'client_id',
    kind: 'kind',
    on: 'on_date',
    note: 'note',
    closedOn: 'closed_on',
  },
  order: 'on_date DESC, id DESC',
  initial: { closedOn: null },
})

/** A sign the data suggested and the user did not see in the client. */
type Dismissal = ParsedInput<'signs.dismiss'>

export const dismissals = entity<Dismissal & { readonly id: number }, Dismissal>({
  name: 'dismissal',
  table: 'sign_dismissal',
  columns: { id: 'id', clientId: 'client_id', kind: 'kind', on: 'on_date' },
  order: 'id',
  initial: {},
})

/** Keeps that the user did not see the sign; of each kind only the last time. */
export function dismissSign(db: Db, dismissal: Dismissal): Envelope<Dismissal> {
  const { clientId, kind, on } = dismissal
  const [known] = dismissals.where(db, 'WHERE client_id = ? AND kind = ?', clientId, kind)
  return known ? dismissals.update(db, known.id, { on }) : dismissals.insert(db, dismissal)
}
