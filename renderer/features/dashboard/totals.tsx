import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { Figure } from '../../components/figure.tsx'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { SumList } from '../../report/sum-list.tsx'

interface Props {
  readonly report: Report
}

/** The effective rate of all clients together. */
export function TotalRate({ report, plain = false }: Props & { readonly plain?: boolean }) {
  const t = useT()
  const format = useFormat()
  const { effectiveRate, earned, countedSeconds } = report.totals
  if (effectiveRate === null) return <span>–</span>
  return (
    <Figure
      label={t(($) => $.dashboard.overall.title)}
      value={format.rate(effectiveRate)}
      rule={t(($) => $.dashboard.madeOf.rateRule)}
      madeOf={
        <SumList
          lines={[
            { label: t(($) => $.dashboard.overall.earned), value: format.money(earned) },
            {
              sign: '÷',
              label: t(($) => $.dashboard.madeOf.sum.counted),
              value: format.hours(countedSeconds, 2),
            },
            {
              sign: '=',
              label: t(($) => $.dashboard.madeOf.sum.rate),
              value: format.rate(effectiveRate),
              result: true,
            },
          ]}
        />
      }
    >
      <bdi className="hw-number">
        {plain
          ? format.money(effectiveRate, undefined, { whole: true })
          : format.rate(effectiveRate, { whole: true })}
      </bdi>
    </Figure>
  )
}

/** What all clients brought, opening into each one's part. */
export function TotalEarned({ report }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <Figure
      label={`${t(($) => $.dashboard.overall.earned)} · ${t(($) => $.dashboard.overall.title)}`}
      value={format.money(report.totals.earned)}
      rule={t(($) => $.dashboard.madeOf.totalRule)}
      madeOf={
        <PartsList
          clients={report.clients}
          of={(c) => c.earned}
          write={(minor) => format.money(minor)}
          total={report.totals.earned}
        />
      }
    >
      <bdi className="hw-number">
        {format.money(report.totals.earned, undefined, { whole: true })}
      </bdi>
    </Figure>
  )
}

/** All counted hours with the pending ones beside them, opening into each client's. */
export function TotalHours({ report }: Props) {
  const t = useT()
  const format = useFormat()
  const { countedSeconds, pendingSeconds } = report.totals
  const pending = isSomeHours(pendingSeconds)
    ? t(($) => $.dashboard.overall.pendingHours, { hours: format.hours(pendingSeconds) })
    : null
  return (
    <Figure
      label={`${t(($) => $.dashboard.overall.hours)} · ${t(($) => $.dashboard.overall.title)}`}
      value={[format.hours(countedSeconds), pending].filter(Boolean).join(' ')}
      rule={t(($) => $.dashboard.madeOf.hoursRule)}
      madeOf={
        <PartsList
          clients={report.clients}
          of={(c) => c.countedSeconds}
          write={(seconds) => format.hours(seconds, 2)}
          total={countedSeconds}
        />
      }
    >
      <bdi className="hw-number">{format.hours(countedSeconds)}</bdi>
      {pending && <small>{pending}</small>}
    </Figure>
  )
}

interface PartsProps {
  readonly clients: readonly ClientFigures[]
  readonly of: (client: ClientFigures) => number
  readonly write: (value: number) => string
  readonly total: number
}

function PartsList({ clients, of, write, total }: PartsProps) {
  const t = useT()
  const parts = clients.filter((c) => of(c) !== 0).toSorted((a, b) => of(b) - of(a))
  return (
    <SumList
      lines={[
        ...parts.map((c) => ({ label: <bdi>{c.client}</bdi>, value: write(of(c)) })),
        { sign: '=', label: t(($) => $.dashboard.table.total), value: write(total), result: true },
      ]}
    />
  )
}
