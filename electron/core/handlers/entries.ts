import { ok } from '../../../shared/contract/call.ts'
import type { Entry, EntryFields } from '../../../shared/domain/entities.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { deleteEntries, getEntry, insertEntry, updateEntry } from '../../store/entities/entries.ts'
import { pageEntries, summariseEntries, sumDays } from '../../store/entities/entry-pages.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { change, refuseOwner, undone } from './change.ts'
import { crudHandlers } from './crud.ts'

export const entryHandlers: HandlersOf<CallsOf<'entries'>> = {
  'entries.summary': (filter, { db }) => ok(summariseEntries(db, filter)),
  'entries.page': ({ offset, limit, ...filter }, { db }) =>
    ok(pageEntries(db, filter, offset, limit)),
  'entries.days': ({ from, to }, { db }) => ok(sumDays(db, from, to)),
  ...crudHandlers(
    'entries',
    { name: 'entry', get: getEntry, insert: insertEntry, update: updateEntry },
    { refuse: refuseEntry },
  ),
  'entries.delete': ({ ids }, context) =>
    undone(change(context, 'entries.delete', () => deleteEntries(context.db, ids))),
}

/**
 * T1: an interval takes time, and not more than a month, but for one that does already (a timer left
 * running); client and project belong together.
 */
function refuseEntry(fields: EntryFields, context: Context, before?: Entry) {
  const { time } = fields
  if (time.kind === 'interval') {
    const seconds = time.end - time.start
    if (seconds <= 0) return invalidField(['time', 'end'], 'end-before-start')
    if (seconds > ranges.entrySeconds.most && seconds !== before?.seconds) {
      return invalidField(['time', 'end'], 'too-long')
    }
  }
  return refuseOwner(context, fields)
}
