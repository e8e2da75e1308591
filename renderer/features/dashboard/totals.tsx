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

/** All counted hours, opening into each client's. */
export function TotalHours({ report }: Props) {
  const t = useT()
  const format = useFormat()
  const { countedSeconds } = report.totals
  return (
    <Figure
      label={`${t(($) => $.dashboard.overall.hours)} · ${t(($) => $.dashboard.overall.title)}`}
      value={format.hours(countedSeconds)}
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
    </Figure>
  )
}

/** H5 of all clients: what waits for an invoice, opening into each one's hours. */
export function TotalWaiting({ report }: Props) {
  const t = useT()
  const format = useFormat()
  const { pendingSeconds } = report.totals
  if (!isSomeHours(pendingSeconds)) return <span>–</span>
  const valued = report.clients.flatMap(({ pendingValue }) => pendingValue ?? [])
  const worth = valued.reduce((all, one) => all + one, 0)
  const hours = format.hours(pendingSeconds)
  return (
    <Figure
      label={`${t(($) => $.dashboard.overall.waiting)} · ${t(($) => $.dashboard.overall.title)}`}
      value={valued.length === 0 ? hours : `${format.money(worth)} · ${hours}`}
      rule={t(($) => $.dashboard.madeOf.waitingRule)}
      madeOf={
        <PartsList
          clients={report.clients}
          of={(c) => c.pendingSeconds}
          write={(seconds) => format.hours(seconds, 2)}
          total={pendingSeconds}
        />
      }
    >
      <bdi className="hw-number">
        {valued.length === 0 ? hours : format.money(worth, undefined, { whole: true })}
      </bdi>
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
