import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { foldName, isNearName } from '../../../shared/domain/names.ts'
import type { Prospect } from '../../../shared/domain/prospects.ts'
import { findClient } from '../../store/entities/clients.ts'
import type { Db } from '../../store/file/db.ts'
import {
  decideProspect,
  deleteProspect,
  insertProspect,
  listDeclined,
  listProspects,
  moveProspect,
  updateProspect,
} from '../../store/entities/prospects.ts'
import { listSigns } from '../../store/entities/signs.ts'
import { deleteTrait, insertTrait, listTraits, updateTrait } from '../../store/entities/traits.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { change, map, missing, type Done } from './change.ts'

export const prospectHandlers: HandlersOf<CallsOf<'prospects'> | CallsOf<'traits'>> = {
  'prospects.list': (_, { db }) => ok(listProspects(db)),
  'prospects.create': (fields, context) =>
    refuseName(context, fields.name) ??
    saved(change(context, 'prospects.create', () => insertProspect(context.db, fields))),
  'prospects.update': ({ id, fields }, context) =>
    refuseName(context, fields.name, id) ??
    refuseTraits(context, fields.traitIds) ??
    saved(change(context, 'prospects.update', () => updateProspect(context.db, id, fields))),
  'prospects.move': ({ id, position }, context) =>
    undone(change(context, 'prospects.move', () => moveProspect(context.db, id, position))),
  'prospects.decide': ({ id, ...deciding }, context) =>
    saved(change(context, 'prospects.decide', () => decideProspect(context.db, id, deciding))),
  'prospects.delete': ({ id }, context) =>
    undone(change(context, 'prospects.delete', () => deleteProspect(context.db, id))),
  'prospects.remembered': ({ name }, { db }) => {
    const known = listDeclined(db).filter((declined) => isNearName(declined.name, name))
    // The very name first, then those that only look like it.
    const differs = (other: string) => Number(foldName(other) !== foldName(name))
    const found = known.toSorted((a, b) => differs(a.name) - differs(b.name))
    return ok(found.map((declined) => ({ ...declined, signs: signKindsOf(db, declined.id) })))
  },
  'traits.list': (_, { db }) => ok(listTraits(db)),
  'traits.create': (fields, context) =>
    map(
      change(context, 'traits.create', () => insertTrait(context.db, fields)),
      ({ value, undoId }) => ({ trait: value, undoId }),
    ),
  'traits.update': ({ id, fields }, context) =>
    map(
      change(context, 'traits.update', () => updateTrait(context.db, id, fields)),
      ({ value, undoId }) => ({ trait: value, undoId }),
    ),
  'traits.delete': ({ id }, context) =>
    undone(change(context, 'traits.delete', () => deleteTrait(context.db, id))),
}

/** Newest first, each once. */
const signKindsOf = (db: Db, clientId: number) => [
  ...new Set(listSigns(db, clientId).map(({ kind }) => kind)),
]

const saved = (done: Envelope<Done<Prospect>>) =>
  map(done, ({ value, undoId }) => ({ prospect: value, undoId }))

const undone = (done: Envelope<Done<unknown>>) => map(done, ({ undoId }) => ({ undoId }))

/** `conflict` if another client has the name, saying whether that one was declined. */
function refuseName({ db }: Context, name: string | undefined, id?: number) {
  const taken = name === undefined ? undefined : findClient(db, name)
  if (!taken || taken.id === id) return null
  const declined = taken.state === 'declined'
  return fail('conflict', 'another client has this name', { declined, clientId: taken.id })
}

function refuseTraits({ db }: Context, ids: readonly number[] | undefined) {
  if (ids === undefined) return null
  const known = new Set(listTraits(db).map(({ id }) => id))
  return ids.every((id) => known.has(id)) ? null : missing('trait')
}
