import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { notesAsOne } from '../../../shared/domain/notes.ts'
import type { Entry, EntryFields, EntryTime } from '../../../shared/domain/entities.ts'
import { mergedTime, splitTime, timeOnDate } from '../../../shared/domain/timing/reshape.ts'
import {
  entryParts,
  type EntryPart,
  type WorkWeek,
} from '../../../shared/profitability/hours/hours.ts'
import { getEntry, insertEntry, updateEntry } from '../../store/entities/entries.ts'
import { joinEntries } from '../../store/entities/joined-entries.ts'
import { storedWorkWeek } from '../../store/rollup/work-week.ts'
import type { Changed } from '../../store/rows/saving.ts'
import type { Context } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { gone, merged } from '../handlers/change.ts'
import { fieldsOf, refuseEntry } from './refuse.ts'

// What is done to several entries in one step: all of it or none.

/** Changes each of them by what `fieldsOf` says of it. */
export function changeEach(
  ids: readonly number[],
  context: Context,
  change: (entry: Entry) => Changed<EntryFields>,
): Envelope<{ readonly count: number }> {
  const all = new Set(ids)
  for (const id of all) {
    const before = getEntry(context.db, id)
    if (!before) return gone('entry')
    const fields = change(before)
    const refused = refuseEntry(merged(fieldsOf(before), fields), context, before)
    if (refused) return refused
    const after = updateEntry(context.db, id, fields)
    if (!after.ok) return after
  }
  return ok({ count: all.size })
}

/** Moves each to a date. */
export const moveEach = ({ ids, date }: ParsedInput<'entries.moveTo'>, context: Context) =>
  changeEach(ids, context, ({ time }) => ({ time: timeOnDate(time, date) }))

/** Adds a copy of each. */
export function copyEach(
  ids: readonly number[],
  context: Context,
): Envelope<{ readonly count: number }> {
  const all = new Set(ids)
  for (const id of all) {
    const entry = getEntry(context.db, id)
    if (!entry) return gone('entry')
    const fields = fieldsOf(entry)
    const made = refuseEntry(fields, context, entry) ?? insertEntry(context.db, fields)
    if (!made.ok) return made
  }
  return ok({ count: all.size })
}

/** Cuts one in two. */
export function splitEntry({ id, at }: ParsedInput<'entries.split'>, context: Context) {
  const before = getEntry(context.db, id)
  if (!before) return gone('entry')
  const parts = splitTime(before.time, at)
  if (!parts) return invalidField(['at'], 'outside-entry')
  const [first, second] = parts
  const rest = { ...fieldsOf(before), time: second }
  const refused =
    refuseEntry({ ...rest, time: first }, context, before) ?? refuseEntry(rest, context)
  if (refused) return refused
  const entry = updateEntry(context.db, id, { time: first })
  if (!entry.ok) return entry
  const later = insertEntry(context.db, rest)
  return later.ok ? ok({ entry: entry.value, later: later.value }) : later
}

/**
 * Makes one of several of one client, project, activity and day (`mergedTime`). Refused where one length would say
 * something else than they of days and working hours (T1, T3).
 */
export function mergeEntries(
  { ids: asked }: ParsedInput<'entries.merge'>,
  context: Context,
): Envelope<Entry> {
  const all: Entry[] = []
  for (const id of new Set(asked)) {
    const entry = getEntry(context.db, id)
    if (!entry) return gone('entry')
    all.push(entry)
  }
  all.sort((a, b) => startOf(a) - startOf(b) || a.id - b.id)
  const [first, ...others] = all
  if (!first || others.length === 0 || !others.every((one) => isAlike(one, first))) {
    return invalidField(['ids'], 'not-alike')
  }
  const times = all.map((entry) => entry.time)
  const time = mergedTime(times, first.date)
  if (time.kind === 'duration' && !saysSame(times, time, storedWorkWeek(context.db))) {
    return invalidField(['ids'], 'apart-out-of-hours')
  }
  const fields = { time, note: notesAsOne(all.map(({ note }) => note)) }
  const refused = refuseEntry({ ...fieldsOf(first), ...fields }, context, first)
  if (refused) return refused
  const ids = others.map(({ id }) => id)
  const joined = joinEntries(context.db, first.id, ids)
  return joined.ok ? updateEntry(context.db, first.id, fields) : joined
}

const startOf = ({ time }: Entry) => (time.kind === 'interval' ? time.start : 0)

const isAlike = (one: Entry, other: Entry): boolean =>
  one.clientId === other.clientId &&
  one.projectId === other.projectId &&
  one.date === other.date &&
  one.activity === other.activity &&
  one.billable === other.billable

/** T1, T3: whether a length on a date counts on the days and in the working hours of all that it takes the place of. */
function saysSame(times: readonly EntryTime[], merged: EntryTime, week: WorkWeek): boolean {
  const [whole] = entryParts(merged, week)
  const parts = times.flatMap((time) => entryParts(time, week))
  const outOfHours = (all: readonly EntryPart[]) =>
    all.reduce((sum, part) => sum + part.outOfHoursSeconds, 0)
  return (
    whole !== undefined &&
    parts.every(({ day }) => day === whole.day) &&
    outOfHours(parts) === outOfHours([whole])
  )
}
