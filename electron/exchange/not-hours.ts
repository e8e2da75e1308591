import type { Failure } from '../../shared/contract/call.ts'
import { invoiceAliases } from './columns/aliases.ts'
import { isIdentity } from './columns/aside-titles.ts'
import { lengthColumnsOf } from './columns/lengths/length-columns.ts'
import { timeColumnsOf } from './columns/time-table.ts'
import { cellOf, columnOf, type Header } from './read/header.ts'
import { shorten } from './read/refuse.ts'
import type { Table } from './read/table.ts'
import { unreadable } from './read/not-a-table.ts'

const budget =
  /budget|estimate|remaining|overage|progress|spent|uppskattat|återstående|estimeret|resterende|begroot|resterend|geschätzt|verbleibend|תקציב|נותר/

/**
 * Tables of hours in which no row is work done on a day: a list of projects with their totals, a summary
 * without dates, a part of a data export whose names stand elsewhere, a table of expenses. Null for others.
 */
export function notHours({ header, rows }: Pick<Table, 'header' | 'rows'>): Failure | null {
  const columns = timeColumnsOf(header)
  const { net, gross, billable } = lengthColumnsOf(header)
  const details = { columns: header.names.slice(0, 30).map(shorten) }
  const hasLength = net !== null || gross !== null
  const lengthKey = header.lengths[(net ?? gross)?.at ?? -1] ?? ''
  const hasBudget = header.keys.some((key) => budget.test(key))
  const isTracked = hasLength || billable !== null || header.lengths.includes('tracked')
  const hasClock = columns.startTime >= 0 && columns.endTime >= 0
  if (isTracked && hasBudget && !hasClock && (columns.endDate >= 0 || columns.startDate < 0)) {
    return unreadable('project-report', 'A list of projects with their totals', details)
  }
  if (spansDays(columns, rows) && /total|sum/.test(header.keys.join(' '))) {
    return unreadable('project-report', 'A list of projects with their totals', details)
  }
  if (hasForeignIds(header) && columns.client < 0 && columns.project < 0) {
    return unreadable(
      'id-columns',
      'The names of clients and projects stand in other files',
      details,
    )
  }
  if (hasLength && columns.startDate < 0 && columns.startTime < 0 && isNamed(header, columns)) {
    return unreadable(
      'summary',
      `Sums (${lengthKey}) without the days they were worked on`,
      details,
    )
  }
  return isExpenses(header, hasLength, columns)
    ? unreadable('expenses', 'A list of expenses', details)
    : null
}

type Columns = ReturnType<typeof timeColumnsOf>

/** A first and a last day, and no times: a stretch of days. */
function spansDays(columns: Columns, rows: Table['rows']): boolean {
  if (columns.startDate < 0 || columns.endDate < 0) return false
  if (columns.startTime >= 0 || columns.endTime >= 0) return false
  return rows.some((row) => {
    const [from, to] = [cellOf(row, columns.startDate), cellOf(row, columns.endDate)]
    return from !== '' && to !== '' && from !== to && !/\d:\d/.test(from)
  })
}

/** Ids of a data export, as programs write them beside ids of their own. */
const hasForeignIds = ({ keys }: Header): boolean =>
  keys.includes('id') && keys.filter((key) => isIdentity(key) && key.endsWith(' id')).length >= 2

const isNamed = ({ keys }: Header, { client, project, task }: Columns): boolean =>
  keys.length > 1 && (client >= 0 || project >= 0 || task >= 0)

function isExpenses(header: Header, hasLength: boolean, columns: Columns): boolean {
  if (hasLength || columns.startTime >= 0 || columns.startDate < 0) return false
  const isInvoice = columnOf(header, invoiceAliases.number) >= 0
  return (
    !isInvoice &&
    /expense|vendor|merchant|receipt|utlägg|udlæg|utlegg|kvitto|kvittering|onkosten|auslagen|beleg|הוצא/.test(
      header.keys.join(' '),
    )
  )
}
