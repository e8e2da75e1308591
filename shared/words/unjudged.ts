import type { Report } from '../contract/reports.ts'

/**
 * The report as it is shown before anybody was invoiced: neither advice nor concerns, unless somebody is
 * named (V4), as a fee project may be judged without an invoice.
 */
export function unjudged(report: Report): Report {
  if (!report.noInvoices || report.headline) return report
  const clients = report.clients.map((client) => ({
    ...client,
    flags: [],
    verdict: null,
    replaceFirst: false,
    reasons: [client.band],
  }))
  return { ...report, clients }
}
