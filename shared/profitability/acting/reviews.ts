import type { ClientFigures } from '../../contract/reports.ts'
import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import type { ClientState, FlagKind, Verdict } from '../../domain/kinds.ts'
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

/** What was decided of a client at a review. */
export interface ReviewDecision {
  readonly clientId: number
  readonly decision: Verdict
}

/** The standings with what was decided; a client the report does not know is left out, of two words the last holds. */
export function decided(standings: Standings, decisions: readonly ReviewDecision[]): Standings {
  const known = new Map(decisions.map(({ clientId, decision }) => [clientId, decision]))
  return new Map(
    [...standings].map(([clientId, standing]) => {
      const decision = known.get(clientId)
      return [clientId, decision ? { ...standing, decision } : standing]
    }),
  )
}

/** What was decided at a review, in the order it kept. */
export const decisionsOf = (standings: Standings): ReviewDecision[] =>
  [...standings].flatMap(([clientId, { decision }]) => (decision ? { clientId, decision } : []))

/** Clients of whom a review asks nothing: what is over, and work not begun. */
const notAsked: ReadonlySet<ClientState> = new Set(['past', 'declined', 'prospect'])

type Reviewed = Pick<ClientFigures, 'clientId' | 'state' | 'verdict'>

/**
 * Of whom a review asks a decision: at the first all that can be judged, later those of whom something changed and
 * those to fix or to say no to. The others are as they were.
 */
export function toDecide<T extends Reviewed>(
  clients: readonly T[],
  changes: readonly ReviewChange[],
  isFirst: boolean,
): { readonly asked: readonly T[]; readonly unchanged: readonly T[] } {
  const changed = new Set(changes.filter(isTelling).map(({ clientId }) => clientId))
  const present = clients.filter(({ state, verdict }) => verdict !== null && !notAsked.has(state))
  const isAsked = ({ clientId, verdict }: T) =>
    isFirst || changed.has(clientId) || verdict === 'say-no' || verdict === 'fix'
  return {
    asked: present.filter(isAsked),
    unchanged: present.filter((client) => !isAsked(client)),
  }
}

/** More than a rate that moved within its level. */
const isTelling = (change: ReviewChange): boolean => weightOf(change) > 1

/** How far back a review asks about days without time, at most; in days. */
const longestLookBack = 31

/** The days a review looks back for what was not logged: since the last one, at least yesterday and at most a month. */
export function daysToReview(last: IsoDate | null, asOf: IsoDate): number {
  if (last === null) return longestLookBack
  return Math.min(longestLookBack, Math.max(1, dayNumber(asOf) - dayNumber(last)))
}

const areSame = (a: readonly FlagKind[], b: readonly FlagKind[]) =>
  a.length === b.length && a.every((kind) => b.includes(kind))

const byName = (a: ReviewChange, b: ReviewChange) =>
  a.client === b.client ? a.clientId - b.clientId : a.client < b.client ? -1 : 1
