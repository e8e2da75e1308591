import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry, EntryFields, EntryTime } from '../../../../shared/domain/entities.ts'
import type { Activity } from '../../../../shared/domain/kinds.ts'
import { storedTimeOf, typedTimeOf, type TimeProblem, type TypedTime } from './entry-time.ts'

/** An entry as it stands in a form. */
export interface EntryDraft extends TypedTime {
  readonly clientId: number | null
  readonly projectId: number | null
  readonly activity: Activity
  readonly billable: boolean
  readonly note: string
}

/** A draft for a new entry on a day. */
export const blankDraft = (date: IsoDate): EntryDraft => ({
  clientId: null,
  projectId: null,
  date,
  worked: '',
  pass: 'before',
  activity: 'work',
  billable: true,
  note: '',
})

/** A draft that shows a stored entry. */
export const draftOf = (entry: Entry): EntryDraft => ({
  clientId: entry.clientId,
  projectId: entry.projectId,
  ...typedTimeOf(entry.time),
  activity: entry.activity,
  billable: entry.billable,
  note: entry.note,
})

/** What is sent of a draft nothing is wrong with; its time as `storedTimeOf` has it. */
export function fieldsOf(
  draft: EntryDraft,
  zone: string,
  originals: readonly EntryTime[] = [],
): EntryFields {
  const time = storedTimeOf(draft, zone, originals)
  if (typeof time === 'string') throw new Error(`sent with a fault: ${time}`)
  const { clientId, projectId, activity, billable, note } = draft
  return { clientId, projectId, time, activity, billable, note: note.trim() }
}

/** What is wrong with a draft, at the field it is about. */
export function draftFaults(
  draft: EntryDraft,
  zone: string,
  originals: readonly EntryTime[] = [],
): Partial<Record<keyof EntryDraft, TimeProblem>> {
  const time = storedTimeOf(draft, zone, originals)
  return typeof time === 'string' ? { [time === 'no-date' ? 'date' : 'worked']: time } : {}
}
