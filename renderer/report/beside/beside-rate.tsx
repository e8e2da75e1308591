import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { Figure } from '../../components/figure.tsx'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { HoursMadeOf } from '../hours-made-of.tsx'
import type { ReportWindow } from '../report-window.ts'
import { rich, slot } from '../rich.tsx'
import { SumList } from '../sum-list.tsx'
import classes from './beside.module.css'
import { AccruedMadeOf, DeferredMadeOf } from './fee-made-of.tsx'

interface Props {
  readonly figures: ClientFigures
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
}

/** What a rate does not say by itself, a line each: what waits (H5, E6), and what is done or invoiced ahead (F3). */
export function BesideRate({ figures, window }: Props) {
  const { pendingSeconds, accrued, deferred, effectiveRate, floorRate } = figures
  const waits = isSomeHours(pendingSeconds)
  const hasFloor = waits && effectiveRate !== null && floorRate !== null
  if (!waits && accrued === 0 && deferred === 0) return null
  return (
    <ul className={classes['lines']}>
      {waits && (
        <li>
          <Waiting figures={figures} window={window} />
        </li>
      )}
      {hasFloor && (
        <li>
          <Floor figures={figures} />
        </li>
      )}
      {accrued !== 0 && (
        <li>
          <Accrued figures={figures} window={window} />
        </li>
      )}
      {deferred !== 0 && (
        <li>
          <Deferred figures={figures} window={window} />
        </li>
      )}
    </ul>
  )
}

/** E6: the rate if what waits is never invoiced. */
function Floor({ figures }: Pick<Props, 'figures'>) {
  const t = useT()
  const format = useFormat()
  const { floorRate, earned, countedSeconds, pendingSeconds, seconds, client } = figures
  const rate = format.rate(floorRate ?? 0)
  const sum = t(($) => $.dashboard.madeOf.sum, { returnObjects: true })
  const words = t(($) => $.beside, { returnObjects: true })
  return rich(
    t(($) => $.beside.floor, { rate: slot('rate'), hours: format.hours(pendingSeconds) }),
    {
      rate: (
        <Figure
          label={`${words.floorLabel} · ${client}`}
          value={rate}
          rule={words.floorRule}
          className="hw-strong"
          madeOf={
            <SumList
              lines={[
                { label: sum.counted, value: format.hours(countedSeconds, 2) },
                { sign: '+', label: words.waitingLabel, value: format.hours(pendingSeconds, 2) },
                { sign: '=', label: words.all, value: format.hours(seconds, 2), result: true },
                { label: t(($) => $.dashboard.overall.earned), value: format.money(earned) },
                { sign: '÷', label: words.all, value: format.hours(seconds, 2) },
                { sign: '=', label: sum.rate, value: rate, result: true },
              ]}
            />
          }
        />
      ),
    },
  )
}

/** H2, H5: the hours that wait, opening into their days. */
function Waiting({ figures, window }: Props) {
  const t = useT()
  const format = useFormat()
  const { pendingSeconds, pendingValue, clientId, client } = figures
  const words = t(($) => $.beside, { returnObjects: true })
  const hours = format.hours(pendingSeconds)
  const amount = format.money(pendingValue ?? 0, undefined, { whole: true })
  const figure = (
    <Figure
      label={`${words.waitingLabel} · ${client}`}
      value={hours}
      rule={words.waitingRule}
      className="hw-strong"
      madeOf={
        <>
          {pendingValue !== null && (
            <SumList lines={[{ label: words.worth, value: format.money(pendingValue) }]} />
          )}
          <HoursMadeOf clientId={clientId} window={window} only="pending" />
        </>
      }
    />
  )
  return pendingValue === null
    ? rich(
        t(($) => $.beside.waiting, { hours: slot('hours') }),
        { hours: figure },
      )
    : rich(
        t(($) => $.beside.waitingWorth, { hours: slot('hours'), amount }),
        { hours: figure },
      )
}

/** F3: done and not invoiced, opening into the projects. */
function Accrued({ figures, window }: Props) {
  const t = useT()
  const format = useFormat()
  const words = t(($) => $.beside, { returnObjects: true })
  return rich(
    t(($) => $.beside.accrued, { amount: slot('amount') }),
    {
      amount: (
        <Figure
          label={`${words.accruedLabel} · ${figures.client}`}
          value={format.money(figures.accrued)}
          rule={words.accruedRule}
          className="hw-strong"
          madeOf={<AccruedMadeOf clientId={figures.clientId} window={window} />}
        >
          <bdi className="hw-number">
            {format.money(figures.accrued, undefined, { whole: true })}
          </bdi>
        </Figure>
      ),
    },
  )
}

/** R2, F3: invoiced and not earned yet, opening into the projects and invoices. */
function Deferred({ figures, window }: Props) {
  const t = useT()
  const format = useFormat()
  const words = t(($) => $.beside, { returnObjects: true })
  return rich(
    t(($) => $.beside.deferred, { amount: slot('amount') }),
    {
      amount: (
        <Figure
          label={`${words.deferredLabel} · ${figures.client}`}
          value={format.money(figures.deferred)}
          rule={words.deferredRule}
          className="hw-strong"
          madeOf={<DeferredMadeOf clientId={figures.clientId} window={window} />}
        >
          <bdi className="hw-number">
            {format.money(figures.deferred, undefined, { whole: true })}
          </bdi>
        </Figure>
      ),
    },
  )
}
