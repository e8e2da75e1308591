import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { NotListed } from './line-table.tsx'
import table from '../../../components/table.module.css'
import classes from '../import.module.css'

type Months = ImportOutcome['perMonth']

interface Props {
  readonly rows: Months
  /** How many there are besides. */
  readonly more: number
}

const shownAtFirst = 12

/** What is here of each month and client that the file adds to, and what will be: shown where anything is. */
export function PerMonth({ rows, more }: Props) {
  const t = useT()
  const format = useFormat()
  const [limit, setLimit] = useState(shownAtFirst)
  if (rows.every(({ here }) => here === 0)) return null
  // The newest first: that is where a file goes on.
  const newest = rows.toReversed()
  const rest = Math.min(500, rows.length - limit)
  return (
    <Section
      flush
      title={t(($) => $.imports.preview.perMonth)}
      text={t(($) => $.imports.preview.perMonthHint)}
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <Head />
          <tbody>
            {newest.slice(0, limit).map((row) => (
              <Row key={`${row.month} ${row.currency ?? ''} ${row.client ?? ''}`} row={row} />
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

function Head() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.imports.preview.perMonthColumn.month)}</th>
        <th scope="col">{t(($) => $.imports.preview.perClientColumn.client)}</th>
        <th scope="col" className="hw-number-cell">
          {t(($) => $.imports.preview.perMonthColumn.here)}
        </th>
        <th scope="col" className="hw-number-cell">
          {t(($) => $.imports.preview.perMonthColumn.after)}
        </th>
      </tr>
    </thead>
  )
}

function Row({ row: { client, month, currency, here, after } }: { readonly row: Months[number] }) {
  const t = useT()
  const format = useFormat()
  const text = (amount: number) =>
    currency === null ? format.hours(amount, 2) : format.money(amount, currency)
  return (
    <tr>
      <td>{format.month(month)}</td>
      <th scope="row">
        {client === null ? (
          <span className={classes.soft}>{t(($) => $.imports.preview.noClient)}</span>
        ) : (
          <bdi>{client}</bdi>
        )}
      </th>
      <td className="hw-number-cell">
        <span className={classes.soft}>{text(here)}</span>
      </td>
      <td className="hw-number-cell">{text(after)}</td>
    </tr>
  )
}
