import { csvText } from '../../../shared/domain/files/csv.ts'

/** A cell of a chart's table: what is read, and the bare value that is copied. */
export interface Cell {
  readonly text: string
  readonly value: string | number | null
}
export interface Column {
  readonly label: string
  readonly numeric: boolean
}

export const wordColumn = (label: string): Column => ({ label, numeric: false })
export const numberColumn = (label: string): Column => ({ label, numeric: true })

/** A cell of words, which are copied as they are read. */
export const wordCell = (text: string): Cell => ({ text, value: text })
/** A cell that has no figure. */
export const noCell: Cell = { text: '–', value: null }

/** The chart's data as comma-separated text (`csvText`). */
export function toCsv(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map((c) => c.label), ...rows.map((row) => row.map((cell) => cell.value))]
  return csvText(lines)
}
