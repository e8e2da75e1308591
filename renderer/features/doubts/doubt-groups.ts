import type { DoubtCode } from '../../../shared/domain/kinds.ts'
import type { Doubt } from '../../forms/doubts/doubt-words.ts'

/** Doubts of one kind, in the order of the list. */
export interface DoubtGroup {
  readonly code: DoubtCode
  readonly first: Doubt
  readonly doubts: readonly Doubt[]
}

/** Equal doubts together, in the order of the first of each kind. */
export function groupsOf(doubts: readonly Doubt[]): DoubtGroup[] {
  return [...Map.groupBy(doubts, ({ code }) => code)].flatMap(([code, same]) => {
    const [first] = same
    return first ? [{ code, first, doubts: same }] : []
  })
}

/** What tells a doubt from all others. */
export const keyOf = ({ code, key }: Doubt): string => `${code} ${key}`

/** Whether a doubt is about a client, as the one or the other side of it. */
export const isAbout = ({ clientId, figures }: Doubt, id: number): boolean =>
  clientId === id || figures['otherClientId'] === id
