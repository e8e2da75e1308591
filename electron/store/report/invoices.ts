import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type {
  InvoiceFacts,
  OlderInvoices,
  PaymentFacts,
} from '../../../shared/profitability/types.ts'
import type { Db } from '../file/db.ts'
import { preparedPluck, preparedRaw } from '../rows/statements.ts'
import { settledBefore, type SettledBefore } from './settled-invoices.ts'

/** A client's invoices as the rules take them; `older` stands for those left out. */
export interface KnownInvoices {
  readonly invoices: readonly InvoiceFacts[]
  readonly older?: OlderInvoices
}

export interface InvoicesQuery {
  /** Later invoices and payments are left out. */
  readonly asOf: IsoDate
  /** One client; all of them if null. */
  readonly clientId: number | null
}

/** All invoices issued up to the as-of date with their payments up to it, by client. */
export function invoicesByClient(db: Db, query: InvoicesQuery): Map<number, InvoiceFacts[]> {
  const payments = paymentsByInvoice(db, query)
  const whose = query.clientId === null ? '$clientId IS NULL' : 'client_id = $clientId'
  const sql = `SELECT ${columns}, client_id FROM invoice WHERE ${whose} AND issued_on <= $asOf`
  const byClient = new Map<number, InvoiceFacts[]>()
  const rows = preparedRaw<[InvoicesQuery], [...InvoiceColumns, clientId: number]>(db, sql)
  for (const row of rows.all(query)) {
    groupOf(byClient, row[14]).push(invoiceOf(row, payments.get(row[0]) ?? []))
  }
  return byClient
}

/** As of when, how far back a report looks, and the base currency. */
interface RecentAsked {
  readonly asOf: IsoDate
  readonly before: IsoDate
  readonly base: string
}

/**
 * The invoices that may still matter to a report that looks no further back than `before`: of each
 * scope (R1) those from the last one before the first that is open or was touched since; all of a
 * project with a fixed fee, whose price is made of them (F2).
 */
export function recentInvoices(db: Db, asked: RecentAsked): Map<number, KnownInvoices> {
  const { asOf, before, base } = asked
  const known = new Map<number, Recent>()
  const ofFees = new Map<number, Recent>()
  const rows = preparedRaw<[RecentAsked], RecentRow>(db, recentSql)
  for (const row of rows.all(asked)) addRecent(known, row, base)
  const feeRows = preparedRaw<[Omit<RecentAsked, 'before'>], RecentRow>(db, feeInvoicesSql)
  for (const row of feeRows.all({ asOf, base })) addRecent(ofFees, row, base)
  for (const [clientId, fees] of ofFees) {
    const own = known.get(clientId)
    if (own) fees.invoices.forEach((invoice) => putInOrder(own.invoices, invoice))
    else known.set(clientId, fees)
  }
  const lastSettled = settledBefore(db, before)
  for (const [clientId, own] of known) {
    if (own.latestEnds.size > 0)
      own.older = olderOf(db, clientId, { asOf, before, lastSettled, ...own })
  }
  return known
}

/** M2: whether an invoice in another currency than the base carries no rate; then none may be left out. */
export function hasUnconverted(db: Db, base: string): boolean {
  const one = 'SELECT 1 FROM invoice WHERE rate_to_base IS NULL AND currency'
  const sql = `SELECT EXISTS (${one} < $base) OR EXISTS (${one} > $base)`
  return preparedPluck<[{ base: string }], number>(db, sql).get({ base }) === 1
}

const columns = `id, number, project_id, issued_on, due_on, net, vat, expenses, currency,
  rate_to_base, service_from, service_to, credits_invoice_id, written_off_on`
type InvoiceColumns = [
  id: number,
  number: string,
  projectId: number | null,
  issuedOn: string,
  dueOn: string | null,
  net: number,
  vat: number,
  expenses: number,
  /** Null: the base currency, where that was told. */
  currency: string | null,
  rateToBase: string | null,
  serviceFrom: string | null,
  serviceTo: string | null,
  creditsInvoiceId: number | null,
  writtenOffOn: string | null,
]

const inScope = 'i.client_id = s.client_id AND i.project_id IS s.project_id'

const hasFee = `pricing = 'fixed' AND coalesce(fee, 0) > 0`
// Mostly the currency is the base, and a text for each row costs as much as all its numbers.
const invoiceColumns = columns
  .replace(/\w+/g, (name) => `i.${name}`)
  .replace('i.currency', 'nullif(i.currency, $base)')
const withPayments = `
LEFT JOIN payment INDEXED BY payment_by_invoice ON invoice_id = i.id AND paid_on <= $asOf`

/** F2: all invoices of projects with a fixed fee. Named so that a test can ask for its plan. */
export const feeInvoicesSql = `
SELECT ${invoiceColumns}, i.client_id, NULL, NULL, paid_on, gross
FROM project AS s CROSS JOIN invoice AS i INDEXED BY invoice_by_scope
  ON i.client_id = s.client_id AND i.project_id = s.id AND issued_on <= $asOf ${withPayments}
WHERE ${hasFee}`

/** Those of all other scopes that may matter. Named so that a test can ask for its plan. */
export const recentSql = `
WITH scope (client_id, project_id) AS (
  SELECT id, NULL FROM client
  UNION ALL SELECT client_id, id FROM project WHERE client_id IS NOT NULL AND NOT (${hasFee})),
lively AS MATERIALIZED (SELECT client_id, project_id, min(
    coalesce((SELECT min(issued_on) FROM invoice AS i INDEXED BY invoice_lively
      WHERE ${inScope} AND quiet_on IS NULL), '~'),
    coalesce((SELECT min(issued_on) FROM invoice AS i INDEXED BY invoice_quiet
      WHERE ${inScope} AND quiet_on >= $before), '~')
  ) AS since FROM scope AS s),
start AS MATERIALIZED (SELECT client_id, project_id, coalesce(
    (SELECT max(issued_on) FROM invoice AS i INDEXED BY invoice_by_scope
      WHERE ${inScope} AND issued_on < since AND issued_on <= $asOf), since) AS since
  FROM lively AS s),
recent AS MATERIALIZED (SELECT client_id, project_id, since, (
    SELECT period_end FROM invoice AS i INDEXED BY invoice_by_end
      WHERE ${inScope} AND issued_on < since ORDER BY period_end DESC LIMIT 1) AS latest_end, (
    SELECT issued_on FROM invoice AS i INDEXED BY invoice_by_scope
      WHERE ${inScope} AND issued_on < since
        AND issued_on = (SELECT min(issued_on) FROM invoice AS i INDEXED BY invoice_by_scope
          WHERE ${inScope})
        AND (service_from IS NULL OR service_to IS NULL) LIMIT 1) AS first_issue
  FROM start AS s)
SELECT ${invoiceColumns}, s.client_id, CASE WHEN i.issued_on = since THEN latest_end END,
  CASE WHEN i.issued_on = since THEN first_issue END, paid_on, gross
FROM recent AS s CROSS JOIN invoice AS i INDEXED BY invoice_by_scope
  ON ${inScope} AND issued_on BETWEEN since AND $asOf ${withPayments}`

type RecentRow = [
  ...InvoiceColumns,
  clientId: number,
  latestEnd: string | null,
  firstIssue: string | null,
  paidOn: string | null,
  gross: number | null,
]
interface Recent {
  readonly invoices: OwnInvoice[]
  readonly latestEnds: Map<number | null, IsoDate>
  readonly firstIssues: Map<number | null, IsoDate>
  older?: OlderInvoices
}

// An invoice with several payments comes in as many rows, one after the other. Columns are taken by
// their place: taking such rows apart costs more than reading them.
function addRecent(known: Map<number, Recent>, row: RecentRow, base: string): void {
  let own = known.get(row[14])
  if (!own)
    known.set(row[14], (own = { invoices: [], latestEnds: new Map(), firstIssues: new Map() }))
  const payment = row[17] === null || row[18] === null ? null : { paidOn: row[17], gross: row[18] }
  const last = own.invoices.at(-1)
  if (last?.id === row[0]) {
    if (payment) last.payments.push(payment)
    return
  }
  own.invoices.push(invoiceOf(row, payment ? [payment] : [], base))
  if (row[15] !== null) own.latestEnds.set(row[2], row[15])
  if (row[16] !== null) own.firstIssues.set(row[2], row[16])
}

// Mostly both lists are short and in order already, and one in order need not be sorted for R1.
function putInOrder(invoices: OwnInvoice[], invoice: OwnInvoice): void {
  let at = invoices.length
  while (at > 0 && (invoices[at - 1]?.issuedOn ?? '') > invoice.issuedOn) at--
  invoices.splice(at, 0, invoice)
}

function olderOf(
  db: Db,
  clientId: number,
  known: {
    readonly asOf: IsoDate
    readonly before: IsoDate
    readonly lastSettled: SettledBefore
    readonly invoices: readonly InvoiceFacts[]
    readonly latestEnds: ReadonlyMap<number | null, IsoDate>
    readonly firstIssues: ReadonlyMap<number | null, IsoDate>
  },
): OlderInvoices {
  const { asOf, before, lastSettled, invoices, latestEnds, firstIssues } = known
  return {
    before,
    latestEnds,
    firstIssues,
    lastSettled: (count) => lastSettled(clientId, invoices, count),
    all: () => invoicesByClient(db, { asOf, clientId }).get(clientId) ?? [],
  }
}

function paymentsByInvoice(db: Db, query: InvoicesQuery): Map<number, PaymentFacts[]> {
  const source =
    query.clientId === null
      ? 'payment WHERE'
      : 'invoice JOIN payment ON invoice_id = invoice.id WHERE client_id = $clientId AND'
  const sql = `SELECT invoice_id, paid_on, gross FROM ${source} paid_on <= $asOf
    ORDER BY invoice_id, paid_on, payment.id`
  const byInvoice = new Map<number, PaymentFacts[]>()
  const rows = preparedRaw<[InvoicesQuery], [number, string, number]>(db, sql)
  for (const [id, paidOn, gross] of rows.all(query)) groupOf(byInvoice, id).push({ paidOn, gross })
  return byInvoice
}

type OwnInvoice = Omit<InvoiceFacts, 'payments'> & { readonly payments: PaymentFacts[] }

function invoiceOf(
  row: Readonly<[...InvoiceColumns, ...unknown[]]>,
  payments: PaymentFacts[],
  base = '',
): OwnInvoice {
  return {
    id: row[0],
    number: row[1],
    projectId: row[2],
    issuedOn: row[3],
    dueOn: row[4],
    net: row[5],
    vat: row[6],
    expenses: row[7],
    currency: row[8] ?? base,
    rateToBase: row[9],
    serviceFrom: row[10],
    serviceTo: row[11],
    creditsInvoiceId: row[12],
    writtenOffOn: row[13],
    payments,
  }
}

function groupOf<V>(groups: Map<number, V[]>, key: number): V[] {
  let group = groups.get(key)
  if (!group) groups.set(key, (group = []))
  return group
}
