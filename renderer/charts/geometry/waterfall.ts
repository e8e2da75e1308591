import type { ClientReport } from '../../../shared/contract/reports.ts'

type Cascade = NonNullable<ClientReport['cascade']>
export type StepKind = Cascade['steps'][number]['kind']

/** One row of "where the rate went" (E4): a total standing on zero, or a step from one rate to the next. */
export interface WaterfallRow {
  readonly kind: 'agreed' | 'billed' | 'effective' | 'collected' | StepKind
  readonly total: boolean
  /** Minor units per hour; for a step the signed change. */
  readonly value: number
  /** The ends of the bar in minor units per hour, `low` ≤ `high`. */
  readonly low: number
  readonly high: number
}

/**
 * E4: rows from the agreed rate down to the collected one; from the billed rate where none is agreed.
 * Effective rate follows the step `written-off`; steps that change nothing are left out, totals never.
 */
export function waterfallRows(cascade: Cascade): WaterfallRow[] {
  const start = startRow(cascade)
  if (!start) return []
  const rows: WaterfallRow[] = [start]
  for (const step of cascade.steps) {
    if (step.kind === 'not-paid' && cascade.effectiveRate !== null) {
      rows.push(totalRow('effective', cascade.effectiveRate))
    }
    if (step.change !== 0) rows.push(stepRow(step))
  }
  const unpaid = cascade.steps.some((step) => step.kind === 'not-paid' && step.change !== 0)
  if (unpaid && cascade.collectedRate !== null) {
    rows.push(totalRow('collected', cascade.collectedRate))
  }
  return rows
}

// Without an agreed rate the first step changes nothing: the rate after it is the one billed.
function startRow({ agreedRate, steps }: Cascade): WaterfallRow | null {
  if (agreedRate !== null) return totalRow('agreed', agreedRate)
  const first = steps[0]
  return first?.kind === 'billed-differently' ? totalRow('billed', first.rateAfter) : null
}

/** The lowest and highest rate of any row: the scale every bar is drawn on; zero always lies on it. */
export function waterfallSpan(rows: readonly WaterfallRow[]): { low: number; high: number } {
  const low = Math.min(0, ...rows.map((row) => row.low))
  const high = Math.max(0, ...rows.map((row) => row.high))
  return { low, high: high === low ? low + 1 : high }
}

/** Where a bar stands on the span, in percent of its width from the inline start. */
export function barPlace(
  row: WaterfallRow,
  span: { readonly low: number; readonly high: number },
): { start: number; width: number } {
  const whole = span.high - span.low
  return {
    start: ((row.low - span.low) / whole) * 100,
    width: ((row.high - row.low) / whole) * 100,
  }
}

const totalRow = (kind: WaterfallRow['kind'], value: number): WaterfallRow => ({
  kind,
  total: true,
  value,
  low: Math.min(0, value),
  high: Math.max(0, value),
})

function stepRow(step: Cascade['steps'][number]): WaterfallRow {
  const before = step.rateAfter - step.change
  return {
    kind: step.kind,
    total: false,
    value: step.change,
    low: Math.min(before, step.rateAfter),
    high: Math.max(before, step.rateAfter),
  }
}
