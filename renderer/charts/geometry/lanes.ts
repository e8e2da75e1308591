/** One of several strips above each other in one plot, from its lowest to its highest value. */
export interface Lane {
  readonly low: number
  readonly high: number
}

/** Where a lane begins and ends in the plot, as shares of its height from the foot. */
export interface LanePlace {
  readonly from: number
  readonly to: number
}

/**
 * The places of lanes above each other, the first on top, each as tall as the others with `gap` (a share of the
 * plot) above it for its name.
 */
export function lanePlaces(count: number, gap: number): LanePlace[] {
  const each = 1 / Math.max(1, count)
  return Array.from({ length: count }, (_, i) => {
    const from = 1 - (i + 1) * each
    return { from, to: from + each - gap }
  })
}

/** The domain of an axis over the whole plot that puts a lane into its place. */
export function laneDomain({ low, high }: Lane, { from, to }: LanePlace): [number, number] {
  const slope = Math.max(high - low, 1) / (to - from)
  const start = low - from * slope
  return [start, start + slope]
}

/** A lane that holds all values and zero. */
export const laneOf = (values: readonly number[]): Lane => ({
  low: Math.min(0, ...values),
  high: Math.max(0, ...values, 1),
})
