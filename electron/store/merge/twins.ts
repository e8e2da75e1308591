import type { Invoice, Payment } from '../../../shared/domain/entities.ts'

/** An invoice that two clients have; the one is to go, the other stays. */
export interface Twin {
  readonly invoice: Invoice
  readonly stays: Invoice
  /** Payments that the one that stays has not. */
  readonly lacking: readonly Payment[]
}

// What makes an invoice itself, beside whose it is and what it names.
const contents = [
  'issuedOn',
  'dueOn',
  'net',
  'vat',
  'expenses',
  'currency',
  'rateToBase',
  'serviceFrom',
  'serviceTo',
  'writtenOffOn',
] as const

/**
 * Invoices of one number: twins if all of their contents are the same, else clashes. `projectOf` says which
 * project one of the first is about once their clients are one.
 */
export function twinsOf(
  invoices: readonly Invoice[],
  there: readonly Invoice[],
  projectOf: (id: number) => number,
): { readonly twins: readonly Twin[]; readonly clashes: readonly string[] } {
  const byNumber = new Map(there.map((invoice) => [invoice.number, invoice]))
  const pairs = invoices.flatMap((invoice) => {
    const stays = byNumber.get(invoice.number)
    return stays ? [{ invoice, stays, lacking: lackingIn(stays, invoice) }] : []
  })
  const becomes = new Map(pairs.map(({ invoice, stays }) => [invoice.id, stays.id]))
  const isOfSame = ({ invoice: { projectId, creditsInvoiceId: credits }, stays }: Twin) =>
    (projectId === null ? null : projectOf(projectId)) === stays.projectId &&
    (credits === null ? null : (becomes.get(credits) ?? credits)) === stays.creditsInvoiceId
  const isSame = (twin: Twin) =>
    contents.every((field) => twin.invoice[field] === twin.stays[field]) &&
    isOfSame(twin) &&
    isPaidOnce(twin)
  return {
    twins: pairs.filter(isSame),
    clashes: pairs.filter((twin) => !isSame(twin)).map(({ invoice }) => invoice.number),
  }
}

/** Payments of one invoice that the other has not on the same day. */
function lackingIn({ payments: known }: Invoice, { payments }: Invoice): Payment[] {
  const left = known.map(({ paidOn, gross }) => `${paidOn} ${gross}`)
  return payments.filter(({ paidOn, gross }) => {
    const at = left.indexOf(`${paidOn} ${gross}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether both together are paid no more than they are for: else one payment may stand there twice, on two days. */
function isPaidOnce({ invoice, stays, lacking }: Twin): boolean {
  // One list may hold all of the other: then nothing was brought together.
  const isAdded = lacking.length > 0 && lackingIn(invoice, stays).length > 0
  const gross = stays.net + stays.vat
  const paid = [...stays.payments, ...lacking].reduce((sum, payment) => sum + payment.gross, 0)
  return !isAdded || Math.abs(paid) <= Math.abs(gross)
}
