import { cellOf } from '../read/header.ts'
import type { Table } from '../read/table.ts'

/**
 * Whether a client stands in the first row of its group alone: each name once, and more rows without one than
 * with. Elsewhere a row without a client is work for none.
 */
export function isGrouped(rows: Table['rows'], client: number): boolean {
  const names = rows.map((row) => cellOf(row, client))
  const told = names.filter((name) => name !== '')
  if (names[0] === '' || told.length < 2 || told.length > names.length - told.length) return false
  return new Set(told).size === told.length
}
