import { addMonths, dateOfDay, dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { compare, multiply, rational, roundHalfEven } from '../../domain/rational.ts'
import { ownerOf } from '../fees/own-invoices.ts'
import type { OpenClient } from '../figures.ts'
import { agreedRates } from '../hours/agreed-rates.ts'
import { DAY, SECONDS, firstRow, isInScope, rowCells } from '../hours/days.ts'
import { exactRate } from '../rates.ts'
import { givenSpan } from '../revenue/given-span.ts'
import { labourOf, type LedgerLine } from '../revenue/ledger.ts'
import { grossDue } from '../revenue/revenue.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { ClientHistory, HoursScope, InvoiceFacts, RuleSettings } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** Q2, Q3 of a client opened for all its days: its invoices' periods and payments. */
export function invoiceDoubts(open: OpenClient, settings: RuleSettings): Doubt[] {
  const { client, ledger } = open
  return [
    ...ledger.lines.flatMap((line) => (line.isCredit ? [] : periodDoubts(line, open, settings))),
    ...ledger.lines.flatMap((line) => paymentDoubts(line, client.id)),
  ]
}

const about = (
  code: Doubt['code'],
  clientId: number,
  { id, number }: InvoiceFacts,
  figures: Doubt['figures'] = {},
): Doubt => ({
  code,
  clientId,
  key: `invoice ${id}`,
  figures: { invoiceId: id, number, ...figures },
})

/** Q2: an inferred period over long ago, or that makes an hour worth far more or less than agreed. */
function periodDoubts(line: LedgerLine, open: OpenClient, settings: RuleSettings): Doubt[] {
  const { client, periods, questions, fees } = open
  const period = periods[line.position]
  const isApart = fees.apart.has(ownerOf(line) ?? 0)
  if (!period || givenSpan(line) || isApart) return []
  if (questions.has(line.position)) {
    const from = dateOfDay(period.from)
    return [about('first-invoice-from', client.id, line.invoice, { from })]
  }
  const scope = hoursOf(line.invoice.projectId, fees.apart)
  const seconds = secondsBetween(open, scope, period.from, period.to)
  const rate = exactRate(labourOf(line.invoice, settings.currency), seconds)
  const project = line.invoice.projectId ?? 0
  const agreed = agreedRates(client, settings.currency)(project, line.issuedDay)
  const usual = agreed ?? settings.targetRate
  if (!rate || usual === null || usual === 0) return []
  const figures = { rate: roundHalfEven(rate), usual, seconds }
  if (compare(rate, rational(2 * usual)) > 0) {
    return [about('prepayment', client.id, line.invoice, figures)]
  }
  return compare(multiply(rate, rational(2)), rational(usual)) < 0
    ? [about('few-for-its-hours', client.id, line.invoice, figures)]
    : []
}

function secondsBetween({ days }: OpenClient, scope: HoursScope, from: number, to: number): number {
  let seconds = 0
  for (let at = firstRow(days, from); at < days.length; at += rowCells) {
    if ((days[at + DAY] ?? 0) > to) break
    if (isInScope(days, at, scope)) seconds += days[at + SECONDS] ?? 0
  }
  return seconds
}

/** Q2 of all invoices there are, those issued after the date among them. */
export const aheadDoubts = (clients: readonly ClientHistory[], asOf: IsoDate): Doubt[] =>
  clients.flatMap(({ id, invoices }) =>
    invoices.flatMap((invoice) => dateDoubts(invoice, id, asOf)),
  )

/** Q2: periods of over two years, and invoices of over a year ahead. */
function dateDoubts(invoice: InvoiceFacts, clientId: number, asOf: IsoDate): Doubt[] {
  const { serviceFrom, serviceTo, issuedOn } = invoice
  const found: Doubt[] = []
  if (serviceFrom !== null && serviceTo !== null && serviceTo >= addMonths(serviceFrom, 24)) {
    found.push(about('long-service-period', clientId, invoice, { serviceFrom, serviceTo }))
  }
  if (issuedOn > addMonths(asOf, 12)) {
    found.push(about('issued-far-ahead', clientId, invoice, { issuedOn }))
  }
  return found
}

/** Q3: payments before the issue or beyond what is open, refunds of its credit notes taken off. */
function paymentDoubts(line: LedgerLine, clientId: number): Doubt[] {
  const { invoice, isCredit, notes } = line
  const found: Doubt[] = []
  const early = invoice.payments.find(({ paidOn }) => dayNumber(paidOn) < line.issuedDay)
  if (early) found.push(about('payment-before-issue', clientId, invoice, { paidOn: early.paidOn }))
  const all = [line, ...notes].flatMap((one) => one.invoice.payments)
  const paid = all.reduce((sum, { gross }) => sum + gross, 0)
  const due = grossDue(line)
  if (!isCredit && paid > due) {
    found.push(about('payment-beyond-open', clientId, invoice, { paid, due }))
  }
  return found
}
