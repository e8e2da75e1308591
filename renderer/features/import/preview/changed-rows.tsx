import type { ChangedRow } from '../../../../shared/contract/files/imports.ts'
import { activities } from '../../../../shared/domain/kinds.ts'
import { counted } from '../../../components/counted.ts'
import { localDate } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { CappedTable } from './capped-table.tsx'
import classes from '../import.module.css'

interface Props {
  readonly rows: readonly ChangedRow[]
  /** How many there are besides. */
  readonly more: number
}

/** The rows that say something else of what is here: field by field as it is, and as the file has it. */
export function ChangedRows({ rows, more }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <CappedTable
      title={t(($) => $.imports.preview.changedTitle, counted(format, rows.length + more))}
      text={t(($) => $.imports.preview.changedText)}
      heads={[
        { label: t(($) => $.imports.preview.changedColumn.line), isNumber: true, isNarrow: true },
        { label: t(($) => $.imports.preview.changedColumn.what) },
        { label: t(($) => $.imports.preview.changedColumn.before) },
        { label: t(($) => $.imports.preview.changedColumn.after) },
      ]}
      rows={rows}
      renderRow={(row) => <Row key={row.line} row={row} />}
      atFirst={10}
      more={more}
    />
  )
}

/** A line of its own for each field; the first says whose it is. */
function Row({ row }: { readonly row: ChangedRow }) {
  const t = useT()
  const { number } = useFormat()
  return row.fields.map((field, at) => (
    <tr key={field.field}>
      <td className="hw-number-cell">{at === 0 && number(row.line)}</td>
      <td>
        <span className={classes.found}>
          {at === 0 && row.name !== null && <bdi>{row.name}</bdi>}
          <span className={classes.soft}>
            {t(($) => $.imports.preview.changedField[field.field])}
          </span>
          {at === 0 && row.isKept && (
            <span className="hw-pill hw-tinted">{t(($) => $.imports.preview.kept)}</span>
          )}
        </span>
      </td>
      <td className={classes.soft}>
        <Value row={row} field={field.field} value={field.before} />
      </td>
      <td className={row.isKept ? classes.soft : undefined}>
        <Value row={row} field={field.field} value={field.after} />
      </td>
    </tr>
  ))
}

interface ValueProps {
  readonly row: ChangedRow
  readonly field: ChangedRow['fields'][number]['field']
  readonly value: ChangedRow['fields'][number]['before']
}

function Value({ row, field, value }: ValueProps) {
  const t = useT()
  const format = useFormat()
  if (value === null || value === '') {
    return <span className={classes.soft}>{t(($) => $.imports.preview.nothing)}</span>
  }
  if (typeof value === 'boolean') {
    return <>{value ? t(($) => $.common.yes) : t(($) => $.common.no)}</>
  }
  if (typeof value === 'number') return <>{numberText(value)}</>
  if (field === 'activity') return <>{activityText(value)}</>
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return <>{format.date(value)}</>
  return <bdi>{value}</bdi>

  function numberText(amount: number): string {
    if (field === 'seconds') return format.hours(amount, 2)
    if (field !== 'start' && field !== 'end') return format.money(amount, row.currency ?? undefined)
    const zone = row.zone ?? format.zone
    return `${format.date(localDate(amount, zone))} ${format.time(amount, zone)}`
  }

  function activityText(name: string): string {
    const activity = activities.find((one) => one === name)
    return activity === undefined ? name : t(($) => $.common.activities[activity])
  }
}
