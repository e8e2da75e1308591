import { dateOfDay, type DateSpan, type IsoDate } from '../../domain/calendar.ts'
import { openClient } from '../figures.ts'
import type { Ledger, LedgerLine } from './ledger.ts'
import { daysLate, daysToPay, isOverdue, settledOn } from '../payments/payments.ts'
import { grossDue, grossPaid, isWrittenOff, openBase, openGross, revenueOf } from './revenue.ts'
import type { ClientHistory, RuleSettings, ServicePeriod } from '../types.ts'
import type { PeriodSource, InvoiceStatus } from '../../domain/kinds.ts'

/**
 * What the rules make of one invoice as of a date. `labour`, `earned`, `collected`, `writtenOff` and
 * `openBase` in base minor units, the gross amounts in the invoice's own currency.
 */
export type InvoiceDescription = {
  readonly invoiceId: number
  readonly period: DateSpan
  readonly source: PeriodSource
  readonly status: InvoiceStatus
  readonly labour: number
  readonly earned: number
  readonly collected: number
  readonly writtenOff: number
  readonly grossDue: number
  readonly grossPaid: number
  readonly openGross: number
  readonly openBase: number
  readonly settledOn: IsoDate | null
  readonly daysToPay: number | null
  readonly daysLate: number | null
}

/**
 * R1–R6, Y1 for each of the client's invoices issued up to the as-of date, in R1's order. `areEntered`:
 * whether payments are entered at all (`bookOf`); if not, nothing is overdue.
 */
export function describeInvoices(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  areEntered = true,
): InvoiceDescription[] {
  const { ledger, periods } = openClient(client, settings, asOf, -Infinity)
  return ledger.lines.flatMap((line, i) => {
    const period = periods[i]
    return period ? [describe(line, period, ledger, areEntered)] : []
  })
}

function describe(
  line: LedgerLine,
  period: ServicePeriod,
  ledger: Ledger,
  areEntered: boolean,
): InvoiceDescription {
  const on = settledOn(line, ledger)
  return {
    invoiceId: line.invoice.id,
    period: { from: dateOfDay(period.from), to: dateOfDay(period.to) },
    source: period.source,
    status: statusOf(line, ledger, on, areEntered),
    ...revenueOf(line, ledger),
    grossDue: grossDue(line),
    grossPaid: grossPaid(line, ledger.asOf),
    openGross: openGross(line, ledger),
    openBase: openBase(line, ledger),
    settledOn: on,
    daysToPay: on === null ? null : daysToPay({ line, on }),
    daysLate: on === null ? null : daysLate({ line, on }),
  }
}

function statusOf(
  line: LedgerLine,
  ledger: Ledger,
  settled: IsoDate | null,
  areEntered: boolean,
): InvoiceStatus {
  if (line.isCredit) return 'credit'
  if (settled !== null) return 'paid'
  if (isWrittenOff(line, ledger)) return 'written-off'
  if (openGross(line, ledger) === 0) return line.notes.length > 0 ? 'credited' : 'paid'
  if (isOverdue(line, ledger, areEntered)) return 'overdue'
  return grossPaid(line, ledger.asOf) > 0 ? 'part-paid' : 'open'
}
