import type { Activity } from '../domain/kinds.ts'
import { settleTimes } from './settle-times.ts'
import { takeAt } from './take-words.ts'
import { noteOf, nothingTaken } from './taken.ts'
import { tokensOf } from './tokens.ts'
import type { LineTime } from './types.ts'

/** What a cell of the week means: it stands for a client, a project and a day already. */
export interface ReadCell {
  /** `+` before it: beside what is there, not in its place. */
  readonly adds: boolean
  readonly times: readonly LineTime[]
  readonly activity: Activity | null
  readonly billable: boolean | null
  readonly note: string
}

/** Why a cell cannot be read: no time in it, `90` that may be hours or minutes, `9-5` that may end at night. */
export type CellFault = 'unreadable' | 'unit' | 'end'

/** Reads `2`, `1:30`, `90m`, `9-11:30`, `+45m "call"`, `2 planning !`: the line's own words, but for whom and when. */
export function readCell(text: string): ReadCell | CellFault {
  const adds = /^\s*\+/.test(text)
  const taken = nothingTaken(tokensOf(adds ? text.replace('+', '') : text))
  for (let at = 0; at < taken.tokens.length;) at += takeAt(taken, at, null)
  const { times, asks } = settleTimes(taken)
  const [ask] = asks
  if (times.length === 0) return 'unreadable'
  if (ask) return ask.kind === 'unit' ? 'unit' : 'end'
  const only = taken.activity?.choices.length === 1 ? taken.activity.choices[0] : undefined
  if (taken.activity && only === undefined) taken.use[taken.activity.at] = null
  return { adds, times, activity: only ?? null, billable: taken.billable, note: noteOf(taken) }
}
