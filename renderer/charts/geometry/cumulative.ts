/** One line: the difference so far after month 1, 2, …, in base minor units. */
export interface CumulativeSeries {
  readonly key: string
  readonly label: string
  readonly values: readonly number[]
}

/** Lines that all start from zero today; zero is what they are compared with. */
export interface Cumulative {
  readonly series: readonly CumulativeSeries[]
  /** The line that is looked at: drawn strong, in front. */
  readonly chosen: string
  /** How far the chosen line may go if things turn out worse or better. */
  readonly range?: { readonly best: readonly number[]; readonly worst: readonly number[] }
  /** The month from which the chosen line stays at or above zero. */
  readonly payback?: number | null
  /** What the zero line stands for. */
  readonly zeroLabel: string
  /** The name of month 1, 2, … where they are months of the calendar. */
  readonly monthName?: (month: number) => string
}

/** A month on the chart: the value of each line, and the range of the chosen one. */
export type Row = Readonly<Record<string, number | readonly [number, number] | null>>

/** How many months the longest line has. */
export const lengthOf = (series: readonly CumulativeSeries[]): number =>
  Math.max(0, ...series.map(({ values }) => values.length))

/** The months from today (0, where all lines begin at zero) to the last. */
export function rowsOf(series: readonly CumulativeSeries[], range: Cumulative['range']): Row[] {
  return Array.from({ length: lengthOf(series) + 1 }, (_, month) => {
    const at = (values: readonly number[]) => (month === 0 ? 0 : (values[month - 1] ?? null))
    const values = Object.fromEntries(series.map((one) => [one.key, at(one.values)]))
    if (!range) return { month, ...values }
    const [low, high] = [at(range.worst) ?? 0, at(range.best) ?? 0]
    return { month, ...values, range: [Math.min(low, high), Math.max(low, high)] }
  })
}

/** The least and the most any line or case comes to; zero is always between them. */
export function extentOf(
  series: readonly CumulativeSeries[],
  range: Cumulative['range'],
): [number, number] {
  const all = [
    ...series.flatMap(({ values }) => values),
    ...(range ? [...range.best, ...range.worst] : []),
  ]
  return [Math.min(0, ...all), Math.max(0, ...all)]
}
