import type { ClientFigures } from '../../../shared/contract/reports.ts'

/** One client of the report for scripts: these keys, in this order, and no others. */
export function clientJson(c: ClientFigures) {
  return {
    client: c.client,
    seconds: c.seconds,
    billableSeconds: c.billableSeconds,
    outOfHoursSeconds: c.outOfHoursSeconds,
    pendingSeconds: c.pendingSeconds,
    pendingValue: c.pendingValue,
    neverInvoicedSeconds: c.neverInvoicedSeconds,
    countedSeconds: c.countedSeconds,
    earned: c.earned,
    matchedCollected: c.matchedCollected,
    deferred: c.deferred,
    accrued: c.accrued,
    invoiced: c.invoiced,
    effectiveRate: c.effectiveRate,
    floorRate: c.floorRate,
    collectedRate: c.collectedRate,
    billedRate: c.billedRate,
    averageDaysToPay: c.averageDaysToPay,
    averageDaysLate: c.averageDaysLate,
    overdue: c.overdue,
    alternativeRate: c.alternativeRate,
    alternativeWithoutLargest: c.alternativeWithoutLargest,
    opportunityCost: c.opportunityCost,
    revenueShare: c.revenueShare,
    band: c.band,
    flags: c.flags.map(({ kind }) => kind),
    verdict: c.verdict,
    replaceFirst: c.replaceFirst,
  }
}
