import type { ClientReport } from '../../shared/contract/reports.ts'

/** H6: whether the hours are work for someone who was never invoiced and is no client, or not yet. */
export const isProspectWork = ({
  figures: { state },
  invoices,
}: Pick<ClientReport, 'figures' | 'invoices'>): boolean =>
  (state === 'prospect' || state === 'declined') && invoices.length === 0

/**
 * H6: the report of such a one judges nothing by its hours: of the concerns only the signs the user saw
 * are left, and without them there is no advice. Any other report as it is.
 */
export function unjudgedProspect(report: ClientReport): ClientReport {
  if (!isProspectWork(report)) return report
  const { figures } = report
  const flags = figures.flags.filter(({ kind }) => kind === 'warning-signs')
  const verdict = flags.length === 0 ? null : figures.verdict
  return { ...report, figures: { ...figures, flags, verdict } }
}
