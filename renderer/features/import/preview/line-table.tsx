import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { CappedTable } from './capped-table.tsx'
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

/** Rows of the file by line, each with the reason in words and the text that it is about. */
export function LineTable({ title, text, column, rows, more }: Props) {
  const t = useT()
  return (
    <CappedTable
      title={title}
      text={text}
      heads={[
        { label: t(($) => $.imports.preview.refusedColumn.line), isNumber: true, isNarrow: true },
        { label: t(($) => $.imports.preview.refusedColumn.reason) },
        { label: column ?? t(($) => $.imports.preview.refusedColumn.text) },
      ]}
      rows={rows}
      renderRow={(row) => <Row key={row.key} row={row} />}
      atFirst={10}
      more={more}
    />
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
