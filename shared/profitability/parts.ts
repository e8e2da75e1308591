import { dateOfDay } from '../domain/calendar.ts'
import { openClient, spreadsOf, type Spreads } from './figures.ts'
import { paymentBehaviour } from './payments/payments.ts'
import { cutsBefore, reportSpans } from './report-spans.ts'
import type { Spread } from './revenue/spread.ts'
import type {
  ClientHistory,
  FeePart,
  PaymentPart,
  Report,
  RevenuePart,
  RuleSettings,
} from './types.ts'

/** What a client's money in a report is made of. */
export type ClientParts = {
  readonly revenue: readonly RevenuePart[]
  readonly fees: readonly FeePart[]
  readonly payments: readonly PaymentPart[]
}

/**
 * R2, F3, Y1: the invoices and fee projects that make up a client's line in a report, and its payments.
 * Apart from the report, as few readers want them, and never those of all clients.
 */
export function clientParts(
  client: ClientHistory,
  settings: RuleSettings,
  { asOf, months, arePaymentsEntered }: Pick<Report, 'asOf' | 'months' | 'arePaymentsEntered'>,
): ClientParts {
  const { cuts, windowFrom } = reportSpans(asOf, months)
  const open = openClient(client, settings, asOf, cuts[0] ?? windowFrom)
  const spreads = spreadsOf(open, cuts)
  const first = cutsBefore(cuts, windowFrom)
  return {
    revenue: revenueParts(spreads, windowFrom, first),
    fees: feeParts(spreads, first),
    payments: paymentBehaviour(open.ledger, arePaymentsEntered, open.client.older).parts(),
  }
}

/** R2: what each invoice brought into the window, and what of it is deferred. */
function revenueParts({ lines }: Spreads, windowFrom: number, first: number): RevenuePart[] {
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
function feeParts({ fees }: Spreads, first: number): FeePart[] {
  return fees.map(({ fee, earned, collected, writtenOff }) => ({
    projectId: fee.project.id,
    project: fee.project.name,
    price: fee.price,
    seconds: fee.seconds(),
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
