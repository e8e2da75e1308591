import { dayNumber, type IsoDate } from '../../shared/domain/calendar.ts'
import type {
  AgreedRateFacts,
  AlternativeChoice,
  ClientHistory,
  DayHours,
  EarlierHours,
  InvoiceFacts,
  PaymentFacts,
  ProjectFacts,
} from '../../shared/profitability/types.ts'
import type { Db } from './db.ts'
import { prepared, preparedPluck, preparedRaw } from './statements.ts'

/** The statements that run for every client of a report; named so that a test can ask for their plans. */
export const perClientQueries = {
  days: `SELECT project_id, day, seconds, billable_seconds, out_of_hours_seconds FROM rollup
    WHERE client_id = ? AND day BETWEEN ? AND ? ORDER BY day, project_id`,
  firstDay: `SELECT day FROM rollup WHERE client_id = ? AND day BETWEEN ? AND ?
    ORDER BY day LIMIT 1`,
  firstProjectDay: `SELECT day FROM rollup
    WHERE client_id = ? AND project_id = ? AND day BETWEEN ? AND ? ORDER BY day LIMIT 1`,
  projectSeconds: `SELECT coalesce(sum(seconds), 0) FROM rollup INDEXED BY rollup_by_project
    WHERE client_id = ? AND project_id = ? AND day <= ?`,
} as const

/** What is known of a client but its days and the lookups that stand for days not loaded. */
export type ClientFacts = Omit<ClientHistory, 'days' | 'daysFrom' | 'earlier'> & {
  readonly archived: boolean
}

export interface FactsQuery {
  /** Later invoices, payments and rates are left out. */
  readonly asOf: IsoDate
  /** One client; all of them if left out. */
  readonly clientId?: number | undefined
}

/** Clients by name in code-point order with all that the rules need except their days, in a few statements. */
export function loadClientFacts(db: Db, { asOf, clientId }: FactsQuery): ClientFacts[] {
  const scope = { asOf, clientId: clientId ?? null }
  const invoices = invoicesByClient(db, scope)
  const projects = projectsByClient(db, scope)
  const rates = ratesByClient(db, scope)
  const sql = `SELECT id, name, alternative, archived FROM client
    WHERE $clientId IS NULL OR id = $clientId ORDER BY name`
  type Columns = [number, string, string | null, number]
  return preparedRaw<[{ clientId: number | null }], Columns>(db, sql)
    .all({ clientId: scope.clientId })
    .map(([id, name, alternative, archived]) => ({
      id,
      name,
      alternative: alternative === null ? null : (JSON.parse(alternative) as AlternativeChoice),
      archived: archived === 1,
      invoices: invoices.get(id) ?? [],
      projects: projects.get(id) ?? [],
      agreedRates: rates.get(id) ?? [],
      warningSigns: [],
    }))
}

/** T4: the client's hours by project and local day in a span of day numbers, by day, then project. */
export function loadDays(db: Db, clientId: number, fromDay: number, toDay: number): DayHours[] {
  type Columns = [number, number, number, number, number]
  const rows = preparedRaw<[number, number, number], Columns>(db, perClientQueries.days).all(
    clientId,
    fromDay,
    toDay,
  )
  return rows.map(([projectId, day, seconds, billableSeconds, outOfHoursSeconds]) => ({
    projectId: projectId === 0 ? null : projectId,
    day,
    seconds,
    billableSeconds,
    outOfHoursSeconds,
  }))
}

/** Answers about a client's hours up to the as-of day without loading them: each is one index seek. */
export function earlierHours(db: Db, clientId: number, asOf: IsoDate): EarlierHours {
  const last = dayNumber(asOf)
  const first = (projectId: number | null, from: number, to: number) =>
    projectId === null
      ? preparedPluck<number[], number>(db, perClientQueries.firstDay).get(clientId, from, to)
      : preparedPluck<number[], number>(db, perClientQueries.firstProjectDay).get(
          clientId,
          projectId,
          from,
          to,
        )
  return {
    firstDay: (projectId) => first(projectId, -1_000_000, last) ?? null,
    hasHours: (projectId, fromDay, toDay) =>
      first(projectId, fromDay, Math.min(toDay, last)) !== undefined,
  }
}

/** A client's whole history, or what of it the rules need: its days from `daysFrom` on and the lookups before. */
export function historyOf(
  db: Db,
  facts: ClientFacts,
  { asOf, daysFrom }: { readonly asOf: IsoDate; readonly daysFrom?: number | undefined },
): ClientHistory {
  const to = dayNumber(asOf)
  const { archived: _, ...known } = facts
  if (daysFrom === undefined) return { ...known, days: loadDays(db, facts.id, -1_000_000, to) }
  return {
    ...known,
    days: loadDays(db, facts.id, daysFrom, to),
    daysFrom,
    earlier: earlierHours(db, facts.id, asOf),
  }
}

/** Seconds without a client in a span of day numbers. */
export function internalSeconds(db: Db, fromDay: number, toDay: number): number {
  const sql = `SELECT coalesce(sum(seconds), 0) FROM rollup
    WHERE client_id = 0 AND day BETWEEN ? AND ?`
  return preparedPluck<[number, number], number>(db, sql).get(fromDay, toDay) ?? 0
}

/** All hours a project ever took, up to the as-of date. */
export function projectSeconds(
  db: Db,
  clientId: number | null,
  projectId: number,
  asOf: IsoDate,
): number {
  const sum = preparedPluck<[number, number, number], number>(db, perClientQueries.projectSeconds)
  return sum.get(clientId ?? 0, projectId, dayNumber(asOf)) ?? 0
}

type Scope = { readonly asOf: IsoDate; readonly clientId: number | null }

function invoicesByClient(db: Db, scope: Scope): Map<number, InvoiceFacts[]> {
  const payments = paymentsByInvoice(db, scope)
  const sql = `SELECT client_id AS clientId, id, number, project_id AS projectId,
      issued_on AS issuedOn, due_on AS dueOn, net, vat, expenses, currency,
      rate_to_base AS rateToBase, service_from AS serviceFrom, service_to AS serviceTo,
      credits_invoice_id AS creditsInvoiceId, written_off_on AS writtenOffOn
    FROM invoice WHERE ${scoped(scope, 'client_id')} AND issued_on <= $asOf`
  const rows = prepared<[Scope], Omit<InvoiceFacts, 'payments'> & { clientId: number }>(db, sql)
  return grouped(rows.all(scope), ({ clientId, ...invoice }) => [
    clientId,
    { ...invoice, payments: payments.get(invoice.id) ?? [] },
  ])
}

function paymentsByInvoice(db: Db, scope: Scope): Map<number, PaymentFacts[]> {
  const source =
    scope.clientId === null
      ? 'payment WHERE'
      : 'invoice JOIN payment ON invoice_id = invoice.id WHERE client_id = $clientId AND'
  const sql = `SELECT invoice_id, paid_on, gross FROM ${source} paid_on <= $asOf
    ORDER BY invoice_id, paid_on, payment.id`
  const rows = preparedRaw<[Scope], [number, string, number]>(db, sql).all(scope)
  return grouped(rows, ([invoiceId, paidOn, gross]) => [invoiceId, { paidOn, gross }])
}

function projectsByClient(db: Db, scope: Scope): Map<number, ProjectFacts[]> {
  const sql = `SELECT client_id AS clientId, id, name, pricing, estimated_seconds AS estimatedSeconds
    FROM project WHERE ${scoped(scope, 'client_id')} AND client_id IS NOT NULL ORDER BY client_id, id`
  const rows = prepared<[Scope], ProjectFacts & { clientId: number }>(db, sql).all(scope)
  return grouped(rows, ({ clientId, ...project }) => [
    clientId,
    project.estimatedSeconds === null
      ? project
      : { ...project, totalSeconds: projectSeconds(db, clientId, project.id, scope.asOf) },
  ])
}

function ratesByClient(db: Db, scope: Scope): Map<number, AgreedRateFacts[]> {
  const sql = `SELECT client_id AS clientId, project_id AS projectId, from_date AS "from", rate,
      currency, rate_to_base AS rateToBase
    FROM agreed_rate WHERE ${scoped(scope, 'client_id')} AND from_date <= $asOf
    ORDER BY client_id, from_date, id`
  const rows = prepared<[Scope], AgreedRateFacts & { clientId: number }>(db, sql).all(scope)
  return grouped(rows, ({ clientId, ...rate }) => [clientId, rate])
}

const scoped = (scope: Scope, column: string) =>
  scope.clientId === null ? '$clientId IS NULL' : `${column} = $clientId`

function grouped<R, V>(rows: readonly R[], pair: (row: R) => [number, V]): Map<number, V[]> {
  const groups = new Map<number, V[]>()
  for (const row of rows) {
    const [key, value] = pair(row)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
