import type { DurationUnit, Tracker } from '../../../shared/domain/kinds.ts'
import type { timeAliases } from './aliases.ts'
import type { ReadDate } from './dates.ts'
import type { Header } from '../read/header.ts'
import type { Clock } from './local-time.ts'
import type { StatedDuration } from './values/duration.ts'

/** What sets one time format apart; columns are found by the aliases they all share. */
export interface TimeRules {
  readonly format: Tracker | 'time-csv'
  readonly matches: (header: Header) => boolean
  /** Kimai exports one date per row: an end before the start is on the next day. */
  readonly endMayBeNextDay?: true
  /** A tracker leaves the stop of a running entry empty, whatever its duration column says; people need not. */
  readonly emptyEndIsRunning?: false
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
  /** What a number alone counts; null: the file does not say. */
  readonly unit: DurationUnit | null
}
