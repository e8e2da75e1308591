import { addDays, type IsoDate } from '../../domain/calendar.ts'

/** What waits to be done: actions begun, prospects' next steps, and relations to see to. */
export type Waiting<A, P, R> = {
  readonly actions: readonly (A & { readonly dueOn: IsoDate | null })[]
  /** Next steps without a day wait from now on. */
  readonly steps: readonly (P & { readonly on: IsoDate | null })[]
  readonly relations: readonly R[]
}

/** What is due within so many days comes before the rest. */
const soonDays = 14

type Step<P> = P & { readonly on: IsoDate | null }
type Act<A> = A & { readonly dueOn: IsoDate | null }
export type FollowUp<A, P, R> =
  | { readonly kind: 'action'; readonly action: Act<A> }
  | { readonly kind: 'prospect'; readonly step: Step<P> }
  | { readonly kind: 'relation'; readonly relation: R }

/**
 * In this order: actions overdue, actions due within 14 days, next steps of prospects due by then,
 * relations, and at last all other actions; by date, those without one last. Next steps further off
 * are left out.
 */
export function followUps<A, P, R>(waiting: Waiting<A, P, R>, asOf: IsoDate): FollowUp<A, P, R>[] {
  const soon = addDays(asOf, soonDays)
  const actions = byDate(waiting.actions, ({ dueOn }) => dueOn)
  const isSoon = ({ dueOn }: Act<A>) => dueOn !== null && dueOn <= soon
  const act = (action: Act<A>) => ({ kind: 'action' as const, action })
  return [
    // By due date, so the overdue ones among them come first.
    ...actions.filter(isSoon).map(act),
    ...byDate(waiting.steps, ({ on }) => on)
      .filter(({ on }) => on === null || on <= soon)
      .map((step) => ({ kind: 'prospect' as const, step })),
    ...waiting.relations.map((relation) => ({ kind: 'relation' as const, relation })),
    ...actions.filter((action) => !isSoon(action)).map(act),
  ]
}

/** Ascending, those without a date last; what falls on one day keeps its order. */
function byDate<T>(all: readonly T[], dateOf: (one: T) => IsoDate | null): T[] {
  return all.toSorted((a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)]
    if (first === second) return 0
    if (first === null || second === null) return first === null ? 1 : -1
    return first < second ? -1 : 1
  })
}
