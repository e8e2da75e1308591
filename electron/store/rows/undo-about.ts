import type { Change } from './changes.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { preparedPluck } from './statements.ts'

/** What a change is about, as the list of changes says it: names as they were when it was made. */
export interface About {
  /** The name or number of the one row it is about; null: it has none, or there are several. */
  readonly name: string | null
  /** The client all of it belongs to; null: none, or several. */
  readonly client: string | null
  /** Settings by name, or the columns changed of a single row. */
  readonly fields: readonly string[]
}

/** More columns than any row has that a form changes at once. */
const mostFields = 40

/** What the rows of a command say it is about. */
export function aboutOf(db: Db, label: string, changes: readonly Change[]): About {
  const main = mainOf(label, changes)
  const [only] = main
  if (!only) return { name: null, client: null, fields: [] }
  const isOne = main.length === 1
  const clients = new Set(main.map((change) => clientIdOf(db, change)))
  const [clientId = null] = clients
  return {
    name: isOne ? nameOf(db, only) : null,
    client: clients.size === 1 && clientId !== null ? clientName(db, clientId, changes) : null,
    fields: only.table === 'setting' ? main.map(settingOf) : isOne ? changedColumns(only) : [],
  }
}

/** The rows of the kind the command is named after; of those that follow from it nobody asked. */
function mainOf(label: string, changes: readonly Change[]): readonly Change[] {
  const area = label.split('.')[0] ?? ''
  const table = tableOfArea[area]
  const main = changes.filter((change) => change.table === table)
  if (main.length > 0) return main
  const [first] = changes
  return changes.filter((change) => change.table === first?.table)
}

const tableOfArea: Readonly<Record<string, string>> = {
  entries: 'entry',
  timer: 'entry',
  clients: 'client',
  projects: 'project',
  agreedRates: 'agreed_rate',
  invoices: 'invoice',
  payments: 'payment',
  signs: 'warning_sign',
  prospects: 'client',
}

const rowOf = ({ before, after }: Change): Row => after ?? before ?? {}
const settingOf = (change: Change): string => String(rowOf(change)['key'])

function changedColumns({ before, after }: Change): string[] {
  if (!before || !after) return []
  const columns = Object.keys(after).filter((column) => before[column] !== after[column])
  return columns.slice(0, mostFields)
}

function nameOf(db: Db, change: Change): string | null {
  if (change.table === 'client') return null
  const row = rowOf(change)
  const own = row['name'] ?? row['number'] ?? found(db, 'number FROM invoice', row['invoice_id'])
  return typeof own === 'string' && own !== '' ? own : null
}

/** A prospect has the number of its client. */
function clientIdOf(db: Db, change: Change): SqlValue {
  if (change.table === 'client' || change.table === 'prospect') return change.id
  const row = rowOf(change)
  return row['client_id'] ?? found(db, 'client_id FROM invoice', row['invoice_id'])
}

/** A client that went with the change is named by the change alone. */
function clientName(db: Db, id: SqlValue, changes: readonly Change[]): string | null {
  const there = found(db, 'name FROM client', id)
  if (there !== null) return String(there)
  const gone = changes.find((change) => change.table === 'client' && change.id === id)
  return gone ? String(rowOf(gone)['name']) : null
}

/** A column of the row with that number; null without one. */
function found(db: Db, column: string, id: SqlValue | undefined): SqlValue {
  if (typeof id !== 'number') return null
  const sql = `SELECT ${column} WHERE id = ?`
  return preparedPluck<[number], SqlValue>(db, sql).get(id) ?? null
}
