import { dateOfDay } from '../domain/calendar.ts'
import type { Spreads } from './figures.ts'
import type { Spread } from './revenue/spread.ts'
import type { FeePart, RevenuePart } from './types.ts'

/** Where the window begins among the spans of a report. */
export type WindowSpans = { readonly cuts: readonly number[]; readonly windowFrom: number }

/** What each invoice brought into the window by R2, and what of it is deferred. */
export function revenueParts({ lines }: Spreads, { cuts, windowFrom }: WindowSpans): RevenuePart[] {
  const first = cuts.indexOf(windowFrom)
  return lines.flatMap(({ line, period, earned, collected, writtenOff }) => {
    const day = line.issuedDay
    const { from, to, source } = period ?? { from: day, to: day, source: 'inferred' as const }
    if (to < windowFrom && earned.deferred === 0) return []
    return [
      {
        invoiceId: line.invoice.id,
        number: line.invoice.number,
        period: { from: dateOfDay(from), to: dateOfDay(to) },
        source,
        earned: sumFrom(earned, first),
        matchedCollected: sumFrom(collected, first),
        writtenOff: sumFrom(writtenOff, first),
        deferred: earned.deferred,
      },
    ]
  })
}

/** F3: what each fee project brought into the window, and how it stands. */
export function feeParts({ fees }: Spreads, { cuts, windowFrom }: WindowSpans): FeePart[] {
  const first = cuts.indexOf(windowFrom)
  return fees.map(({ fee, earned, collected, writtenOff }) => ({
    projectId: fee.project.id,
    project: fee.project.name,
    price: fee.price,
    seconds: fee.seconds,
    earned: sumFrom(earned, first),
    matchedCollected: sumFrom(collected, first),
    writtenOff: sumFrom(writtenOff, first),
    deferred: fee.deferred,
    accrued: fee.accrued,
  }))
}

/** The parts of the spans from one on. */
function sumFrom({ first, parts }: Spread, from: number): number {
  let sum = 0
  for (let i = Math.max(0, from - first); i < parts.length; i++) sum += parts[i] ?? 0
  return sum
}
