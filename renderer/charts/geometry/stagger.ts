/**
 * Moves labels that would overlap apart: pixel positions at least `gap` from each other, in the same
 * order, inside `low` to `high` where they fit, each as near its own place as its neighbours allow.
 */
export function stagger(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = spread(
    order.map((i) => wanted[i] ?? 0),
    gap,
  )
  const shifted = keepInside(placed, gap, low, high)
  const result = Array.from<number>({ length: wanted.length })
  order.forEach((index, rank) => {
    result[index] = shifted[rank] ?? 0
  })
  return result
}

interface Cluster {
  readonly sum: number
  readonly count: number
}

// Overlapping neighbours merge into a cluster centred on the mean of what its members wanted.
function spread(sorted: readonly number[], gap: number): number[] {
  const clusters: Cluster[] = []
  for (const want of sorted) {
    let cluster: Cluster = { sum: want, count: 1 }
    for (;;) {
      const before = clusters.at(-1)
      if (!before || topOf(cluster, gap) - bottomOf(before, gap) >= gap) break
      clusters.pop()
      cluster = { sum: before.sum + cluster.sum, count: before.count + cluster.count }
    }
    clusters.push(cluster)
  }
  return clusters.flatMap((c) => Array.from({ length: c.count }, (_, i) => topOf(c, gap) + i * gap))
}

const topOf = (c: Cluster, gap: number): number => c.sum / c.count - ((c.count - 1) * gap) / 2
const bottomOf = (c: Cluster, gap: number): number => topOf(c, gap) + (c.count - 1) * gap

function keepInside(placed: readonly number[], gap: number, low: number, high: number): number[] {
  const result = [...placed]
  for (let i = 0; i < result.length; i++) {
    result[i] = Math.max(result[i] ?? 0, i === 0 ? low : (result[i - 1] ?? 0) + gap)
  }
  for (let i = result.length - 1; i >= 0; i--) {
    const limit = i === result.length - 1 ? high : (result[i + 1] ?? 0) - gap
    result[i] = Math.min(result[i] ?? 0, limit)
  }
  return result
}
