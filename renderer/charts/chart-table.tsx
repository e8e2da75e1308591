import classes from './charts.module.css'
import type { ChartData } from './chart-figure.tsx'

/** A chart's data as a plain table; numbers end on the physical right in every language. */
export function ChartTable({ data, labelledBy }: { data: ChartData; labelledBy: string }) {
  return (
    // What scrolls must be reachable by keyboard.
    <div className={classes['scroll']} role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className={classes['table']}>
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
          {data.rows.map((row, r) => (
            <tr key={`${r}-${row[0]?.text ?? ''}`}>
              {row.map((cell, c) => {
                const column = data.columns[c]
                const Tag = c === 0 ? 'th' : 'td'
                return (
                  <Tag
                    key={column?.label ?? c}
                    {...(c === 0 && { scope: 'row' })}
                    className={column?.numeric ? 'hw-number-cell' : ''}
                  >
                    <bdi>{cell.text}</bdi>
                  </Tag>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
