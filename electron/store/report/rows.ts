import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { AlternativeChoice } from '../../../shared/domain/entities.ts'
import type { ClientState, Pricing } from '../../../shared/domain/kinds.ts'
import type {
  AgreedRateFacts,
  ClientHistory,
  OtherWork,
  ProjectFacts,
  WarningSignFacts,
} from '../../../shared/profitability/types.ts'
import type { Db } from '../file/db.ts'
import { clientHours, loadDays } from './hours.ts'
import { hasUnconverted, invoicesByClient, recentInvoices, type KnownInvoices } from './invoices.ts'
import { prepared, preparedRaw } from '../rows/statements.ts'

/** All that the rules need of a client, and what its listing in a report depends on. */
export type ClientFacts = ClientHistory & {
  readonly archived: boolean
  readonly state: ClientState
}

export interface FactsQuery {
  /** Later invoices, payments and rates are left out. */
  readonly asOf: IsoDate
  /** One client; all of them if left out. */
  readonly clientId?: number | undefined
  /**
   * How far back a report looks: days before `fromDay` are read only if a client's invoices ask for
   * them, and invoices settled for good before a date may be left out. `base` is the base currency.
   */
  readonly since?:
    { readonly base: string; readonly fromDay: number; readonly before: IsoDate } | undefined
}

/** Clients by name in code-point order with all that the rules need, in a few statements. */
export function loadClientFacts(db: Db, { asOf, clientId, since }: FactsQuery): ClientFacts[] {
  const scope = { asOf, clientId: clientId ?? null }
  const invoices: ReadonlyMap<number, KnownInvoices> =
    since && !hasUnconverted(db, since.base)
      ? recentInvoices(db, { asOf, before: since.before, base: since.base })
      : allInvoices(db, scope)
  const days = since && loadDays(db, since.fromDay - mostlyBefore, asOf)
  const projects = projectsByClient(db, scope)
  const otherWork = otherWorkByClient(db, scope)
  const rates = ratesByClient(db, scope)
  const signs = openSignsByClient(db, scope)
  const sql = `SELECT id, name, alternative, archived, state FROM client
    WHERE $clientId IS NULL OR id = $clientId ORDER BY name`
  type Columns = [number, string, string | null, number, ClientState]
  return preparedRaw<[{ clientId: number | null }], Columns>(db, sql)
    .all({ clientId: scope.clientId })
    .map(([id, name, alternative, archived, state]) => ({
      id,
      name,
      alternative: alternative === null ? null : (JSON.parse(alternative) as AlternativeChoice),
      archived: archived === 1,
      state,
      hours: clientHours(db, id, asOf, days),
      ...(invoices.get(id) ?? noInvoices),
      otherWork: otherWork.get(id) ?? [],
      projects: projects.get(id) ?? [],
      agreedRates: rates.get(id) ?? [],
      warningSigns: signs.get(id) ?? [],
    }))
}

/** Most service periods that reach into a report's months begin no longer before them: a quarter. */
const mostlyBefore = 92

const noInvoices: KnownInvoices = { invoices: [] }

type Scope = { readonly asOf: IsoDate; readonly clientId: number | null }

function allInvoices(db: Db, scope: Scope): Map<number, KnownInvoices> {
  const known = new Map<number, KnownInvoices>()
  for (const [id, invoices] of invoicesByClient(db, scope)) known.set(id, { invoices })
  return known
}

function projectsByClient(db: Db, scope: Scope): Map<number, ProjectFacts[]> {
  const sql = `SELECT client_id, id, name, pricing, fee, estimated_seconds, starts_on, ends_on,
      carry_months
    FROM project WHERE ${scoped(scope, 'client_id')} AND client_id IS NOT NULL ORDER BY client_id, id`
  return grouped(preparedRaw<[Scope], ProjectColumns>(db, sql).all(scope), (row) => [
    row[0],
    {
      id: row[1],
      name: row[2],
      pricing: row[3],
      fee: row[4],
      estimatedSeconds: row[5],
      startsOn: row[6],
      endsOn: row[7],
      carryMonths: row[8],
    },
  ])
}

type ProjectColumns = [
  clientId: number,
  id: number,
  name: string,
  pricing: Pricing,
  fee: number | null,
  estimatedSeconds: number | null,
  startsOn: string | null,
  endsOn: string | null,
  carryMonths: number | null,
]

/** F1: the client-wide invoices of which the user has said that they are for other work. */
function otherWorkByClient(db: Db, scope: Scope): Map<number, OtherWork[]> {
  const sql = `SELECT client_id AS clientId, invoice_id AS invoiceId, o.project_id AS projectId
    FROM other_work AS o CROSS JOIN invoice ON invoice.id = invoice_id
    WHERE ${scoped(scope, 'client_id')} ORDER BY o.id`
  const rows = prepared<[Scope], OtherWork & { clientId: number }>(db, sql).all(scope)
  return grouped(rows, ({ clientId, ...answer }) => [clientId, answer])
}

function ratesByClient(db: Db, scope: Scope): Map<number, AgreedRateFacts[]> {
  const sql = `SELECT client_id AS clientId, project_id AS projectId, from_date AS "from", rate,
      currency, rate_to_base AS rateToBase
    FROM agreed_rate WHERE ${scoped(scope, 'client_id')} AND from_date <= $asOf
    ORDER BY client_id, from_date, id`
  const rows = prepared<[Scope], AgreedRateFacts & { clientId: number }>(db, sql).all(scope)
  return grouped(rows, ({ clientId, ...rate }) => [clientId, rate])
}

/** The signs still open on the as-of date, as the `warning-signs` flag has it, oldest first. */
function openSignsByClient(db: Db, scope: Scope): Map<number, WarningSignFacts[]> {
  type Columns = WarningSignFacts & { clientId: number }
  const rows = prepared<[Scope], Columns>(db, openSignsSql(scope)).all(scope)
  return grouped(rows, ({ clientId, ...sign }) => [clientId, sign])
}

/** Named so that a test can ask for its plan. */
export const openSignsSql = (scope: Scope) => `SELECT client_id AS clientId, kind, on_date AS "on",
    closed_on AS closedOn
  FROM warning_sign
  WHERE ${scoped(scope, 'client_id')} AND on_date <= $asOf
    AND (closed_on IS NULL OR closed_on > $asOf)
  ORDER BY client_id, on_date, id`

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
