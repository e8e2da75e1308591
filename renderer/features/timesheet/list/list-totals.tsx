import { Tooltip } from '@mantine/core'
import { useCall } from '../../../api/index.ts'
import { differing } from '../../../components/hooks/use-to-invoice.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './all-entries.module.css'
import type { EntryFilter } from './list-state.ts'

interface Props {
  readonly filter: EntryFilter
  readonly count: number
  readonly seconds: number
}

/** What the entries shown come to: their number and hours at once, share and worth as they are reckoned. */
export function ListTotals({ filter, count, seconds }: Props) {
  const t = useT()
  const { number, duration } = useFormat()
  return (
    <p className={classes['totals']} role="status">
      <span className="hw-soft">
        {t(($) => $.time.list.count, { count, value: number(count) })}
      </span>
      <strong className={classes['hours']}>{duration(seconds)}</strong>
      <Reckoned filter={filter} />
    </p>
  )
}

function Reckoned({ filter }: { readonly filter: EntryFilter }) {
  const t = useT()
  const { percent, money, hours, duration } = useFormat()
  const totals = useCall('entries.totals', filter, { keepPrevious: true }).data
  if (!totals || totals.seconds === 0) return null
  const { seconds, billableSeconds, worth, unvaluedSeconds } = totals
  const toInvoice = differing(totals)
  return (
    <>
      <span className="hw-soft">
        {t(($) => $.time.list.share, { share: percent(billableSeconds / seconds) })}
      </span>
      {toInvoice && (
        <span className="hw-medium">
          {t(($) => $.time.rounding.beside, {
            worked: duration(toInvoice.worked),
            rounded: duration(toInvoice.rounded),
          })}
        </span>
      )}
      {worth !== null && (
        <Tooltip
          label={t(($) => $.time.list.worthHelp, { hours: hours(unvaluedSeconds) })}
          multiline
          maw={280}
        >
          <span className="hw-medium">
            {t(($) => $.time.list.worth, { worth: money(worth, undefined, { whole: true }) })}
          </span>
        </Tooltip>
      )}
    </>
  )
}
