import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { useSettings } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { ReportWindow } from '../../../report/report-window.ts'
import { useClientNames } from '../../../report/use-client-names.ts'
import { columns } from '../client-order.ts'
import type { TrendOf } from '../client-table.tsx'
import { ClientRow } from './client-row.tsx'
import classes from './client-table.module.css'

interface Props {
  readonly clients: readonly ClientFigures[]
  readonly window: ReportWindow
  readonly trends: TrendOf
  /** Whether nobody was invoiced yet: then these are all there are. */
  readonly isBefore: boolean
}

/** Those who cannot be judged: who they are in one line, their figures once asked for. */
export function Apart({ clients, window, trends, isBefore }: Props) {
  const t = useT()
  const format = useFormat()
  const { minHours } = useSettings()
  const [open, setOpen] = useState(isBefore)
  const names = useClientNames(clients)
  const words = t(($) => $.dashboard.table, { returnObjects: true })
  const hours = format.hours(minHours * 3600, 0)
  return (
    <tbody className={classes['apart']}>
      <tr>
        <th colSpan={columns.length} scope="rowgroup">
          <div className={classes['apartText']}>
            <span>
              <strong>{isBefore ? words.notInvoicedTitle : words.apartTitle}</strong>{' '}
              {isBefore ? words.notInvoicedHint : t(($) => $.dashboard.table.apartHint, { hours })}{' '}
              {!open && <span className={classes['apartNames']}>{names}</span>}
            </span>
            {!isBefore && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={open}
                onClick={() => setOpen((now) => !now)}
              >
                {open ? words.hideApart : words.showApart}
              </Button>
            )}
          </div>
        </th>
      </tr>
      {open &&
        clients.map((c) => (
          <ClientRow key={c.clientId} figures={c} window={window} trend={trends(c)} />
        ))}
    </tbody>
  )
}
