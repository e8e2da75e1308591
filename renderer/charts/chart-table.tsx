import { cx } from '../components/cx.ts'
import { ScrollX } from '../components/scroll-x.tsx'
import type { ChartData } from './chart-figure.tsx'
import table from '../components/table.module.css'
import classes from './charts.module.css'
import type { Cell, Column } from './geometry/csv.ts'

/** A chart's data as a plain table; numbers end on the physical right in every language. */
export function ChartTable({ data, label }: { readonly data: ChartData; readonly label: string }) {
  return (
    <ScrollX label={label} className={table.scroll}>
      <table className={cx(table.table, classes['table'])}>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.label} scope="col" className={column.numeric ? 'hw-number-cell' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Row key={row.map((cell) => cell.text).join('\t')} cells={row} columns={data.columns} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

interface RowProps {
  readonly cells: readonly Cell[]
  readonly columns: readonly Column[]
}

function Row({ cells: [head, ...cells], columns: [, ...columns] }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{head?.text}</bdi>
      </th>
      {columns.map((column, i) => (
        <td key={column.label} className={column.numeric ? 'hw-number-cell' : ''}>
          <bdi>{cells[i]?.text}</bdi>
        </td>
      ))}
    </tr>
  )
}
