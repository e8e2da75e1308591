import {
  add,
  compare,
  divide,
  divideHalfEven,
  multiply,
  rational,
  roundHalfEven,
  roundTo,
  zero,
  type Rational,
} from '../../domain/rational.ts'

/** What one client, or some new ones together, bring in a year; exact, revenue in base minor units. */
export type YearLine = {
  /** Null: new work of clients nobody knows yet. */
  readonly clientId: number | null
  readonly client: string
  readonly revenue: Rational
  readonly seconds: Rational
  /** How many clients it stands for, equally. */
  readonly clients: number
}

/**
 * A year of all clients. Revenue in base minor units, counted hours in seconds, the rate in minor
 * units per hour; shares by C1, four decimals. `shares`: the largest first, adding up to the revenue.
 */
export type Year = {
  readonly revenue: number
  readonly seconds: number
  readonly rate: number | null
  readonly concentration: number | null
  readonly largestShare: number | null
  readonly shares: readonly {
    readonly clientId: number | null
    readonly client: string
    readonly revenue: number
    readonly share: number | null
  }[]
}

/** C1 over a year; a line that stands for several clients counts as so many shares of equal size. */
export function yearOf(lines: readonly YearLine[]): Year {
  const revenue = sumOf(lines, ({ revenue }) => revenue)
  const seconds = sumOf(lines, ({ seconds }) => seconds)
  const shareOf = (part: Rational) => (revenue.num > 0n ? divide(part, revenue) : null)
  const largest = lines
    .map((line) => shareOf(each(line)))
    .reduce((most, share) => (share && (!most || compare(share, most) > 0) ? share : most), null)
  const ranked = lines
    .filter(({ revenue, seconds }) => revenue.num !== 0n || seconds.num > 0n)
    .toSorted((a, b) => compare(b.revenue, a.revenue))
  const rounded = roundedParts(ranked.map((line) => line.revenue))
  return {
    revenue: roundHalfEven(revenue),
    seconds: roundHalfEven(seconds),
    rate:
      seconds.num > 0n ? roundHalfEven(divide(multiply(revenue, rational(3600)), seconds)) : null,
    concentration: concentrationOf(lines, revenue),
    largestShare: largest && roundTo(largest, 4),
    shares: ranked.map((line, i) => {
      const share = shareOf(line.revenue)
      return {
        clientId: line.clientId,
        client: line.client,
        revenue: rounded[i] ?? 0,
        share: share && roundTo(share, 4),
      }
    }),
  }
}

const each = ({ revenue, clients }: YearLine) => divide(revenue, rational(clients))

/** C1: Σ share² × 10 000. */
function concentrationOf(lines: readonly YearLine[], total: Rational): number | null {
  if (total.num <= 0n) return null
  const squares = sumOf(lines, (line) =>
    multiply(multiply(each(line), each(line)), rational(line.clients)),
  )
  const shares = divide(squares, multiply(total, total))
  return roundHalfEven(multiply(shares, rational(10_000)))
}

const sumOf = (lines: readonly YearLine[], value: (line: YearLine) => Rational) =>
  lines.reduce((sum, line) => add(sum, value(line)), zero)

/** M3 for exact parts: whole minor units that add up to the rounded sum, the largest remainders rounded up. */
function roundedParts(parts: readonly Rational[]): number[] {
  const floors = parts.map(({ num, den }) => (num - (((num % den) + den) % den)) / den)
  const rests = parts.map((part, i) => add(part, rational(-(floors[i] ?? 0n))))
  const sum = parts.reduce(add, zero)
  const left = divideHalfEven(sum.num, sum.den) - floors.reduce((all, floor) => all + floor, 0n)
  const raised = new Set(
    rests
      .map((rest, i) => ({ rest, i }))
      .toSorted((a, b) => compare(b.rest, a.rest) || a.i - b.i)
      .slice(0, Number(left))
      .map(({ i }) => i),
  )
  return floors.map((floor, i) => Number(floor) + (raised.has(i) ? 1 : 0))
}
