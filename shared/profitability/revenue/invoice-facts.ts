import type { IsoDate } from '../../domain/calendar.ts'
import type { Invoice, Payment } from '../../domain/entities.ts'

export type PaymentFacts = Pick<Payment, 'paidOn' | 'gross'>

/** An invoice or credit note (negative `net`). Minor units of its own currency. */
export type InvoiceFacts = Omit<Invoice, 'clientId' | 'note' | 'payments'> & {
  readonly payments: readonly PaymentFacts[]
}

/** Y2: an invoice settled on a day, as far as the last six of a client need it. */
export type SettledInvoice = {
  readonly issuedOn: IsoDate
  readonly on: IsoDate
}

/**
 * What the invoices left out of a client's list still say. Left out may be, of each scope (R1), the
 * first invoices in order, if each of them is settled, neither a credit note nor credited nor written
 * off, can be converted (M2), and had its last payment and its period's end before `before`.
 */
export type OlderInvoices = {
  /** Neither the window looked at nor the averages of Y1 reach back before this day. */
  readonly before: IsoDate
  /**
   * R1: by scope (null: client-wide), the latest end among the periods of those left out; where that
   * one is inferred its issue date, even if it is for the month before.
   */
  readonly latestEnds: ReadonlyMap<number | null, IsoDate>
  /** R1: by scope, the issue date of the first of those left out, unless its period is given. */
  readonly firstIssues: ReadonlyMap<number | null, IsoDate>
  /** Y2: as many of those left out as asked for, those settled last; on one day, those issued last. */
  readonly lastSettled: (count: number) => readonly SettledInvoice[]
  /** The whole list, for the cases in which the above does not decide. */
  readonly all: () => readonly InvoiceFacts[]
}
