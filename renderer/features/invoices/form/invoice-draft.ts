import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import type { Client, Invoice, Project } from '../../../../shared/domain/entities.ts'
import { vatOf } from '../../../../shared/domain/vat.ts'
import { creditOf, dueDate, inCurrency, newInvoice, valuesOf } from './invoice-values.ts'
import type { InvoiceValues } from './invoice-values.ts'
import { nextNumber } from './next-number.ts'
import { retainerPeriod } from './retainer-period.ts'
import { percentOf, type VatPercent } from './vat.ts'

/** Fields the form fills in by itself until the user types in them. */
type Suggested = 'number' | 'dueOn' | 'currency' | 'vat' | 'serviceFrom' | 'serviceTo'

/** What the invoice form holds: the values and which of them still follow from others. */
export interface InvoiceDraft extends InvoiceValues {
  /** VAT follows the net amount at this rate; null once an amount was typed. */
  readonly vatPercent: VatPercent | null
  readonly suggested: ReadonlySet<Suggested>
}

/** What the form knows besides what is typed. Invoices newest first. */
export interface DraftContext {
  readonly invoices: readonly ListedInvoice[]
  readonly clients: readonly Client[]
  readonly projects: readonly Project[]
  readonly base: string
  readonly today: string
}

const all: ReadonlySet<Suggested> = new Set<Suggested>([
  'number',
  'dueOn',
  'currency',
  'vat',
  'serviceFrom',
  'serviceTo',
])

/** An empty form for an invoice to the client; VAT starts at the rate of the client's last one. */
export function draftNew(context: DraftContext, client: Client | null): InvoiceDraft {
  const { invoices, today, base } = context
  const vatPercent = usualVat(context, client?.id ?? null)
  return { ...newInvoice(invoices, today, base, client), vatPercent, suggested: all }
}

/** The form filled with an invoice that is there: nothing in it changes by itself but VAT with its net. */
export function draftOf(invoice: Invoice): InvoiceDraft {
  return withRate({ ...valuesOf(invoice), vatPercent: null, suggested: new Set() })
}

/** R6: the form filled with a credit note for the whole invoice. */
export function draftCredit(invoice: Invoice, { invoices, today }: DraftContext): InvoiceDraft {
  const suggested = new Set<Suggested>(['number'])
  return withRate({ ...creditOf(invoice, invoices, today), vatPercent: null, suggested })
}

/** The form after the user changed fields: what still follows from them is filled in anew. */
export function edited(
  draft: InvoiceDraft,
  patch: Partial<InvoiceDraft>,
  context: DraftContext,
): InvoiceDraft {
  if (patch.vatPercent !== undefined) return withChosenVat(draft, patch.vatPercent)
  const suggested = new Set([...draft.suggested].filter((field) => !(field in patch)))
  let vatPercent = 'vat' in patch ? null : draft.vatPercent
  const client = clientOf(patch.clientId ?? draft.clientId, context)
  const moved = patch.currency === undefined ? draft : inCurrency(draft, patch.currency)
  let values: InvoiceValues = { ...moved, ...patch }
  if (values.clientId !== draft.clientId) {
    values = { ...values, projectId: null, creditsInvoiceId: null }
    if (suggested.has('vat')) vatPercent = usualVat(context, values.clientId)
    if (suggested.has('currency')) {
      values = inCurrency(values, client?.currency ?? context.base)
    }
  }
  if (suggested.has('dueOn')) values = { ...values, dueOn: dueDate(values.issuedOn, client) }
  if (suggested.has('number') && values.issuedOn !== null) {
    values = { ...values, number: nextNumber(context.invoices, values.issuedOn) }
  }
  return withPeriod(withVat({ ...values, vatPercent, suggested }, vatPercent), draft, context)
}

/** Whether the days the form holds are those it filled in itself. */
export const isPeriodSuggested = ({ suggested }: InvoiceDraft): boolean =>
  suggested.has('serviceFrom') && suggested.has('serviceTo')

/** The form with the month a retainer is invoiced for, as long as nobody gave the days; of other work none. */
function withPeriod(
  draft: InvoiceDraft,
  before: InvoiceDraft,
  { projects }: DraftContext,
): InvoiceDraft {
  const { projectId, issuedOn, creditsInvoiceId, serviceFrom, serviceTo } = draft
  const project = projects.find(({ id }) => id === projectId) ?? null
  const next = { ...draft, isPrepaid: draft.isPrepaid && canBePrepaid(draft, project) }
  const isOpen = serviceFrom === null && serviceTo === null
  const chosen = projectId !== before.projectId
  if (!isPeriodSuggested(draft) && !(chosen && isOpen)) return next
  const period = creditsInvoiceId === null ? retainerPeriod(project, issuedOn) : null
  const suggested = new Set([...draft.suggested, 'serviceFrom', 'serviceTo'] as const)
  return { ...next, serviceFrom: null, serviceTo: null, ...period, suggested }
}

/** Whether it can sell hours ahead: not a credit note, nor for work that has a fee already. */
export const canBePrepaid = (
  { creditsInvoiceId, net }: InvoiceValues,
  project: Project | null | undefined,
): boolean =>
  creditsInvoiceId === null && (net ?? 0) >= 0 && (project?.pricing ?? 'hourly') === 'hourly'

/** The form with VAT at this rate of the net amount, or left as it is for null. */
function withVat(draft: InvoiceDraft, vatPercent: VatPercent | null): InvoiceDraft {
  const { net } = draft
  if (vatPercent === null || net === null) return { ...draft, vatPercent }
  return { ...draft, vatPercent, vat: vatOf(net, vatPercent) }
}

/** The form with the VAT rate the user chose, which a change of client then leaves alone. */
export function withChosenVat(draft: InvoiceDraft, vatPercent: VatPercent | null): InvoiceDraft {
  const suggested = new Set([...draft.suggested].filter((field) => field !== 'vat'))
  return withVat({ ...draft, suggested }, vatPercent)
}

/** The form with the VAT rate its amounts show, if it is one of those offered. */
export function withRate(draft: InvoiceDraft): InvoiceDraft {
  const { net, vat } = draft
  return { ...draft, vatPercent: net === null || vat === null ? null : percentOf(net, vat) }
}

// Whether VAT is due depends on the client, so the client's own last invoice tells most.
function usualVat({ invoices }: DraftContext, clientId: number | null): VatPercent | null {
  const last = invoices.find((invoice) => invoice.clientId === clientId) ?? invoices[0]
  return last ? percentOf(last.net, last.vat) : null
}

const clientOf = (id: number | null, { clients }: DraftContext): Client | null =>
  clients.find((client) => client.id === id) ?? null
