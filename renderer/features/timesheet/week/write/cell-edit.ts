import type { IsoDate } from '../../../../../shared/domain/calendar.ts'
import {
  blankEntry,
  type Entry,
  type EntryFields,
  type EntryTime,
} from '../../../../../shared/domain/entities.ts'
import { entryTimeFault } from '../../../../../shared/domain/faults.ts'
import { entryTimeOf } from '../../../../../shared/domain/timing/worked.ts'
import {
  readCell,
  type CellFault,
  type LineTime,
  type ReadCell,
} from '../../../../../shared/quick-line/index.ts'
import type { Cell, RowOwner } from '../week-rows.ts'

/** What is to be written (`entries.apply`). */
export interface Edit {
  readonly create: readonly EntryFields[]
  readonly update: readonly {
    readonly id: number
    readonly fields: Partial<EntryFields>
    readonly seen: Entry
  }[]
  readonly delete: readonly number[]
}

/**
 * Why what was typed cannot be written: it cannot be read, several entries stand there, the one that does passes
 * midnight, or it is no time an entry can have.
 */
export type CellProblem =
  CellFault | 'several' | 'midnight' | 'no-such-time' | 'too-long' | 'date-out-of-range'

export interface Place extends RowOwner {
  readonly date: IsoDate
  readonly zone: string
  readonly cell: Cell
}

export const noEdit: Edit = { create: [], update: [], delete: [] }

/** Whether an edit writes nothing. */
export const isNothing = (edit: Edit): boolean =>
  edit.create.length + edit.update.length + edit.delete.length === 0

/** All of several edits in one. */
export const together = (edits: readonly Edit[]): Edit => ({
  create: edits.flatMap((edit) => edit.create),
  update: edits.flatMap((edit) => edit.update),
  delete: edits.flatMap((edit) => edit.delete),
})

/** What is typed into a cell. */
export interface CellText {
  readonly text: string
  /**
   * What the text was made of, or takes the place of whole: what that says and the text does not is taken away.
   * Left out: what the text does not say stays.
   */
  readonly was?: string | undefined
}

/** What a text in a cell comes to; nothing or `0` empties it. */
export function editOf({ text, was }: CellText, place: Place): Edit | CellProblem {
  const { cell } = place
  if (/^[\s0:.,]*$/.test(text)) return emptied(cell)
  const read = readCell(text)
  if (typeof read === 'string') return read
  const [only, ...more] = read.times
  if (!only || read.adds || (cell.entries.length === 0 && cell.isPlain)) return added(read, place)
  if (more.length > 0) return 'several'
  const [entry] = cell.entries
  if (entry && cell.isPlain) return changed(entry, { ...read, ...takenOut(read, was) }, only, place)
  if (cell.entries.length < 2) return 'midnight'
  return summed(read, only, place)
}

/** Deletes the entries that begin on the day. */
export const emptied = ({ entries }: Cell): Edit => ({
  ...noEdit,
  delete: entries.map(({ id }) => id),
})

function added(read: ReadCell, { clientId, projectId, date, zone }: Place): Edit | CellProblem {
  const create: EntryFields[] = []
  for (const one of read.times) {
    const time = timeOf(one, date, zone)
    if (typeof time === 'string') return time
    create.push({
      ...blankEntry,
      clientId,
      projectId,
      time,
      note: read.note,
      ...(read.activity !== null && { activity: read.activity }),
      ...(read.billable !== null && { billable: read.billable }),
    })
  }
  return { ...noEdit, create }
}

type Said = Pick<ReadCell, 'activity' | 'billable'> & { readonly note: string | null }

/** What a text says beside the time; what it was made of said and it does not is put back to what goes unsaid. */
function takenOut(read: ReadCell, was: string | undefined): Said {
  const before = was === undefined ? null : readCell(was)
  const note = read.note === '' ? null : read.note
  if (before === null || typeof before === 'string') return { ...read, note }
  return {
    note: note ?? (before.note === '' ? null : ''),
    activity: read.activity ?? (before.activity === null ? null : blankEntry.activity),
    billable: read.billable ?? (before.billable === null ? null : blankEntry.billable),
  }
}

function changed(
  entry: Entry,
  read: Said,
  typed: LineTime,
  { date, zone }: Pick<Place, 'date' | 'zone'>,
): Edit | CellProblem {
  const time = typed.kind === 'duration' ? lasting(entry, typed.seconds) : timeOf(typed, date, zone)
  if (typeof time === 'string') return time
  const fields: Partial<EntryFields> = {
    ...(JSON.stringify(time) !== JSON.stringify(entry.time) && { time }),
    ...(read.note !== null && read.note !== entry.note && { note: read.note }),
    ...(read.activity !== null && read.activity !== entry.activity && { activity: read.activity }),
    ...(read.billable !== null && read.billable !== entry.billable && { billable: read.billable }),
  }
  return Object.keys(fields).length === 0 ? noEdit : updating(entry, fields)
}

/** A total typed over several entries changes the last one, never below nothing. */
function summed(read: ReadCell, typed: LineTime, { cell }: Place): Edit | CellProblem {
  const last = cell.entries.at(-1)
  const own = cell.entries.reduce((sum, { seconds }) => sum + seconds, 0)
  if (own !== cell.seconds) return 'midnight'
  const isLength = read.note === '' && read.billable === null && read.activity === null
  if (!last || typed.kind === 'span' || !isLength) return 'several'
  const seconds = last.seconds + typed.seconds - own
  if (seconds === last.seconds) return noEdit
  if (seconds <= 0) return 'several'
  const time = lasting(last, seconds)
  return typeof time === 'string' ? time : updating(last, { time })
}

const updating = (entry: Entry, fields: Partial<EntryFields>): Edit => ({
  ...noEdit,
  update: [{ id: entry.id, fields, seen: entry }],
})

/** An entry's time with another length: an interval keeps its start. */
function lasting({ time, seconds: now }: Entry, seconds: number): EntryTime | CellProblem {
  // What is shown to the minute and left as it is stays to the second.
  if (Math.round(now / 60) === Math.round(seconds / 60)) return time
  return checked(
    time.kind === 'interval' ? { ...time, end: time.start + seconds } : { ...time, seconds },
  )
}

function timeOf(typed: LineTime, date: IsoDate, zone: string): EntryTime | CellProblem {
  const worked =
    typed.kind === 'duration' ? typed : ({ kind: 'range', from: typed.from, to: typed.to } as const)
  const time = entryTimeOf(worked, date, zone)
  return time === null ? 'no-such-time' : checked(time)
}

function checked(time: EntryTime): EntryTime | CellProblem {
  const fault = entryTimeFault(time)
  if (!fault) return time
  return fault === 'too-long' ? fault : 'date-out-of-range'
}
