import { createElement, type ReactNode } from 'react'
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
  // The lines of one sum never change places: children in fixed places need no keys.
  return createElement(
    'dl',
    { className: classes['sum'] },
    ...lines.map((line) => createElement(Line, line)),
  )
}

function Line({ label, value, sign, result = false }: SumLine) {
  return (
    <div data-result={result}>
      <dt>{label}</dt>
      <dd>
        {sign && <span className={classes['sign']}>{sign}</span>}
        <bdi className="hw-number">{value}</bdi>
      </dd>
    </div>
  )
}
