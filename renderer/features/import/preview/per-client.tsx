import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { NotListed } from './line-table.tsx'
import table from '../../../components/table.module.css'
import classes from '../import.module.css'

interface Props {
  readonly rows: ImportOutcome['perClient']
  /** How many clients there are besides. */
  readonly more: number
}

/** Hours by client as the file has them, so that users recognise their own figures before they go on. */
export function PerClient({ rows, more }: Props) {
  const t = useT()
  const { number, hours } = useFormat()
  const sorted = rows.toSorted((a, b) => b.seconds - a.seconds)
  const total = (of: 'rows' | 'seconds') => rows.reduce((sum, row) => sum + row[of], 0)
  return (
    <Section
      flush
      title={t(($) => $.imports.preview.perClient)}
      text={t(($) => $.imports.preview.perClientHint)}
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <Head />
          <tbody>
            {sorted.map((row) => (
              <tr key={row.client ?? ''}>
                <th scope="row">
                  {row.client === null ? (
                    <span className={classes.soft}>{t(($) => $.imports.preview.noClient)}</span>
                  ) : (
                    <bdi>{row.client}</bdi>
                  )}
                </th>
                <td className="hw-number-cell">{number(row.rows)}</td>
                <td className="hw-number-cell">{hours(row.seconds, 2)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(($) => $.imports.preview.inAll)}</th>
              <td className="hw-number-cell">{number(total('rows'))}</td>
              <td className="hw-number-cell">{hours(total('seconds'), 2)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <NotListed count={more} />
    </Section>
  )
}

function Head() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.imports.preview.perClientColumn.client)}</th>
        <th scope="col" className="hw-number-cell">
          {t(($) => $.imports.preview.perClientColumn.rows)}
        </th>
        <th scope="col" className="hw-number-cell">
          {t(($) => $.imports.preview.perClientColumn.hours)}
        </th>
      </tr>
    </thead>
  )
}
