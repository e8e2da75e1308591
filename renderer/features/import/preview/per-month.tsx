import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { CappedTable, ClientCell } from './capped-table.tsx'
import classes from '../import.module.css'

type Months = ImportOutcome['perMonth']

interface Props {
  readonly rows: Months
  /** How many there are besides. */
  readonly more: number
}

/** What is here of each month and client that the file adds to, and what will be: shown where anything is. */
export function PerMonth({ rows, more }: Props) {
  const t = useT()
  if (rows.every(({ here }) => here === 0)) return null
  return (
    <CappedTable
      title={t(($) => $.imports.preview.perMonth)}
      text={t(($) => $.imports.preview.perMonthHint)}
      heads={[
        { label: t(($) => $.imports.preview.perMonthColumn.month) },
        { label: t(($) => $.imports.preview.perClientColumn.client) },
        { label: t(($) => $.imports.preview.perMonthColumn.here), isNumber: true },
        { label: t(($) => $.imports.preview.perMonthColumn.after), isNumber: true },
      ]}
      // The newest first: that is where a file goes on.
      rows={rows.toReversed()}
      renderRow={(row) => (
        <Row key={`${row.month} ${row.currency ?? ''} ${row.client ?? ''}`} row={row} />
      )}
      atFirst={12}
      more={more}
    />
  )
}

function Row({ row: { client, month, currency, here, after } }: { readonly row: Months[number] }) {
  const format = useFormat()
  const text = (amount: number) =>
    currency === null ? format.hours(amount, 2) : format.money(amount, currency)
  return (
    <tr>
      <td>{format.month(month)}</td>
      <ClientCell name={client} />
      <td className="hw-number-cell">
        <span className={classes.soft}>{text(here)}</span>
      </td>
      <td className="hw-number-cell">{text(after)}</td>
    </tr>
  )
}
