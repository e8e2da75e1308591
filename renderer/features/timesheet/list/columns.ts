import { entrySorts } from '../../../../shared/contract/entry-list.ts'
import type { EntrySort } from './list-state.ts'

export type Column = EntrySort['by']

/** The columns of an entry in the order of the list: all it can be sorted by. */
export const columns: readonly Column[] = entrySorts

export const isColumn = (text: string | undefined): text is Column =>
  columns.some((column) => column === text)

/** The place of a column in a row, behind that of the box that selects it; counted from 1. */
export const gridColumnOf = (column: Column): number => columns.indexOf(column) + 2

/** The id of a cell, by the slot of its recycled row. */
export const cellId = (slot: number | string, column: Column): string => `entry-${slot}-${column}`
