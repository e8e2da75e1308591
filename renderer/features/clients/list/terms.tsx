import { useMemo } from 'react'
import type { Client } from '../../../../shared/domain/entities.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { counted } from '../../../components/counted.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { rateOn } from '../../../report/rate-now.ts'
import { useRateText } from '../../../report/rate-text.ts'
import type { ClientLine } from './client-lines.ts'
import { useWorked } from './use-worked.ts'
import classes from './list.module.css'

/** What was agreed with a client, and those figures that a narrow list leaves out. */
export function Terms({ line: { client, figures, trend } }: { readonly line: ClientLine }) {
  const t = useT()
  const format = useFormat()
  const worked = useWorked(trend?.lastWorked ?? null)
  const { currency, paymentTermsDays } = client
  return (
    <dl className={classes['terms']}>
      <div>
        <dt>{t(($) => $.clients.agreed.rate)}</dt>
        <dd>
          <RateNow client={client} />
        </dd>
      </div>
      <div>
        <dt>{t(($) => $.clients.agreed.currency)}</dt>
        <dd>{currency ?? format.currency}</dd>
      </div>
      <div>
        <dt>{t(($) => $.clients.agreed.terms)}</dt>
        <dd>
          {paymentTermsDays === null
            ? t(($) => $.clients.noTerms)
            : t(($) => $.clients.termsDays, counted(format, paymentTermsDays))}
        </dd>
      </div>
      <div className={classes['onlyNarrow']}>
        <dt>{t(($) => $.clients.column.hours)}</dt>
        <dd className="hw-number">{format.hours(figures?.seconds ?? 0)}</dd>
      </div>
      <div className={classes['onlyNarrow']}>
        <dt>{t(($) => $.clients.column.worked)}</dt>
        <dd>{worked}</dd>
      </div>
    </dl>
  )
}

function RateNow({ client }: { readonly client: Client }) {
  const t = useT()
  const { today } = useStatus()
  const rateText = useRateText()
  // Asked once for all rows: hundreds of clients would be as many calls.
  const rates = useCall('agreedRates.list', {}).data
  const now = useMemo(
    () =>
      rates &&
      rateOn(
        rates.filter(({ clientId }) => clientId === client.id),
        today,
      ),
    [rates, today, client.id],
  )
  if (now === undefined) return null
  return <>{now ? rateText(now.rate, now.currency) : t(($) => $.clients.noRate)}</>
}
