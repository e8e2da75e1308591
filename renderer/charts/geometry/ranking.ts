import type { ClientFigures } from '../../../shared/contract/reports.ts'
import type { Band, Verdict } from '../../../shared/domain/kinds.ts'

/** One bar: from `x0` to `x1` counted seconds on the axis, `rate` minor units per hour high (E1). */
export interface RankingBar {
  readonly clientId: number
  readonly client: string
  readonly x0: number
  readonly x1: number
  readonly seconds: number
  readonly pendingSeconds: number
  readonly rate: number
  /** Base minor units: the bar's area. */
  readonly earned: number
  readonly band: Band
  readonly verdict: Verdict | null
}

const unjudged: ReadonlySet<Band> = new Set(['no-data', 'not-invoiced', 'too-little-data'])

type Ranked = ClientFigures & { readonly effectiveRate: number }

/** B1: whether the client has enough hours in the window to be judged. */
export const isRanked = (figures: ClientFigures): figures is Ranked =>
  figures.effectiveRate !== null && !unjudged.has(figures.band)

/** Every client that can be judged as a bar, best rate first, none merged; those without enough data (B1) are left out. */
export function rankingBars(clients: readonly ClientFigures[]): RankingBar[] {
  let x0 = 0
  return clients
    .filter(isRanked)
    .toSorted(byRate)
    .map((figures): RankingBar => {
      const bar = barOf(figures, x0)
      x0 = bar.x1
      return bar
    })
}

/** Best rate first; equal rates: more hours first, then by name, so that the order never jumps. */
export function byRate(a: Ranked, b: Ranked): number {
  return (
    b.effectiveRate - a.effectiveRate ||
    b.countedSeconds - a.countedSeconds ||
    (a.client < b.client ? -1 : 1)
  )
}

/** The place by rate of every client that can be judged, from 1. */
export function ranksOf(clients: readonly ClientFigures[]): ReadonlyMap<number, number> {
  const order = clients.filter(isRanked).toSorted(byRate)
  return new Map(order.map((figures, i) => [figures.clientId, i + 1]))
}

function barOf(figures: Ranked, x0: number): RankingBar {
  return {
    clientId: figures.clientId,
    client: figures.client,
    x0,
    x1: x0 + figures.countedSeconds,
    seconds: figures.countedSeconds,
    pendingSeconds: figures.pendingSeconds,
    rate: figures.effectiveRate,
    earned: figures.earned,
    band: figures.band,
    verdict: figures.verdict,
  }
}

/** Below so many clients every bar is drawn whole. */
const leastForCut = 20
/** A bar this much higher than all but a few others would press those together. */
const muchHigher = 1.25

/**
 * How high the axis must reach, in minor units per hour: the highest bar and line, or, where a few of many
 * clients tower over all others, about the 98th percentile, and never less than the lines.
 */
export function axisReach(bars: readonly RankingBar[], lines: readonly number[]): number {
  const rates = bars.map(({ rate }) => rate).toSorted((a, b) => b - a)
  const highest = rates[0] ?? 0
  const reach = Math.max(...lines, 1, rates[Math.ceil(rates.length * 0.02)] ?? 0)
  const isCut = bars.length >= leastForCut && highest > reach * muchHigher
  return isCut ? reach : Math.max(reach, highest)
}

/**
 * Whose names come first (V4's client, the lowest, the highest, the most hours), then by hours; all of few clients
 * are named from the lowest on. Where some are chosen, among these alone. Indices into `bars`.
 */
export function namesInOrder(
  bars: readonly RankingBar[],
  named: number | null,
  chosen: ReadonlySet<number> | null = null,
): { readonly must: readonly number[]; readonly others: readonly number[] } {
  const some = bars.flatMap(({ clientId }, i) => ((chosen?.has(clientId) ?? true) ? [i] : []))
  const byHours = some.toSorted((a, b) => hoursOf(bars, b) - hoursOf(bars, a))
  const first = [some.find((i) => bars[i]?.clientId === named), some.at(-1), some[0], byHours[0]]
  const must = [...new Set(first)].filter((i) => i !== undefined)
  return { must, others: byHours.filter((i) => !must.includes(i)) }
}

const hoursOf = (bars: readonly RankingBar[], i: number): number => bars[i]?.seconds ?? 0
