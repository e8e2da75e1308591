import type { Tracker } from '../../../shared/domain/kinds.ts'
import type { Header } from '../read/header.ts'
import type { timeAliases } from './aliases.ts'
import type { ReadDate } from './dates.ts'
import type { Lengths } from './lengths/settle.ts'
import type { Clock } from './local-time.ts'
import type { StatedDuration } from './values/duration.ts'

/** What sets one time format apart; columns are found by the aliases they all share. */
export interface TimeRules {
  readonly format: Tracker | 'time-csv'
  readonly matches: (header: Header) => boolean
  /** One date per row: an end before the start is on the next day. */
  readonly endMayBeNextDay?: true
  /** A tracker that leaves the stop of a running entry empty, whatever its duration column says. */
  readonly emptyEndIsRunning?: true
  /** Columns of which any that holds something makes its row a sum of others. */
  readonly sums?: readonly string[]
  /** Whether a column that nobody knows is asked about: the tables people make, not those of a known program. */
  readonly asksOfColumns?: true
}

export type TimeColumns = Readonly<Record<keyof typeof timeAliases, number>>

/** Everything the rows of one file share. */
export interface TimeReading {
  readonly rules: TimeRules
  readonly header: Header
  readonly columns: TimeColumns
  readonly zone: string
  readonly clock: Clock
  readonly readDate: ReadDate
  readonly readClock: (text: string) => number | null
  readonly readStated: (text: string) => StatedDuration | null
  readonly lengths: Lengths
  /** Whether a client stands in the first row of its group alone. */
  readonly isGrouped: boolean
}
