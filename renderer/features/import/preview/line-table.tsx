import { Button } from '@mantine/core'
import { useState } from 'react'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import table from '../../../components/table.module.css'
import { cx } from '../../../components/cx.ts'
import classes from '../import.module.css'

/** A row of the file, and what is said of it. */
export interface LineRow {
  readonly line: number
  readonly key: string
  readonly why: string
  readonly column: string | undefined
  /** What stands there. */
  readonly found: string | undefined
}

interface Props {
  readonly title: string
  readonly text: string
  /** The head over what stands there, where it is not the file's own text. */
  readonly column?: string
  readonly rows: readonly LineRow[]
  /** How many there are besides. */
  readonly more: number
}

const shownAtFirst = 10

/** Rows of the file by line, each with the reason in words and the text that it is about. */
export function LineTable({ title, text, column, rows, more }: Props) {
  const t = useT()
  const format = useFormat()
  const [limit, setLimit] = useState(shownAtFirst)
  const rest = Math.min(500, rows.length - limit)
  return (
    <Section flush title={title} text={text}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={cx('hw-number-cell', classes.line)}>
                {t(($) => $.imports.preview.refusedColumn.line)}
              </th>
              <th scope="col">{t(($) => $.imports.preview.refusedColumn.reason)}</th>
              <th scope="col">{column ?? t(($) => $.imports.preview.refusedColumn.text)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
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

function Row({ row: { line, why, column, found } }: { readonly row: LineRow }) {
  const { number } = useFormat()
  return (
    <tr>
      <td className="hw-number-cell">{number(line)}</td>
      <td>{why}</td>
      <td>
        <span className={classes.found}>
          {column !== undefined && <bdi className={classes.soft}>{column}</bdi>}
          {found !== undefined && found !== '' && (
            <code className={classes.offending}>
              <bdi>{found}</bdi>
            </code>
          )}
        </span>
      </td>
    </tr>
  )
}
