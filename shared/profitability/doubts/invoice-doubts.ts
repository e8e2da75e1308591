import { addMonths, dateOfDay, type IsoDate } from '../../domain/calendar.ts'
import { compare, multiply, rational, roundHalfEven } from '../../domain/rational.ts'
import { ownerOf } from '../fees/own-invoices.ts'
import type { OpenClient } from '../figures.ts'
import { agreedRates } from '../hours/agreed-rates.ts'
import { scopeSeconds } from '../hours/client-hours.ts'
import { exactRate } from '../rates.ts'
import { givenSpan } from '../revenue/given-span.ts'
import { labourOf, openLedger, type LedgerLine } from '../revenue/ledger.ts'
import { grossDue } from '../revenue/revenue.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { ClientHistory, InvoiceFacts, RuleSettings } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** Q2, Q3 of a client opened for all its days: its invoices' periods and payments. */
export function invoiceDoubts(open: OpenClient, settings: RuleSettings): Doubt[] {
  const { client, ledger } = open
  return [
    ...ledger.lines.flatMap((line) => (line.isCredit ? [] : periodDoubts(line, open, settings))),
    ...ledger.lines.flatMap((line) => ofPayments(line, client.id)),
  ]
}

/** A doubt about an invoice, asked anew when one of the figures of the `doubted` names changes. */
const about = <F extends Doubt['figures']>(
  code: Doubt['code'],
  clientId: number,
  { id, number }: InvoiceFacts,
  figures: F,
  doubted: readonly (keyof F)[],
): Doubt => ({
  code,
  clientId,
  key: ['invoice', id, ...doubted.map((name) => figures[name])].join(' '),
  figures: { invoiceId: id, number, ...figures },
})

/** Q2: an inferred period over long ago, or that makes an hour worth far more or less than agreed. */
function periodDoubts(line: LedgerLine, open: OpenClient, settings: RuleSettings): Doubt[] {
  const { client, periods, questions, fees } = open
  const period = periods[line.position]
  const isApart = fees.apart.has(ownerOf(line) ?? 0)
  if (!period || givenSpan(line) || isApart) return []
  const span = { from: dateOfDay(period.from), to: dateOfDay(period.to) }
  if (questions.has(line.position)) {
    return [about('first-invoice-from', client.id, line.invoice, span, ['from', 'to'])]
  }
  const scope = hoursOf(line.invoice.projectId, fees.apart)
  const seconds = scopeSeconds(open.days, scope, period.from, period.to)
  const labour = labourOf(line.invoice, settings.currency)
  const rate = exactRate(labour, seconds)
  const project = line.invoice.projectId ?? 0
  const agreed = agreedRates(client, settings.currency)(project, line.issuedDay)
  const usual = agreed ?? settings.targetRate
  if (!rate || usual === null || usual === 0) return []
  const figures = { rate: roundHalfEven(rate), agreed, usual, seconds, labour, ...span }
  const doubt = (code: 'prepayment' | 'few-for-its-hours') =>
    about(code, client.id, line.invoice, figures, ['labour', 'from', 'to', 'usual'])
  if (compare(rate, rational(2 * usual)) > 0) return [doubt('prepayment')]
  return compare(multiply(rate, rational(2)), rational(usual)) < 0
    ? [doubt('few-for-its-hours')]
    : []
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
    const span = { serviceFrom, serviceTo }
    const keys = ['serviceFrom', 'serviceTo'] as const
    found.push(about('long-service-period', clientId, invoice, span, keys))
  }
  if (issuedOn > addMonths(asOf, 12)) {
    found.push(about('issued-far-ahead', clientId, invoice, { issuedOn }, ['issuedOn']))
  }
  return found
}

/** Q3 of a client's invoices issued up to a date. */
export const paymentDoubts = (client: ClientHistory, base: string, asOf: IsoDate): Doubt[] =>
  openLedger(client, base, asOf).lines.flatMap((line) => ofPayments(line, client.id))

/** Q3: payments before the issue or beyond what is open, refunds of its credit notes taken off. */
function ofPayments(line: LedgerLine, clientId: number): Doubt[] {
  const { invoice, isCredit, notes } = line
  const found: Doubt[] = []
  const early = invoice.payments.filter(({ paidOn }) => paidOn < invoice.issuedOn)
  for (const paidOn of new Set(early.map((payment) => payment.paidOn))) {
    const dates = { paidOn, issuedOn: invoice.issuedOn }
    found.push(about('payment-before-issue', clientId, invoice, dates, ['paidOn', 'issuedOn']))
  }
  const all = [line, ...notes].flatMap((one) => one.invoice.payments)
  const paid = all.reduce((sum, { gross }) => sum + gross, 0)
  const due = grossDue(line)
  if (!isCredit && paid > due) {
    const figures = { paid, due, currency: invoice.currency }
    found.push(about('payment-beyond-open', clientId, invoice, figures, ['paid', 'due']))
  }
  return found
}
