import { ok, type Envelope } from '../../../shared/contract/call.ts'
import {
  blankEntry,
  type Entry,
  type EntryTime,
  type Timer,
} from '../../../shared/domain/entities.ts'
import { entryTimeFault } from '../../../shared/domain/faults.ts'
import { nearestKnownDate } from '../../../shared/domain/timing/known-days.ts'
import { insertEntry } from '../../store/entities/entries.ts'
import type { Db } from '../../store/file/db.ts'
import { invalidField } from '../door/failures.ts'

/** For whom a stretch of a timer's work was. */
export type Owner = Pick<Timer, 'clientId' | 'projectId'>

/** T1: keeps a stretch of a timer's work as an entry; `too-long` where a form would refuse it as well. */
export function insertPart(
  db: Db,
  { start: _start, zone, ...fields }: Timer,
  { start, end }: { readonly start: number; readonly end: number },
  owner: Owner = fields,
): Envelope<Entry | null> {
  if (end <= start) return ok(null)
  const time: EntryTime = { kind: 'interval', start, end, zone }
  const fault = entryTimeFault(time)
  if (fault === 'too-long') return invalidField(['end'], 'too-long')
  const when = fault ? onKnownDay(time) : time
  return insertEntry(db, { ...blankEntry, ...fields, ...owner, time: when })
}

/**
 * By a clock that stands outside the days the app knows the work took as long as it took: it is kept, on the
 * nearest day there is, for the user to move.
 */
function onKnownDay({ start, end, zone }: Extract<EntryTime, { kind: 'interval' }>): EntryTime {
  return { kind: 'duration', date: nearestKnownDate(start, zone), seconds: end - start }
}
