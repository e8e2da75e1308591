import { mulDiv } from '../../domain/money.ts'
import { labourOf, toBase, type Ledger, type LedgerLine } from './ledger.ts'

/** R2–R6: an invoice's labour money in base minor units as of the ledger's date. */
export type LineRevenue = {
  /** R3: labour part before write-off. */
  readonly labour: number
  /** R2: labour less what was written off. */
  readonly earned: number
  readonly collected: number
  readonly writtenOff: number
}

/** R2, R4, R5, R6: what the line is worth, in base minor units. */
export function revenueOf(line: LedgerLine, ledger: Ledger): LineRevenue {
  const labour = labourOf(line.invoice, ledger.base)
  const due = line.notes.length === 0 ? labour : labourDue(line, ledger.base)
  const collected = collectedOf(line, due, ledger)
  const writtenOff = isWrittenOff(line, ledger) && !line.credits ? due - collected : 0
  return { labour, earned: labour - writtenOff, collected, writtenOff }
}

/** R6, Y1: the gross to be paid after the credit, never below zero; minor units of the invoice. */
export function grossDue(line: LedgerLine): number {
  let gross = line.invoice.net + line.invoice.vat
  if (line.notes.length === 0) return gross
  for (const { invoice } of line.notes) gross += invoice.net + invoice.vat
  return Math.max(0, gross)
}

/** R4, R6: gross paid up to the as-of date, refunds recorded on its credit notes taken off. */
export function grossPaid(line: LedgerLine, asOf: string): number {
  let paid = 0
  for (const payment of line.invoice.payments) if (payment.paidOn <= asOf) paid += payment.gross
  for (const note of line.notes) paid += grossPaid(note, asOf)
  return paid
}

/** R6: the labour part after the credit, never below zero; base minor units. */
export function labourDue(line: LedgerLine, base: string): number {
  let labour = labourOf(line.invoice, base)
  if (line.notes.length === 0) return labour
  for (const { invoice } of line.notes) labour += labourOf(invoice, base)
  return Math.max(0, labour)
}

/** R5: whether the user has given up on what is unpaid. */
export function isWrittenOff(line: LedgerLine, { asOf }: Ledger): boolean {
  return line.invoice.writtenOffOn !== null && line.invoice.writtenOffOn <= asOf
}

/** Y1, R6: gross still to be paid in the invoice's currency; 0 once settled, credited or written off. */
export function openGross(line: LedgerLine, ledger: Ledger): number {
  if (line.isCredit || isWrittenOff(line, ledger)) return 0
  const [paid, due] = [grossPaid(line, ledger.asOf), grossDue(line)]
  return isPaid(paid, due) ? 0 : Math.max(0, due - paid)
}

/** Y1: whether what is paid settles what is due: all but a hundredth, for bank fees and roundings. */
export function isPaid(paid: number, due: number): boolean {
  return paid >= due || (due > 0 && BigInt(paid) * 100n >= BigInt(due) * 99n)
}

/** Y1: `openGross` in base minor units. */
export function openBase(line: LedgerLine, ledger: Ledger): number {
  return toBase(openGross(line, ledger), line.invoice, ledger.base)
}

// R4: the share is taken in the invoice's currency, between none and all. A note that stands alone
// has a negative gross, so both sides of its share turn their sign.
function collectedOf(line: LedgerLine, labour: number, ledger: Ledger): number {
  if (line.credits) return 0
  const sign = grossDue(line) < 0 ? -1 : 1
  const due = sign * grossDue(line)
  const got = sign * grossPaid(line, ledger.asOf)
  if (got >= due) return labour
  return got <= 0 ? 0 : mulDiv(labour, got, due)
}
