import { ok } from '../../../shared/contract/call.ts'
import type { EntryFields } from '../../../shared/domain/entities.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { deleteEntries, getEntry, insertEntry, updateEntry } from '../../store/entities/entries.ts'
import { pageEntries, summariseEntries, sumDays } from '../../store/entities/entry-pages.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, map, merged, missing, refuseOwner } from './change.ts'

export const entryHandlers: HandlersOf<CallsOf<'entries'>> = {
  'entries.summary': (filter, { db }) => ok(summariseEntries(db, filter)),
  'entries.page': ({ offset, limit, ...filter }, { db }) =>
    ok(pageEntries(db, filter, offset, limit)),
  'entries.days': ({ from, to }, { db }) => ok(sumDays(db, from, to)),
  'entries.create': (fields, context) => {
    const refused = refuseEntry(context, fields)
    if (refused) return refused
    return map(
      change(context, 'entries.create', () => insertEntry(context.db, fields)),
      ({ value, undoId }) => ({ entry: value, undoId }),
    )
  },
  'entries.update': ({ id, fields }, context) => {
    const before = getEntry(context.db, id)
    if (!before) return missing('entry')
    const refused = refuseEntry(context, merged<EntryFields>(before, fields))
    if (refused) return refused
    return map(
      change(context, 'entries.update', () => updateEntry(context.db, id, fields)),
      ({ value, undoId }) => ({ entry: value, undoId }),
    )
  },
  'entries.delete': ({ ids }, context) =>
    map(
      change(context, 'entries.delete', () => deleteEntries(context.db, ids)),
      ({ undoId }) => ({ undoId }),
    ),
}

/** T1: an interval takes time and not more than a month; client and project belong together. */
function refuseEntry(context: Context, fields: EntryFields) {
  const { time } = fields
  if (time.kind === 'interval') {
    if (time.end <= time.start) return invalidField(['time', 'end'], 'end-before-start')
    if (time.end - time.start > ranges.entrySeconds.most)
      return invalidField(['time', 'end'], 'too-long')
  }
  return refuseOwner(context, fields)
}
