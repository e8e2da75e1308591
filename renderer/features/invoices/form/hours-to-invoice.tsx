import type { ProjectRounding } from '../../../../shared/domain/entities.ts'
import { useToInvoice } from '../../../components/hooks/use-to-invoice.ts'
import { useFormat } from '../../../format/index.ts'
import { useRoundingText } from '../../../format/use-rounding-text.ts'
import { useT } from '../../../i18n/index.ts'
import type { DraftContext, InvoiceDraft } from './invoice-draft.ts'

interface Props {
  readonly draft: InvoiceDraft
  readonly context: DraftContext
  readonly isNew: boolean
}

/** T5: where time is rounded for invoices, the hours of this one, beside those worked. */
export function HoursToInvoice({ draft, context, isNew }: Props) {
  const t = useT()
  const format = useFormat()
  const roundingText = useRoundingText()
  const hours = useToInvoice(filterOf(draft, isNew))
  if (!hours) return null
  const { serviceFrom: from, serviceTo: to } = draft
  const lengths = { worked: format.duration(hours.worked), rounded: format.duration(hours.rounded) }
  const text =
    from !== null && to !== null
      ? t(($) => $.invoices.form.hoursOfPeriod, {
          ...lengths,
          from: format.date(from),
          to: format.date(to),
        })
      : t(($) => $.invoices.form.hoursWaiting, lengths)
  const how = roundingOf(draft, context)
  return (
    <p className="hw-small" role="status">
      {text} {how && t(($) => $.invoices.form.hoursRounded, { how: roundingText(how) })}
    </p>
  )
}

/**
 * The billable work of its days, else what no invoice covers up to its issue: of one that is there, which covers its
 * own, that tells nothing. Null where no hours are asked for.
 */
function filterOf(draft: InvoiceDraft, isNew: boolean) {
  const { clientId, projectId, serviceFrom, serviceTo, issuedOn, creditsInvoiceId } = draft
  if (clientId === null || creditsInvoiceId !== null || draft.isPrepaid) return null
  const owner = { clientId, ...(projectId !== null && { projectId }) }
  if (serviceFrom !== null && serviceTo !== null) {
    // A new one does not carry again what another covers.
    const open = isNew ? { notInvoiced: true as const } : {}
    return { ...owner, ...open, from: serviceFrom, to: serviceTo }
  }
  if (!isNew) return null
  return { ...owner, notInvoiced: true as const, ...(issuedOn !== null && { to: issuedOn }) }
}

/** What its hours are rounded by; null where a project has another than the client. */
function roundingOf(
  { clientId, projectId }: InvoiceDraft,
  { clients, projects }: DraftContext,
): ProjectRounding {
  const ofClient = clients.find(({ id }) => id === clientId)?.rounding ?? null
  if (projectId !== null) {
    return projects.find(({ id }) => id === projectId)?.rounding ?? ofClient
  }
  const isMixed = projects.some(
    ({ clientId: owner, rounding }) => owner === clientId && rounding !== null,
  )
  return isMixed ? null : ofClient
}
