import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import {
  blankEntry,
  type Entry,
  type EntryFields,
  type EntryTime,
} from '../../../../shared/domain/entities.ts'
import { storedTimeOf, typedTimeOf, type TimeProblem, type TypedTime } from './entry-time.ts'

/** An entry as it stands in a form: its time as typed, all else as it is kept. */
export type EntryDraft = Omit<EntryFields, 'time'> & TypedTime

/** A draft for a new entry on a day. */
export const blankDraft = (date: IsoDate): EntryDraft => ({
  ...blankEntry,
  date,
  worked: '',
  pass: 'before',
})

/** A draft that shows a stored entry. */
export function draftOf({ id: _id, seconds: _seconds, time, ...fields }: Entry): EntryDraft {
  return { ...fields, ...typedTimeOf(time) }
}

/** What is sent of a draft nothing is wrong with; its time as `storedTimeOf` has it. */
export function fieldsOf(
  draft: EntryDraft,
  zone: string,
  originals: readonly EntryTime[] = [],
): EntryFields {
  const time = storedTimeOf(draft, zone, originals)
  if (typeof time === 'string') throw new Error(`sent with a fault: ${time}`)
  const { date: _date, worked: _worked, pass: _pass, ...fields } = draft
  return { ...fields, time, note: fields.note.trim() }
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
