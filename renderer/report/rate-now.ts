import type { AgreedRate } from '../../shared/domain/entities.ts'

/** The agreed rate that holds on a day for the client as a whole, or for one project: the latest that began. */
export function rateOn(
  rates: readonly AgreedRate[],
  day: string,
  projectId: number | null = null,
): AgreedRate | null {
  const begun = rates.filter((rate) => rate.projectId === projectId && rate.from <= day)
  return begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null
}
