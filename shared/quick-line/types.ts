import type { IsoDate } from '../domain/calendar.ts'
import type { DateFault } from '../domain/dates/read-date.ts'
import type { Activity } from '../domain/kinds.ts'

/** A client the line may name; those worked for last come first. */
export interface LineClient {
  readonly id: number
  readonly name: string
  /** Names it had before or is called by as well. */
  readonly aliases?: readonly string[]
}

/** A project the line may name; those worked on last come first. */
export interface LineProject {
  readonly id: number
  /** Null: internal work. */
  readonly clientId: number | null
  readonly name: string
}

/** Somebody at a client, by whom it may be named. */
export interface LinePerson {
  readonly clientId: number
  readonly name: string
}

/** What a line is read against. */
export interface LineContext {
  /** Dates in numbers are read in its order. */
  readonly locale: string
  readonly today: IsoDate
  readonly clients: readonly LineClient[]
  readonly projects: readonly LineProject[]
  readonly people?: readonly LinePerson[]
}

/** A length in whole seconds; or two clock times in seconds of the day, the second on the next day if `overnight`. */
export type LineTime =
  | { readonly kind: 'duration'; readonly seconds: number }
  | {
      readonly kind: 'span'
      readonly from: number
      readonly to: number
      readonly overnight: boolean
    }

/** Whom work was for; two nulls are internal work without a project. */
export interface LineOwner {
  readonly clientId: number | null
  readonly projectId: number | null
}

/** A piece of the line that was understood, `from` and `to` where it stands in it. */
export interface LinePart {
  readonly kind: 'start' | 'time' | 'date' | 'client' | 'project' | 'activity' | 'billable' | 'note'
  readonly from: number
  readonly to: number
}

/** What only the user can say; the place in the line it is about. */
export type LineAsk = { readonly from: number; readonly to: number } & (
  | /** Several fit what was typed, those worked for last first. */
    { readonly kind: 'which'; readonly choices: readonly LineOwner[] }
    /** Nobody is called so: another name, a new client, or part of the note. */
  | { readonly kind: 'unknown-name'; readonly name: string }
  /** Time without anybody it was for. */
  | { readonly kind: 'whose' }
  /** A number that may be hours or minutes; `choices` in seconds. */
  | { readonly kind: 'unit'; readonly choices: readonly number[] }
  /** An end before its start in the morning: the afternoon, or the next day. */
  | { readonly kind: 'end'; readonly choices: readonly LineTime[] }
  | { readonly kind: 'activity'; readonly choices: readonly Activity[] }
  | { readonly kind: 'date'; readonly fault: DateFault }
)

/** A line as it was understood. What was not typed is null, but for the day, which is today. */
export interface ReadLine {
  /** Whether it asks for the timer: by a word, or as it names no length. */
  readonly starts: boolean
  /** Seconds of the day the timer is to start from. */
  readonly startsAt: number | null
  readonly times: readonly LineTime[]
  readonly date: IsoDate
  readonly owner: LineOwner
  readonly activity: Activity | null
  readonly billable: boolean | null
  readonly note: string
  /** In the order of the line. */
  readonly parts: readonly LinePart[]
  /** Nothing is written while this is not empty. */
  readonly asks: readonly LineAsk[]
}
