import type { ClientFigures } from '../../../shared/contract/reports.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'

/** The engine's line of a client in the contract's words; `archived` is the store's to know. */
export function clientFigures(line: ClientLine, archived: boolean): ClientFigures {
  return {
    clientId: line.clientId,
    client: line.client,
    state: line.state,
    archived,
    seconds: line.seconds,
    billableSeconds: line.billableSeconds,
    outOfHoursSeconds: line.outOfHoursSeconds,
    pendingSeconds: line.pendingSeconds,
    neverInvoicedSeconds: line.neverInvoicedSeconds,
    countedSeconds: line.countedSeconds,
    earned: line.earned,
    matchedCollected: line.matchedCollected,
    deferred: line.deferred,
    accrued: line.accrued,
    invoiced: line.invoiced,
    pendingValue: line.pendingValue,
    floorRate: line.floorRate,
    effectiveRate: line.effectiveRate,
    previousEffectiveRate: line.previousEffectiveRate,
    collectedRate: line.collectedRate,
    billedRate: line.billedRate,
    averageDaysToPay: line.averageDaysToPay,
    averageDaysLate: line.averageDaysLate,
    overdue: line.overdue,
    alternativeRate: line.alternativeRate,
    alternativeKind: line.alternativeKind,
    alternativeWithoutLargest: line.alternativeWithoutLargest,
    opportunityCost: line.opportunityCost,
    revenueShare: line.revenueShare,
    band: line.band,
    flags: line.flags,
    verdict: line.verdict,
    replaceFirst: line.replaceFirst,
    reasons: line.reasons,
  }
}
