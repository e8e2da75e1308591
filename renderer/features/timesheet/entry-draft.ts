import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Entry, EntryFields, EntryTime } from '../../../shared/domain/entities.ts'
import type { Activity } from '../../../shared/domain/kinds.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { dateOfTime, entryTimeOf, parseWorked, workedText } from './worked.ts'

/** An entry as it stands in a form: the time as typed text. */
export interface EntryDraft {
  readonly clientId: number | null
  readonly projectId: number | null
  readonly date: IsoDate | null
  readonly worked: string
  readonly activity: Activity
  readonly billable: boolean
  readonly note: string
}

export type DraftProblem = 'no-date' | 'missing' | 'unreadable' | 'too-long' | 'no-such-time'
type Read =
  | { readonly ok: true; readonly fields: EntryFields }
  | { readonly ok: false; readonly problem: DraftProblem }

/** A draft for a new entry on a day. */
export const blankDraft = (date: IsoDate): EntryDraft => ({
  clientId: null,
  projectId: null,
  date,
  worked: '',
  activity: 'work',
  billable: true,
  note: '',
})

/** A draft that shows a stored entry. */
export const draftOf = (entry: Entry): EntryDraft => ({
  clientId: entry.clientId,
  projectId: entry.projectId,
  date: dateOfTime(entry.time),
  worked: workedText(entry.time),
  activity: entry.activity,
  billable: entry.billable,
  note: entry.note,
})

/**
 * What a draft says, ready to be stored. A time as it stands in the form is kept to the second (and in
 * its own zone) if it is still the text and date of an `original` one.
 */
function readDraft(draft: EntryDraft, zone: string, originals: readonly EntryTime[] = []): Read {
  const time = timeOf(draft, zone, originals)
  if (typeof time === 'string') return { ok: false, problem: time }
  const { clientId, projectId, activity, billable, note } = draft
  return {
    ok: true,
    fields: { clientId, projectId, time, activity, billable, note: note.trim() },
  }
}

/** What is sent of a draft nothing is wrong with. */
export function fieldsOf(...draft: Parameters<typeof readDraft>): EntryFields {
  const read = readDraft(...draft)
  if (!read.ok) throw new Error(`sent with a fault: ${read.problem}`)
  return read.fields
}

/** What is wrong with a draft, at the field it is about. */
export function draftFaults(
  draft: EntryDraft,
  zone: string,
  originals: readonly EntryTime[] = [],
): Partial<Record<keyof EntryDraft, DraftProblem>> {
  const read = readDraft(draft, zone, originals)
  return read.ok ? {} : { [read.problem === 'no-date' ? 'date' : 'worked']: read.problem }
}

function timeOf(
  draft: EntryDraft,
  zone: string,
  originals: readonly EntryTime[],
): EntryTime | DraftProblem {
  const kept = originals.find((original) => sameTime(draft, original))
  if (kept) return kept
  if (draft.date === null) return 'no-date'
  if (draft.worked.trim() === '') return 'missing'
  const worked = parseWorked(draft.worked)
  if (!worked) return 'unreadable'
  if (worked.kind === 'duration' && worked.seconds > ranges.entrySeconds.most) return 'too-long'
  const [original] = originals
  const own = original?.kind === 'interval' ? original.zone : zone
  return entryTimeOf(worked, draft.date, own) ?? 'no-such-time'
}

const sameTime = (draft: EntryDraft, original: EntryTime) =>
  draft.worked === workedText(original) && draft.date === dateOfTime(original)
