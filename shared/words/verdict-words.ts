import type { ClientState, Verdict } from '../domain/kinds.ts'

interface Judged {
  readonly verdict: Verdict | null
  readonly replaceFirst: boolean
  readonly state: ClientState
}

/** What a verdict is called (`flags.verdict`): a no to a client of the past was right, one to depend on waits (V3). */
export function verdictWord({
  verdict,
  replaceFirst,
  state,
}: Judged): Verdict | 'none' | 'left' | 'replace-first' {
  if (verdict !== 'say-no') return verdict ?? 'none'
  if (state === 'past') return 'left'
  return replaceFirst ? 'replace-first' : verdict
}

/** Whether a client brings more or less than its freed hours would (O2: its cost in minor units). */
export function againstWord(cost: number): 'more' | 'less' | 'even' {
  if (cost === 0) return 'even'
  return cost > 0 ? 'less' : 'more'
}
