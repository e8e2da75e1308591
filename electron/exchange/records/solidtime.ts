import { scanCsv } from '../read/csv.ts'
import { headerOf } from '../read/header.ts'
import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

/** The tables of solidtime's data export, by the names of their files. */
export type ExportTables = Readonly<Record<string, string>>

type Row = (column: string) => string

/**
 * solidtime's data export: its entries name clients, projects and tasks by ids, which stand in tables beside it.
 * Null for other archives.
 */
export function readSolidtimeExport(tables: ExportTables): Records | null {
  const { time_entries: entries, clients, projects } = tables
  if (entries === undefined || clients === undefined || projects === undefined) return null
  const clientNames = namesIn(clients)
  const tasks = namesIn(tables['tasks'] ?? '')
  const tags = namesIn(tables['tags'] ?? '')
  const projectRows = new Map(rowsIn(projects).map(({ cell }) => [cell('id'), cell]))
  const records = rowsIn(entries).map(({ line, cell }): WorkRecord => {
    const project = projectRows.get(cell('project_id'))
    const clientId = project?.('client_id') || cell('client_id')
    return {
      line,
      id: cell('id'),
      start: cell('start'),
      end: cell('end'),
      client: nameOf(clientNames, clientId),
      project: project?.('name') ?? cell('project_id'),
      task: nameOf(tasks, cell('task_id')),
      tags: idsIn(cell('tags'))
        .map((id) => nameOf(tags, id))
        .join(', '),
      note: cell('description'),
      billable: cell('billable'),
    }
  })
  return { format: 'solidtime', grid: gridOf(records) }
}

/** An id nobody names stays, so that it can be seen in the preview. */
const nameOf = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id

const namesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(rowsIn(text).map(({ cell }) => [cell('id'), cell('name')]))

function idsIn(text: string): readonly string[] {
  return text.match(/[\w-]{8,}/g) ?? []
}

function rowsIn(text: string): readonly { readonly line: number; readonly cell: Row }[] {
  const { rows, lines } = scanCsv(text, ',').next(Infinity) ?? { rows: [], lines: [] }
  const { names } = headerOf(rows[0] ?? [], 1)
  const places = new Map(names.map((name, at) => [name, at]))
  return rows.slice(1).map((row, index) => ({
    line: lines[index + 1] ?? 0,
    cell: (column) => row[places.get(column) ?? -1] ?? '',
  }))
}
