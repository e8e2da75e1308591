import type { Client, Project, Rounding } from './entities.ts'

// T5: how much time is put on an invoice. Nothing of it is written into an entry, and no rate knows it.

/** What is looked at of an entry. */
export interface Work {
  readonly id: number
  /** 0 or null: none, so that there is nobody to invoice. */
  readonly client: number | null
  readonly project: number | null
  /** The local date of its start, whatever form it has: all of the entry is of that day. */
  readonly day: string | number
  /** The instant it began; null where only its length is known. */
  readonly start: number | null
  readonly seconds: number
  readonly billable: boolean
}

/** By what the time of a client and one of its projects (0 or null: none) is rounded; null: it is not. */
export type RoundingOf = (client: number, project: number | null) => Rounding | null

/** A project's own goes before its client's. */
export function roundingsOf(
  clients: readonly Pick<Client, 'id' | 'rounding'>[],
  projects: readonly Pick<Project, 'id' | 'rounding'>[],
): RoundingOf {
  const ofClient = new Map(clients.map(({ id, rounding }) => [id, rounding]))
  const ofProject = new Map(projects.map(({ id, rounding }) => [id, rounding]))
  return (client, project) => {
    const rounding = ofProject.get(project ?? 0) ?? ofClient.get(client) ?? null
    return rounding?.direction === 'none' ? null : rounding
  }
}

/** Seconds rounded to whole steps: up to the next, or to the nearest, half a step going up. Nothing stays nothing. */
export function roundedSeconds(
  seconds: number,
  { direction, minutes }: Pick<Rounding, 'direction' | 'minutes'>,
): number {
  const step = minutes * 60
  const over = seconds % step
  const isUp = direction === 'up' ? over > 0 : over * 2 >= step
  return seconds - over + (isUp ? step : 0)
}

/**
 * T5: the seconds to invoice for each entry, in the order given; none for what is not billable or for nobody. Where
 * a day is rounded, all its entries of the project must be given: the last of them bears the difference, and as far as
 * it is too short the one before it, so that the sum is that of the day.
 */
export function toInvoice(all: readonly Work[], roundingOf: RoundingOf): number[] {
  const shares = all.map((work) => (isInvoiced(work) ? work.seconds : 0))
  const days = new Map<string, { readonly rounding: Rounding; readonly places: number[] }>()
  for (const [at, work] of all.entries()) {
    const { client, project, seconds } = work
    const rounding = isInvoiced(work) ? roundingOf(client ?? 0, project) : null
    if (rounding?.per === 'entry') shares[at] = roundedSeconds(seconds, rounding)
    if (rounding?.per !== 'day') continue
    const key = dayKey(work)
    const known = days.get(key)
    if (known) known.places.push(at)
    else days.set(key, { rounding, places: [at] })
  }
  for (const { rounding, places } of days.values()) {
    const lastFirst = places.toSorted((a, b) => after(all[b], all[a]))
    const sum = places.reduce((total, at) => total + (shares[at] ?? 0), 0)
    let left = roundedSeconds(sum, rounding) - sum
    for (const at of lastFirst) {
      const own = shares[at] ?? 0
      const share = Math.max(0, own + left)
      shares[at] = share
      left -= share - own
    }
  }
  return shares
}

/** Whose work of which day it is: what is rounded as one where days are. */
export const dayKey = ({ client, project, day }: Omit<Work, 'id'>): string =>
  `${client ?? 0} ${project ?? 0} ${day}`

const isInvoiced = ({ client, billable }: Work): boolean => billable && Boolean(client)

/** Lengths without a time come before those with one, as lists have them; of equals the older entry. */
const after = (a: Work | undefined, b: Work | undefined): number =>
  (a?.start ?? -Infinity) - (b?.start ?? -Infinity) || (a?.id ?? 0) - (b?.id ?? 0)
