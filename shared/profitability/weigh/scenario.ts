import type { MonthKey } from '../../domain/calendar.ts'

/** E5: a month as it turned out; money in base minor units. */
export type MonthSeen = {
  readonly month: MonthKey
  readonly clientSeconds: number
  readonly clientEarned: number
  /** What all other clients brought. */
  readonly othersEarned: number
}

/** `expected` and `actual`: the differences to keeping the client as it was, from the first month on, in base minor units. */
export type MonthCompared = MonthSeen & { readonly expected: number; readonly actual: number }

/**
 * What an option was expected to bring beside what happened. The months follow the one it was kept
 * in, as many of them as were reckoned with; `clientMonthly` and `othersMonthly` are what the client
 * and all others brought a month when it was kept.
 */
export function hindsight(
  { cumulative }: { readonly cumulative: readonly number[] },
  before: { readonly clientMonthly: number; readonly othersMonthly: number },
  seen: readonly MonthSeen[],
): MonthCompared[] {
  let actual = 0
  return seen.slice(0, cumulative.length).map((month, i) => {
    actual += month.clientEarned - before.clientMonthly + month.othersEarned - before.othersMonthly
    return { ...month, expected: cumulative[i] ?? 0, actual }
  })
}
