import { divideHalfEven, rational, type Rational } from '../../domain/rational.ts'
import type { SpanFigures } from '../types.ts'

/** C1: a client's share of earned revenue, exact; null while nothing was earned in all. */
export function revenueShare(earned: number, totalEarned: number): Rational | null {
  return totalEarned > 0 ? rational(earned, totalEarned) : null
}

/** C1: Σ share² × 10 000 (HHI), rounded; null while nothing was earned in all. */
export function concentration(earned: readonly number[]): number | null {
  const total = earned.reduce((sum, amount) => sum + BigInt(amount), 0n)
  if (total <= 0n) return null
  const squares = earned.reduce((sum, amount) => sum + BigInt(amount) ** 2n, 0n)
  return Number(divideHalfEven(squares * 10_000n, total * total))
}

/** C1: in how many months all clients together earned more than nothing; each client's months in order. */
export function earningMonths(
  clients: readonly (readonly Pick<SpanFigures, 'earned'>[])[],
): number {
  const sums: number[] = []
  for (const months of clients) {
    months.forEach(({ earned }, i) => (sums[i] = (sums[i] ?? 0) + earned))
  }
  return sums.filter((earned) => earned > 0).length
}
