import type { ClientReport } from '../../../shared/contract/reports.ts'
import { addDays, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import {
  paymentSpread,
  usualTerms,
  type PaymentSpread,
} from '../../../shared/profitability/payments/payment-delay.ts'

/** One invoice: at the day it was issued, as high as it took to be paid, or as it is old (Y1). */
export interface PaymentDot {
  readonly number: string
  readonly issuedOn: IsoDate
  /** Day number of the issue date. */
  readonly day: number
  /** Days to pay; of an open invoice its age. */
  readonly days: number
  readonly settledOn: IsoDate | null
  /** Paid after its due date, or open past it. */
  readonly late: boolean
}

export interface PaymentPicture {
  /** Oldest first. */
  readonly dots: readonly PaymentDot[]
  /** Of the settled invoices among the dots. */
  readonly spread: PaymentSpread | null
  readonly termsDays: number | null
}

// Y1: averages are over the invoices settled in the 365 days up to and including the as-of date.
const averagedDays = 365

/**
 * Y1: the invoices the client's average is taken over, further back if the window reaches further, and
 * all that are open, apart from them: they must not make a slow payer look fast.
 */
export function paymentPicture(
  { invoices, asOf, window }: Pick<ClientReport, 'invoices' | 'asOf' | 'window'>,
  agreedTerms: number | null,
): PaymentPicture {
  const yearAgo = addDays(asOf, 1 - averagedDays)
  const since = window.from < yearAgo ? window.from : yearAgo
  const dots = invoices
    .flatMap((row): PaymentDot[] => {
      const { number, issuedOn } = row.invoice
      const day = dayNumber(issuedOn)
      if (row.settledOn !== null && row.daysToPay !== null && row.settledOn >= since) {
        const late = (row.daysLate ?? 0) > 0
        return [{ number, issuedOn, day, days: row.daysToPay, settledOn: row.settledOn, late }]
      }
      if (row.ageDays === null) return []
      const late = row.overdue
      return [{ number, issuedOn, day, days: row.ageDays, settledOn: null, late }]
    })
    .toSorted((a, b) => a.day - b.day || (a.number < b.number ? -1 : 1))
  const terms = invoices.map(({ invoice: { issuedOn, dueOn, net } }) => ({
    issuedOn,
    // A credit note asks for nothing, so its due date is no term.
    termsDays: dueOn === null || net < 0 ? null : dayNumber(dueOn) - dayNumber(issuedOn),
  }))
  return {
    dots,
    spread: paymentSpread(dots.flatMap((dot) => (dot.settledOn === null ? [] : [dot.days]))),
    termsDays: usualTerms(agreedTerms, terms),
  }
}

export const isOpen = (dot: PaymentDot): boolean => dot.settledOn === null
