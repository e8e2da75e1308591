import type { IsoDate } from '../domain/calendar.ts'
import type { DateFault } from '../domain/dates/read-date.ts'
import type { Activity } from '../domain/kinds.ts'
import type { TimeFound } from './read-time.ts'
import { tokensOf, type Token } from './tokens.ts'
import type { LinePart } from './types.ts'

/** What the words of a line were taken for; words that are free name somebody or are the note. */
export interface Taken {
  readonly tokens: readonly Token[]
  readonly use: (LinePart['kind'] | null)[]
  readonly times: (TimeFound & { readonly at: number })[]
  starts: boolean
  date: IsoDate | null
  dateFault: { readonly fault: DateFault; readonly at: number; readonly words: number } | null
  activity: { readonly choices: readonly Activity[]; readonly at: number } | null
  billable: boolean | null
  isInternal: boolean
}

/** A line of which nothing is understood yet. */
export const nothingTaken = (tokens: readonly Token[]): Taken => ({
  tokens,
  use: tokens.map(() => null),
  times: [],
  starts: false,
  date: null,
  dateFault: null,
  activity: null,
  billable: null,
  isInternal: false,
})

/** What is left of the line, in its order. */
export const noteOf = ({ tokens, use }: Taken): string =>
  tokens
    .filter((_, at) => use[at] === null)
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** Notes what words are taken for; how many they are. */
export function mark(taken: Taken, at: number, words: number, kind: LinePart['kind']): number {
  for (let i = at; i < at + words; i += 1) taken.use[i] = kind
  return words
}

/** Where words stand in the line. */
export const place = (
  { tokens }: Pick<Taken, 'tokens'>,
  { at, words }: { readonly at: number; readonly words: number },
) => ({ from: tokens[at]?.from ?? 0, to: tokens[at + words - 1]?.to ?? 0 })

/** A word as words are compared. */
export const wordOf = (text: string): string => tokensOf(text)[0]?.folded ?? ''
