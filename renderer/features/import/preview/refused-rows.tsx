import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RefusedRow } from '../../../../shared/contract/imports.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import table from '../../../components/table.module.css'
import { cx } from '../../../components/cx.ts'
import classes from '../import.module.css'

const shownAtFirst = 10

/** Every refused row with its line, the reason in words and the text that was wrong. */
export function RefusedRows({ rows }: { readonly rows: readonly RefusedRow[] }) {
  const t = useT()
  const format = useFormat()
  const [limit, setLimit] = useState(shownAtFirst)
  const rest = Math.min(500, rows.length - limit)
  return (
    <Section
      flush
      title={t(($) => $.imports.preview.refusedTitle, counted(format, rows.length))}
      text={t(($) => $.imports.preview.refusedText)}
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={cx('hw-number-cell', classes.line)}>
                {t(($) => $.imports.preview.refusedColumn.line)}
              </th>
              <th scope="col">{t(($) => $.imports.preview.refusedColumn.reason)}</th>
              <th scope="col">{t(($) => $.imports.preview.refusedColumn.text)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <Row key={`${row.line} ${row.code} ${row.column ?? ''}`} row={row} />
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
    </Section>
  )
}

function Row({ row }: { readonly row: RefusedRow }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <tr>
      <td className="hw-number-cell">{number(row.line)}</td>
      <td>{t(($) => $.imports.refusal[row.code])}</td>
      <td>
        <span className={classes.found}>
          {row.column !== undefined && <bdi className={classes.soft}>{row.column}</bdi>}
          {row.detail !== undefined && row.detail !== '' && (
            <code className={classes.offending}>
              <bdi>{row.detail}</bdi>
            </code>
          )}
        </span>
      </td>
    </tr>
  )
}
