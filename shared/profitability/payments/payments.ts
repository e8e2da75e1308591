import { dayNumber, type DateSpan, type IsoDate } from '../../domain/calendar.ts'
import { rational, type Rational } from '../../domain/rational.ts'
import { averagedDays } from '../figures.ts'
import type { Ledger, LedgerLine } from '../revenue/ledger.ts'
import { grossDue, grossPaid, isPaid, labourDue, openBase, openGross } from '../revenue/revenue.ts'
import type { OlderInvoices, PaymentPart, SettledInvoice } from '../types.ts'

/** Y1, Y2: how a client pays, on exact values. Days; money in base minor units. */
export type PaymentBehaviour = {
  readonly averageDaysToPay: Rational | null
  readonly averageDaysLate: Rational | null
  readonly overdue: number
  /** The due date of the oldest overdue invoice. */
  readonly overdueSince: IsoDate | null
  /** The due date of the first invoice in the averages that was paid late. */
  readonly lateSince: IsoDate | null
  /** Y2: the last six settled invoices, oldest first; fewer if there are fewer. */
  readonly lastSettled: readonly SettledInvoice[]
  /** How many invoices are overdue. */
  readonly overdueInvoices: number
  /** The invoices in the averages, then the open ones, each in the order of R1. */
  readonly parts: () => readonly PaymentPart[]
}

type Settled = { readonly line: LedgerLine; readonly on: IsoDate }

const comparedInvoices = 6

/**
 * Y1, Y2 for all invoices of the ledger and, for the last six settled, those left out of it. Credit
 * notes and invoices without a gross are neither settled nor open. `areEntered`: whether payments seem
 * to be entered at all; if not, nothing is overdue.
 */
export function paymentBehaviour(
  ledger: Ledger,
  areEntered: boolean,
  older?: OlderInvoices,
): PaymentBehaviour {
  const settled: Settled[] = []
  const open: LedgerLine[] = []
  for (const line of ledger.lines) {
    if (line.isCredit) continue
    const on = settledOn(line, ledger)
    if (on !== null) settled.push({ line, on })
    else if (openGross(line, ledger) > 0) open.push(line)
  }
  const oldest = ledger.asOfDay + 1 - averagedDays
  const averaged = settled.filter(({ on }) => dayNumber(on) >= oldest)
  return {
    averageDaysToPay: average(averaged, ledger, daysToPay),
    averageDaysLate: average(averaged, ledger, daysLate),
    ...overdueOf(open, ledger, areEntered),
    lateSince: lateSince(averaged),
    lastSettled: lastSettled(settled, older),
    parts: () => [
      ...averaged.map((one) => settledPart(one, ledger)),
      ...open.map((line) => openPart(line, ledger, areEntered)),
    ],
  }
}

/** Y1: the average days late of the invoices settled in a span of days, both ends in it; exact. */
export function averageDaysLateIn(ledger: Ledger, { from, to }: DateSpan): Rational | null {
  const settled = ledger.lines.flatMap((line): Settled[] => {
    const on = settledOn(line, ledger)
    return on !== null && from <= on && on <= to ? [{ line, on }] : []
  })
  return average(settled, ledger, daysLate)
}

/**
 * Y1: the day from which gross paid stays at or above 99 % of the gross due (after credit notes, R6);
 * null while it does not, and for credit notes and invoices with nothing to pay.
 */
export function settledOn(line: LedgerLine, ledger: Ledger): IsoDate | null {
  const due = grossDue(line)
  if (line.isCredit || due <= 0 || !isPaid(grossPaid(line, ledger.asOf), due)) return null
  const { payments } = line.invoice
  if (line.notes.length > 0) {
    const all = line.notes.flatMap((note) => note.invoice.payments)
    return settlingDay([...payments, ...all], due, ledger.asOf)
  }
  if (payments.length === 1) return payments[0]?.paidOn ?? null
  return settlingDay(payments, due, ledger.asOf)
}

/** Y1: settled day − issue day, at least 0. */
export function daysToPay({ line, on }: Settled): number {
  return Math.max(0, dayNumber(on) - line.issuedDay)
}

/** Y1: settled day − due day, at least 0; null without a due date. */
export function daysLate({ line, on }: Settled): number | null {
  const { dueOn } = line.invoice
  return dueOn === null ? null : Math.max(0, dayNumber(on) - dayNumber(dueOn))
}

// From the last payment back: the invoice has been settled since the payment after the last day
// that ended short. Payments of one day count together, in whatever order they were entered.
function settlingDay(
  payments: LedgerLine['invoice']['payments'],
  due: number,
  asOf: IsoDate,
): IsoDate | null {
  const ordered = payments
    .filter((payment) => payment.paidOn <= asOf)
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0))
  let paid = ordered.reduce((sum, payment) => sum + payment.gross, 0)
  for (let i = ordered.length - 1; i >= 0; i--) {
    const payment = ordered[i]
    if (!payment) break
    paid -= payment.gross
    if (ordered[i - 1]?.paidOn !== payment.paidOn && !isPaid(paid, due)) return payment.paidOn
  }
  return null
}

/** Y2: the six settled last; of those settled on one day, those issued last. */
function lastSettled(settled: readonly Settled[], older: OlderInvoices | undefined) {
  // All that was left out was settled before `before`, so it can only fill up.
  let missing = older ? comparedInvoices : 0
  for (const { on } of settled) if (older && on >= older.before) missing--
  const all = older && missing > 0 ? older.lastSettled(missing).toReversed() : []
  for (const { line, on } of settled) all.push({ issuedOn: line.invoice.issuedOn, on })
  // Mostly they come in order, and sorting hundreds of short lists takes its time all the same.
  const isOrdered = all.every((one, i) => i === 0 || bySettling(all[i - 1] ?? one, one) <= 0)
  return (isOrdered ? all : all.sort(bySettling)).slice(-comparedInvoices)
}

// Two that are equal here are equal in all that is made of them.
function bySettling(a: SettledInvoice, b: SettledInvoice): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0
}

function settledPart(settled: Settled, ledger: Ledger): PaymentPart {
  const { line, on } = settled
  return {
    invoiceId: line.invoice.id,
    number: line.invoice.number,
    settledOn: on,
    daysToPay: daysToPay(settled),
    daysLate: daysLate(settled),
    openGross: 0,
    openBase: 0,
    ageDays: ledger.asOfDay - line.issuedDay,
    overdue: false,
  }
}

function openPart(line: LedgerLine, ledger: Ledger, areEntered: boolean): PaymentPart {
  const { id, number } = line.invoice
  return {
    invoiceId: id,
    number,
    settledOn: null,
    daysToPay: null,
    daysLate: null,
    openGross: openGross(line, ledger),
    openBase: openBase(line, ledger),
    ageDays: ledger.asOfDay - line.issuedDay,
    overdue: isOverdue(line, ledger, areEntered),
  }
}

/**
 * Y1: whether an open line is past its due date. `areEntered`: whether payments seem to be entered at
 * all (`bookOf`); if not, nothing is overdue.
 */
export const isOverdue = (
  { invoice: { dueOn } }: LedgerLine,
  { asOf }: Ledger,
  areEntered: boolean,
): boolean => areEntered && dueOn !== null && dueOn < asOf

type DaysOf = (settled: Settled) => number | null

/** The average of days, weighted by labour revenue; those without days are left out. */
function average(averaged: readonly Settled[], ledger: Ledger, daysOf: DaysOf): Rational | null {
  let num = 0
  let den = 0
  for (const settled of averaged) {
    const days = daysOf(settled)
    if (days === null) continue
    const weight = Math.max(0, labourDue(settled.line, ledger.base))
    num += weight * days
    den += weight
    if (!Number.isSafeInteger(num)) return averageLarge(averaged, ledger, daysOf)
  }
  return den === 0 ? null : rational(num, den)
}

/** As above, for sums too large for plain numbers. */
function averageLarge(averaged: readonly Settled[], ledger: Ledger, daysOf: DaysOf): Rational {
  let num = 0n
  let den = 0n
  for (const settled of averaged) {
    const days = daysOf(settled)
    if (days === null) continue
    const weight = BigInt(Math.max(0, labourDue(settled.line, ledger.base)))
    num += weight * BigInt(days)
    den += weight
  }
  return { num, den }
}

function overdueOf(open: readonly LedgerLine[], ledger: Ledger, areEntered: boolean) {
  let overdue = 0
  let overdueInvoices = 0
  let overdueSince: IsoDate | null = null
  for (const line of open) {
    if (!isOverdue(line, ledger, areEntered)) continue
    overdue += openBase(line, ledger)
    overdueInvoices++
    const { dueOn } = line.invoice
    if (overdueSince === null || (dueOn !== null && dueOn < overdueSince)) overdueSince = dueOn
  }
  return { overdue, overdueInvoices, overdueSince }
}

function lateSince(averaged: readonly Settled[]): IsoDate | null {
  let since: IsoDate | null = null
  for (const settled of averaged) {
    const { dueOn } = settled.line.invoice
    if (dueOn === null || (daysLate(settled) ?? 0) === 0) continue
    if (since === null || dueOn < since) since = dueOn
  }
  return since
}
