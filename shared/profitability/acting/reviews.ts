import type { IsoDate } from '../../domain/calendar.ts'
import type { FlagKind } from '../../domain/kinds.ts'
import type { ReviewedStanding } from '../../domain/deciding/flags.ts'

/** The clients a review saw, by id. */
export type Standings = ReadonlyMap<number, ReviewedStanding & { readonly client: string }>

/** Null: not there then, or no longer. */
export type ReviewChange = {
  readonly clientId: number
  readonly client: string
  readonly before: ReviewedStanding | null
  readonly after: ReviewedStanding | null
}

/** Whether the monthly review waits: there are clients, and none of the reviews lies in the month. */
export function isReviewDue(clients: number, reviews: readonly IsoDate[], asOf: IsoDate): boolean {
  const month = asOf.slice(0, 7)
  return clients > 0 && !reviews.some((on) => on.startsWith(month))
}

/**
 * The clients whose rate, band, verdict or flags are other than at the last review, or who came or
 * went: those with another verdict first, then those with another band or other flags, then those of
 * whom the rate alone moved; by name.
 */
export function reviewChanges(last: Standings, now: Standings): ReviewChange[] {
  const ids = new Set([...last.keys(), ...now.keys()])
  return [...ids]
    .map((clientId): ReviewChange => {
      const [before, after] = [last.get(clientId), now.get(clientId)]
      const client = after?.client ?? before?.client ?? ''
      return { clientId, client, before: standingOf(before), after: standingOf(after) }
    })
    .filter((change) => weightOf(change) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || byName(a, b))
}

function standingOf(seen: ReviewedStanding | undefined): ReviewedStanding | null {
  if (!seen) return null
  const { effectiveRate, band, verdict, flags } = seen
  return { effectiveRate, band, verdict, flags }
}

function weightOf({ before, after }: ReviewChange): number {
  if (!before || !after || before.verdict !== after.verdict) return 3
  if (before.band !== after.band || !areSame(before.flags, after.flags)) return 2
  return before.effectiveRate === after.effectiveRate ? 0 : 1
}

const areSame = (a: readonly FlagKind[], b: readonly FlagKind[]) =>
  a.length === b.length && a.every((kind) => b.includes(kind))

const byName = (a: ReviewChange, b: ReviewChange) =>
  a.client === b.client ? a.clientId - b.clientId : a.client < b.client ? -1 : 1
