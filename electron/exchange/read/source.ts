import { scanCsv, type CsvScanner } from './csv.ts'

/** Where the rows of a table come from: a text split by a sign, or the cells of a sheet or a record. */
export interface RowSource {
  readonly open: () => CsvScanner
  /** What the scanner's position counts up to. */
  readonly size: number
  /** Whether some of its characters could not be read. */
  readonly isDamaged: boolean
  readonly delimiter: string
}

export const textSource = (text: string, delimiter: string): RowSource => ({
  open: () => scanCsv(text, delimiter),
  size: text.length,
  isDamaged: text.includes('\ufffd'),
  delimiter,
})

/** Rows that are cells already, each with the line that refusals name. */
export interface Grid {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** The rows of a grid; the numbers in it have a point, whatever the country. */
export const gridSource = ({ rows, lines }: Grid): RowSource => ({
  open: () => {
    let at = 0
    return {
      next: (maxRows) => {
        if (at >= rows.length) return null
        const from = at
        at = Math.min(rows.length, at + maxRows)
        return { rows: rows.slice(from, at), lines: lines.slice(from, at), broken: [] }
      },
      position: () => at,
      rows: () => at,
    }
  },
  size: rows.length,
  isDamaged: false,
  delimiter: ',',
})
