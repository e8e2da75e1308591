import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Entry, EntryFields } from '../../../shared/domain/entities.ts'
import { entryTimeFault } from '../../../shared/domain/faults.ts'
import { deleteEntries, getEntry, insertEntry, updateEntry } from '../../store/entities/entries.ts'
import { pageEntries, summariseEntries, sumDays } from '../../store/entities/entry-pages.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, map, refuseOwner, undone } from './change.ts'
import { crudHandlers } from './crud.ts'

export const entryHandlers: HandlersOf<CallsOf<'entries'>> = {
  'entries.summary': (filter, { db }) => ok(summariseEntries(db, filter)),
  'entries.page': ({ offset, limit, ...filter }, { db }) =>
    ok(pageEntries(db, filter, offset, limit)),
  'entries.get': ({ id }, { db }) => ok(getEntry(db, id) ?? null),
  'entries.days': ({ from, to }, { db }) => ok(sumDays(db, from, to)),
  ...crudHandlers(
    'entries',
    { name: 'entry', get: getEntry, insert: insertEntry, update: updateEntry },
    { refuse: refuseEntry },
  ),
  'entries.createAll': ({ entries }, context) =>
    map(
      change(context, 'entries.createAll', () => insertAll(entries, context)),
      ({ value, undoId }) => ({ entries: value, undoId }),
    ),
  'entries.delete': ({ ids }, context) =>
    undone(change(context, 'entries.delete', () => deleteEntries(context.db, ids))),
}

function insertAll(all: readonly EntryFields[], context: Context): Envelope<readonly Entry[]> {
  const made: Entry[] = []
  for (const [at, fields] of all.entries()) {
    const refused = refuseEntry(fields, context, undefined, ['entries', String(at)])
    const entry = refused ?? insertEntry(context.db, fields)
    if (!entry.ok) return entry
    made.push(entry.value)
  }
  return ok(made)
}

/** T1: it takes time and not more than a month, unless it does already; client and project belong together. */
function refuseEntry(
  fields: EntryFields,
  context: Context,
  before?: Entry,
  at: readonly string[] = [],
) {
  const fault = entryTimeFault(fields.time, before && [before.seconds])
  if (!fault) return refuseOwner(context, fields)
  return invalidField([...at, 'time', fields.time.kind === 'interval' ? 'end' : 'seconds'], fault)
}
