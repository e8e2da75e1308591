import type { Entry, EntryFields } from '../../../shared/domain/entities.ts'
import { entryTimeFault } from '../../../shared/domain/faults.ts'
import type { Context } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { refuseOwner } from '../handlers/change.ts'

/** T1: it takes time and not more than a month, unless it does already; client and project belong together. */
export function refuseEntry(
  fields: EntryFields,
  context: Context,
  before?: Entry,
  at: readonly string[] = [],
) {
  const fault = entryTimeFault(fields.time, before && [before.seconds])
  if (!fault) return refuseOwner(context, fields)
  return invalidField([...at, 'time', fields.time.kind === 'interval' ? 'end' : 'seconds'], fault)
}

/** What an entry is made of, without what follows from it. */
export const fieldsOf = ({
  id: _id,
  date: _date,
  seconds: _seconds,
  ...fields
}: Entry): EntryFields => fields
