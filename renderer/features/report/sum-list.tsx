import type { ReactNode } from 'react'
import classes from './report.module.css'

/** One line of a sum written out; `sign` is what is done with it, `result` draws the line above. */
export interface SumLine {
  readonly label: ReactNode
  readonly value: string
  readonly sign?: '+' | '−' | '×' | '÷' | '='
  readonly result?: boolean
}

/** A calculation as one writes it on paper: a line each, the result under a rule. */
export function SumList({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl className={classes['sum']}>
      {lines.map((line, i) => (
        // The lines of one sum never change places.
        <div key={i} data-result={line.result ?? false}>
          <dt>{line.label}</dt>
          <dd>
            {line.sign && <span className={classes['sign']}>{line.sign}</span>}
            <bdi className="hw-number">{line.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
