import { dayNumber, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { ownerKey } from '../../capture/index.ts'
import { entryParts, type WorkWeek } from '../../../../shared/profitability/hours/hours.ts'

/** Whose time a row holds; two nulls are internal work. */
export type RowOwner = Pick<Entry, 'clientId' | 'projectId'>

/** What a row is known by. */
export const rowKey = (owner: RowOwner): string => ownerKey(owner)

export interface Cell {
  /** Entries that begin on the day, the earliest first. */
  readonly entries: readonly Entry[]
  /** T1: seconds of the local day, parts of entries that began the day before among them. */
  readonly seconds: number
  /** T3: those of them outside the working hours. */
  readonly outOfHours: number
  /** Whether all of it is the one entry's, or nobody's: then what is typed is its length. */
  readonly isPlain: boolean
}

export interface WeekRow extends RowOwner {
  readonly key: string
  readonly cells: readonly Cell[]
  readonly seconds: number
}

export interface WeekRows {
  readonly entries: readonly Entry[]
  /** The days of the week, in order. */
  readonly days: readonly IsoDate[]
  /** Rows that are shown without time in them as well. */
  readonly also: readonly RowOwner[]
  readonly workWeek: WorkWeek
}

/** The rows of a week: whoever there is time for, and those asked for; in no order yet. */
export function weekRows({ entries, days, also, workWeek }: WeekRows): readonly WeekRow[] {
  const [first = ''] = days
  const from = dayNumber(first)
  const rows = new Map<string, RowOwner & { readonly cells: Filling[] }>()
  const rowOf = ({ clientId, projectId }: RowOwner) => {
    const key = rowKey({ clientId, projectId })
    const known = rows.get(key)
    if (known) return known
    const fresh = { clientId, projectId, cells: days.map(() => emptyCell()) }
    rows.set(key, fresh)
    return fresh
  }
  for (const owner of also) rowOf(owner)
  for (const entry of entries) {
    for (const part of entryParts(entry.time, workWeek)) {
      const at = part.day - from
      if (at < 0 || at >= days.length) continue
      const cell = rowOf(entry).cells[at]
      if (!cell) continue
      cell.seconds += part.seconds
      cell.outOfHours += part.outOfHoursSeconds
      if (part.seconds !== entry.seconds) cell.isPlain = false
      if (entry.date === days[at]) cell.entries.push(entry)
    }
  }
  return [...rows.entries()].map(([key, { clientId, projectId, cells }]) => ({
    key,
    clientId,
    projectId,
    cells: cells.map(settled),
    seconds: cells.reduce((sum, { seconds }) => sum + seconds, 0),
  }))
}

interface Filling {
  entries: Entry[]
  seconds: number
  outOfHours: number
  isPlain: boolean
}

const emptyCell = (): Filling => ({ entries: [], seconds: 0, outOfHours: 0, isPlain: true })

function settled({ entries, seconds, outOfHours, isPlain }: Filling): Cell {
  const ordered = entries.toSorted((a, b) => startOf(a) - startOf(b) || a.id - b.id)
  return { entries: ordered, seconds, outOfHours, isPlain: isPlain && entries.length < 2 }
}

// Those without times stand behind the others.
const startOf = ({ time }: Entry) => (time.kind === 'interval' ? time.start : Infinity)
