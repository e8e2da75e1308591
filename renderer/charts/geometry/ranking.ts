import type { ClientFigures } from '../../../shared/contract/reports.ts'
import type { Band } from '../../../shared/domain/kinds.ts'
import { toneOf } from './bands.ts'

/** One bar: from `x0` to `x1` counted seconds on the axis, `rate` minor units per hour high (E1). */
export interface RankingBar {
  /** Null for the bar that stands for the others together. */
  readonly clientId: number | null
  readonly client: string | null
  /** The client's place among all that can be judged, as in the table; null for the others. */
  readonly rank: number | null
  readonly x0: number
  readonly x1: number
  readonly seconds: number
  readonly pendingSeconds: number
  readonly rate: number
  /** Base minor units: the bar's area. */
  readonly earned: number
  /** Null for the others: they have no band of their own. */
  readonly band: Band | null
  /** How many clients the bar stands for. */
  readonly count: number
  /** Of it what lies below break-even: all or nothing, but for the others. */
  readonly lowSeconds: number
  readonly lowEarned: number
}

const unjudged: ReadonlySet<Band> = new Set(['no-data', 'not-invoiced', 'too-little-data'])

type Ranked = ClientFigures & { readonly effectiveRate: number }

/** B1: whether the client has enough hours in the window to be judged. */
export const isRanked = (figures: ClientFigures): figures is Ranked =>
  figures.effectiveRate !== null && !unjudged.has(figures.band)

/**
 * Clients as variable-width bars, best rate first: the `most` with the most counted hours by name,
 * the rest as one bar at the end. Clients without enough data (B1) are left out.
 */
export function rankingBars(clients: readonly ClientFigures[], most = 8): RankingBar[] {
  const ranks = ranksOf(clients)
  const byHours = clients.filter(isRanked).toSorted((a, b) => b.countedSeconds - a.countedSeconds)
  const named = byHours.slice(0, most).toSorted(byRate)
  const others = byHours.slice(most)
  let x0 = 0
  const bars = named.map((figures): RankingBar => {
    const bar = barOf(figures, ranks.get(figures.clientId) ?? null, x0)
    x0 = bar.x1
    return bar
  })
  return others.length === 0 ? bars : [...bars, othersBar(others, x0)]
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

function barOf(figures: Ranked, rank: number | null, x0: number): RankingBar {
  return {
    clientId: figures.clientId,
    client: figures.client,
    rank,
    x0,
    x1: x0 + figures.countedSeconds,
    seconds: figures.countedSeconds,
    pendingSeconds: figures.pendingSeconds,
    rate: figures.effectiveRate,
    earned: figures.earned,
    band: figures.band,
    count: 1,
    lowSeconds: isLow(figures) ? figures.countedSeconds : 0,
    lowEarned: isLow(figures) ? figures.earned : 0,
  }
}

function othersBar(others: readonly Ranked[], x0: number): RankingBar {
  const seconds = sum(others, (c) => c.countedSeconds)
  const earned = sum(others, (c) => c.earned)
  return {
    clientId: null,
    client: null,
    rank: null,
    x0,
    x1: x0 + seconds,
    seconds,
    pendingSeconds: sum(others, (c) => c.pendingSeconds),
    rate: rateOf(earned, seconds),
    earned,
    band: null,
    count: others.length,
    lowSeconds: sum(others.filter(isLow), (c) => c.countedSeconds),
    lowEarned: sum(others.filter(isLow), (c) => c.earned),
  }
}

const isLow = (figures: ClientFigures): boolean => toneOf(figures.band) === 'bad'

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

// For drawing only: the bar's height in whole minor units per hour; no sum is built on it.
const rateOf = (earned: number, seconds: number): number =>
  seconds === 0 ? 0 : Math.round((earned / seconds) * 3600)
