import { fail, ok } from '../../../../shared/contract/call.ts'
import { foldName, isNearName } from '../../../../shared/domain/names.ts'
import type { Prospect, ProspectFields } from '../../../../shared/domain/deciding/prospects.ts'
import { findClient } from '../../../store/entities/clients.ts'
import type { Db } from '../../../store/file/db.ts'
import {
  decideProspect,
  deleteProspect,
  getProspect,
  insertProspect,
  listDeclined,
  listProspects,
  moveProspect,
  updateProspect,
} from '../../../store/entities/deciding/prospects.ts'
import { signs } from '../../../store/entities/deciding/signs.ts'
import { traits } from '../../../store/entities/traits.ts'
import type { CallsOf, Context, HandlersOf } from '../../door/context.ts'
import { answered, change, missing, refuseUnseen, undone } from '../change.ts'
import { crudHandlers } from '../crud.ts'

const kept = {
  name: 'prospect',
  list: listProspects,
  get: getProspect,
  insert: insertProspect,
  update: updateProspect,
  remove: deleteProspect,
}

export const prospectHandlers: HandlersOf<CallsOf<'prospects'> | CallsOf<'traits'>> = {
  ...crudHandlers('prospects', kept, { refuse: refuseProspect }),
  'prospects.move': ({ id, position }, context) =>
    undone(change(context, 'prospects.move', () => moveProspect(context.db, id, position))),
  'prospects.decide': ({ id, seen, ...deciding }, context) =>
    answered(
      'prospect',
      change(context, 'prospects.decide', () => {
        // None of a client that was declined by name alone.
        const before = getProspect(context.db, id)
        const unseen = before ? refuseUnseen(before, seen) : null
        return unseen ?? decideProspect(context.db, id, deciding)
      }),
    ),
  'prospects.remembered': ({ name }, { db }) => {
    const known = listDeclined(db).filter((declined) => isNearName(declined.name, name))
    // The very name first, then those that only look like it.
    const differs = (other: string) => Number(foldName(other) !== foldName(name))
    const found = known.toSorted((a, b) => differs(a.name) - differs(b.name))
    return ok(found.map((declined) => ({ ...declined, signs: signKindsOf(db, declined.id) })))
  },
  ...crudHandlers('traits', traits),
}

/** Newest first, each once. */
const signKindsOf = (db: Db, clientId: number) => [
  ...new Set(signs.list(db, clientId).map(({ kind }) => kind)),
]

function refuseProspect(
  next: Partial<Prospect> & ProspectFields,
  context: Context,
  before?: Prospect,
) {
  return refuseName(next.name, context, before?.id) ?? refuseTraits(next.traitIds ?? [], context)
}

/** `conflict` if another client has the name, saying whether that one was declined. */
function refuseName(name: string, { db }: Context, id?: number) {
  const taken = findClient(db, name)
  if (!taken || taken.id === id) return null
  const declined = taken.state === 'declined'
  return fail('conflict', 'another client has this name', { declined, clientId: taken.id })
}

function refuseTraits(ids: readonly number[], { db }: Context) {
  const known = new Set(traits.list(db).map(({ id }) => id))
  return ids.every((id) => known.has(id)) ? null : missing('trait')
}
