import { dateOfDay } from '../../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { tidyName } from '../../../../shared/domain/names.ts'
import { localOf } from '../../../../shared/domain/zone.ts'
import type { ReadEntry } from '../../../exchange/types.ts'
import type { KnownEntry } from '../../../store/imports/known.ts'
import type { FoundIds } from '../names.ts'

/** What of an entry is compared, be it of a file or stored. A client or project that is not there yet is undefined. */
export interface Facts extends FoundIds {
  readonly billable: boolean
  readonly activity: string
  readonly note: string
  readonly time: EntryTime
}

export const factsOfRow = (row: ReadEntry, ids: FoundIds): Facts => ({ ...row, ...ids })

export function factsOfEntry(entry: KnownEntry): Facts {
  const { start, end, zone, date, seconds } = entry
  const isInterval = start !== null && end !== null && zone !== null
  return {
    clientId: entry.clientId,
    projectId: entry.projectId,
    billable: entry.billable === 1,
    activity: entry.activity,
    note: entry.note,
    time: isInterval ? { kind: 'interval', start, end, zone } : { kind: 'duration', date, seconds },
  }
}

const joined = (...parts: readonly (string | number | boolean | null | undefined)[]): string =>
  JSON.stringify(parts.map((part) => (part === undefined ? '?' : part)))

/** A text as it is read, whatever the encoding and form it came in. */
export const plainNote = (note: string): string => tidyName(note)

/** When it was: both instants (T1), or the day and the length (T2). The zone says nothing of that. */
export const spanKey = ({ time }: Facts): string =>
  time.kind === 'interval'
    ? joined('i', time.start, time.end)
    : joined('d', time.date, time.seconds)

export const clientSpanKey = (facts: Facts): string => joined(facts.clientId, spanKey(facts))

/** All but when it was. */
export const contentKey = ({ clientId, projectId, billable, activity, note }: Facts): string =>
  joined(clientId, projectId, billable, activity, plainNote(note))

export const rowKey = (facts: Facts): string => joined(contentKey(facts), spanKey(facts))

/** Where one end of it may have moved and all else stayed. */
export function movedKeys(facts: Facts): readonly string[] {
  const content = contentKey(facts)
  const { time } = facts
  if (time.kind === 'duration') return [joined(content, 'on', time.date)]
  return [joined(content, 'from', time.start), joined(content, 'to', time.end)]
}

/** Where it was moved as a whole within its day. */
export function shiftedKeys(facts: Facts): readonly string[] {
  const { time, note } = facts
  if (time.kind === 'duration' || plainNote(note) === '') return []
  const { day } = localOf(time.start, time.zone)
  return [joined(contentKey(facts), 'day', dateOfDay(day), time.end - time.start)]
}

export const startKeys = ({ clientId, time }: Facts): readonly string[] =>
  time.kind === 'interval' ? [joined(clientId, time.start)] : []

/** What the clock on the wall showed at its start: the same in the same file read in another zone. */
export function wallKeys({ clientId, time }: Facts): readonly string[] {
  if (time.kind === 'duration') return []
  const { day, secondOfDay } = localOf(time.start, time.zone)
  return [joined(clientId, day, secondOfDay, time.end - time.start)]
}

/** When it was, whoever it was for; a length on a day says so little that its text counts too. */
export const anyonesKey = (facts: Facts): string =>
  facts.time.kind === 'interval'
    ? spanKey(facts)
    : joined(spanKey(facts), plainNote(facts.note), facts.billable)
