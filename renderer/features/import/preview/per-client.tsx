import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { CappedTable, ClientCell } from './capped-table.tsx'

interface Props {
  readonly rows: ImportOutcome['perClient']
  /** How many clients there are besides. */
  readonly more: number
}

/** Hours by client as the file has them, so that users recognise their own figures before they go on. */
export function PerClient({ rows, more }: Props) {
  const t = useT()
  const { number, hours } = useFormat()
  const total = (of: 'rows' | 'seconds') => rows.reduce((sum, row) => sum + row[of], 0)
  const figures = (count: number, seconds: number) => (
    <>
      <td className="hw-number-cell">{number(count)}</td>
      <td className="hw-number-cell">{hours(seconds, 2)}</td>
    </>
  )
  return (
    <CappedTable
      title={t(($) => $.imports.preview.perClient)}
      text={t(($) => $.imports.preview.perClientHint)}
      heads={[
        { label: t(($) => $.imports.preview.perClientColumn.client) },
        { label: t(($) => $.imports.preview.perClientColumn.rows), isNumber: true },
        { label: t(($) => $.imports.preview.perClientColumn.hours), isNumber: true },
      ]}
      rows={rows.toSorted((a, b) => b.seconds - a.seconds)}
      renderRow={(row) => (
        <tr key={row.client ?? ''}>
          <ClientCell name={row.client} />
          {figures(row.rows, row.seconds)}
        </tr>
      )}
      foot={
        <tr>
          <th scope="row">{t(($) => $.imports.preview.inAll)}</th>
          {figures(total('rows'), total('seconds'))}
        </tr>
      }
      more={more}
    />
  )
}
