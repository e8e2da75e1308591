import type { Report } from '../../../../shared/contract/reports.ts'
import { cx } from '../../../components/cx.ts'
import { useT } from '../../../i18n/index.ts'
import { TotalEarned, TotalHours, TotalRate, TotalWaiting } from '../totals.tsx'
import classes from './client-table.module.css'

/** All clients together, below their columns. */
export function TotalRow({ report }: { readonly report: Report }) {
  const t = useT()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t(($) => $.dashboard.table.total)}</th>
        <td className="hw-number-cell">
          <TotalRate report={report} plain />
        </td>
        <td>–</td>
        <td className={cx('hw-number-cell', classes['hours'])}>
          <TotalHours report={report} />
        </td>
        <td className={cx('hw-number-cell', classes['earned'])}>
          <TotalEarned report={report} />
        </td>
        <td className={cx('hw-number-cell', classes['waiting'])}>
          <TotalWaiting report={report} />
        </td>
        <td className="hw-number-cell">–</td>
      </tr>
    </tfoot>
  )
}
