import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { counted } from '../../../components/counted.ts'
import { cx } from '../../../components/cx.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import table from '../../../components/table.module.css'
import classes from '../import.module.css'

/** A head: its words alone, or with how its column is set. */
export interface Head {
  readonly label: string
  readonly isNumber?: boolean
  readonly isNarrow?: boolean
}

interface Props<Row> {
  readonly title: string
  readonly text: string
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
  /** The row as it is drawn, with its key. */
  readonly renderRow: (row: Row) => ReactNode
  readonly foot?: ReactNode
  /** How many of the rows stand there before more are asked for; all where it is left out. */
  readonly atFirst?: number
  /** How many there are besides those that were answered. */
  readonly more: number
}

const step = 500

/** A table of what a file holds: its first rows, more of them by a button, and how many were not told one by one. */
export function CappedTable<Row>({
  title,
  text,
  heads,
  rows,
  renderRow,
  foot,
  atFirst,
  more,
}: Props<Row>) {
  const t = useT()
  const format = useFormat()
  const [limit, setLimit] = useState(atFirst ?? Number.POSITIVE_INFINITY)
  const rest = Math.min(step, rows.length - limit)
  return (
    <Section flush title={title} text={text}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              {heads.map(({ label, isNumber, isNarrow }) => (
                <th
                  key={label}
                  scope="col"
                  className={cx(isNumber && 'hw-number-cell', isNarrow && classes.line)}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.slice(0, limit).map(renderRow)}</tbody>
          {foot !== undefined && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      {rest > 0 && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + rest)}>
            {t(($) => $.imports.preview.refusedMore, counted(format, rest))}
          </Button>
        </div>
      )}
      <NotListed count={more} />
    </Section>
  )
}

/** How many more there are than are told one by one. */
export function NotListed({ count }: { readonly count: number }) {
  const t = useT()
  const format = useFormat()
  if (count === 0) return null
  return (
    <p className={classes.more}>{t(($) => $.imports.preview.notListed, counted(format, count))}</p>
  )
}

/** The client of a row as the file names it, or that it names none. */
export function ClientCell({ name }: { readonly name: string | null }) {
  const t = useT()
  return (
    <th scope="row">
      {name === null ? (
        <span className={classes.soft}>{t(($) => $.imports.preview.noClient)}</span>
      ) : (
        <bdi>{name}</bdi>
      )}
    </th>
  )
}
