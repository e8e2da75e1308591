import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Entry, EntryFields } from '../../../shared/domain/entities.ts'
import { deleteEntries, getEntry, insertEntry, updateEntry } from '../../store/entities/entries.ts'
import { pageEntries, summariseEntries, sumDays } from '../../store/entities/entry-pages.ts'
import { entriesByIds, sumsByDay } from '../../store/entities/found-entries.ts'
import { changeEach, copyEach, mergeEntries, moveEach, splitEntry } from '../entries/bulk.ts'
import { findEntries, isPlain } from '../entries/find.ts'
import { refuseEntry } from '../entries/refuse.ts'
import { roundedBy, withToInvoice } from '../entries/rounded.ts'
import { totalsOf } from '../entries/totals.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { todayOf } from './app.ts'
import { answered, change, gone, map, merged, refuseUnseen, undone } from './change.ts'
import { crudHandlers } from './crud.ts'

type ListCall = 'entries.summary' | 'entries.page' | 'entries.ids' | 'entries.totals'
type ManyCall = `entries.${'assign' | 'moveTo' | 'changeAll' | 'duplicate' | 'split' | 'merge'}`

const listHandlers: HandlersOf<ListCall> = {
  'entries.summary': (filter, context) => {
    if (isPlain(filter)) return ok(summariseEntries(context.db, filter))
    const { ids, total } = found(filter, context)
    return ok({ count: ids.length, seconds: total })
  },
  'entries.page': ({ offset, limit, sort, ...filter }, context) => {
    const { db } = context
    if (isPlain(filter, sort)) return ok(withToInvoice(db, pageEntries(db, filter, offset, limit)))
    const { ids } = found(filter, context, sort)
    return ok(withToInvoice(db, entriesByIds(db, ids.slice(offset, offset + limit))))
  },
  'entries.ids': ({ offset, limit, sort, ...filter }, context) => {
    const { ids, seconds } = found(filter, context, sort)
    return ok(
      ids
        .slice(offset, offset + limit)
        .map((id, at) => ({ id, seconds: seconds[offset + at] ?? 0 })),
    )
  },
  'entries.totals': (filter, context) => {
    const { db } = context
    if (isPlain(filter)) return ok(totalsOf(db, sumsByDay(db, filter), roundedBy(db, filter, null)))
    const { days, ids } = found(filter, context)
    return ok(totalsOf(db, days, roundedBy(db, filter, ids)))
  },
}

function found(
  filter: ParsedInput<'entries.summary'>,
  context: Context,
  sort: ParsedInput<'entries.page'>['sort'] = { by: 'date', descending: true },
) {
  const at = { now: context.now(), today: todayOf(context) }
  return findEntries(context.db, filter, sort, at)
}

const manyHandlers: HandlersOf<ManyCall> = {
  'entries.assign': ({ ids, clientId, projectId }, context) =>
    changed('entries.assign', context, () =>
      changeEach(ids, context, () => ({ clientId, projectId })),
    ),
  'entries.moveTo': (input, context) =>
    changed('entries.moveTo', context, () => moveEach(input, context)),
  'entries.changeAll': ({ ids, fields }, context) =>
    changed('entries.changeAll', context, () => changeEach(ids, context, () => fields)),
  'entries.duplicate': ({ ids }, context) =>
    changed('entries.duplicate', context, () => copyEach(ids, context)),
  'entries.split': (input, context) =>
    map(
      change(context, 'entries.split', () => splitEntry(input, context)),
      ({ value, undoId }) => ({ ...value, undoId }),
    ),
  'entries.merge': (input, context) =>
    answered(
      'entry',
      change(context, 'entries.merge', () => mergeEntries(input, context)),
    ),
}

const changed = (
  label: ManyCall,
  context: Context,
  work: () => Envelope<{ readonly count: number }>,
) => map(change(context, label, work), ({ value, undoId }) => ({ ...value, undoId }))

export const entryHandlers: HandlersOf<CallsOf<'entries'>> = {
  ...listHandlers,
  ...manyHandlers,
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
  'entries.apply': (given, context) =>
    map(
      change(context, 'entries.apply', () => applyAll(given, context)),
      ({ value, undoId }) => ({ entries: value, undoId }),
    ),
  'entries.delete': ({ ids }, context) =>
    undone(change(context, 'entries.delete', () => deleteEntries(context.db, ids))),
}

function applyAll(
  { create, update, delete: ids }: ParsedInput<'entries.apply'>,
  context: Context,
): Envelope<readonly Entry[]> {
  const changed: Entry[] = []
  for (const [at, { id, fields, seen }] of update.entries()) {
    const before = getEntry(context.db, id)
    if (!before) return gone('entry')
    const refused =
      refuseUnseen(before, seen) ??
      refuseEntry(merged(before, fields), context, before, ['update', String(at)])
    const entry = refused ?? updateEntry(context.db, id, fields)
    if (!entry.ok) return entry
    changed.push(entry.value)
  }
  const removed = ids.length > 0 ? deleteEntries(context.db, ids) : ok(null)
  if (!removed.ok) return removed
  return map(insertAll(create, context, 'create'), (made) => [...made, ...changed])
}

function insertAll(
  all: readonly EntryFields[],
  context: Context,
  within = 'entries',
): Envelope<readonly Entry[]> {
  const made: Entry[] = []
  for (const [at, fields] of all.entries()) {
    const refused = refuseEntry(fields, context, undefined, [within, String(at)])
    const entry = refused ?? insertEntry(context.db, fields)
    if (!entry.ok) return entry
    made.push(entry.value)
  }
  return ok(made)
}
