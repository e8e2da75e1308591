import type { ClientReport } from '../../../shared/contract/reports.ts'

export type ComparedMonth = Pick<ClientReport['months'][number], 'month' | 'effectiveRate'>

/** One place on the axis: a month of the first side, and what stands beside it of the second. */
export interface ComparePoint {
  readonly month: string
  /** The second side's own month; another one where two periods are compared. */
  readonly otherMonth: string
  /** E5: minor units per hour; null where a month has no rate. */
  readonly a: number | null
  readonly b: number | null
}

/** The months of both sides by their place in the window: first beside first, last beside last. */
export function comparePoints(
  a: readonly ComparedMonth[],
  b: readonly ComparedMonth[],
): ComparePoint[] {
  // Both windows are equally long; were one shorter, its end would still stand at the end.
  const skipped = b.length - a.length
  return a.map((month, i) => {
    const other = b[i + skipped]
    return {
      month: month.month,
      otherMonth: other?.month ?? month.month,
      a: month.effectiveRate,
      b: other?.effectiveRate ?? null,
    }
  })
}
