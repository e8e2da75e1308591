import type { ClientReport } from '../../../shared/contract/reports.ts'
import { addDays } from '../../../shared/domain/calendar.ts'
import { useCall } from '../../api/index.ts'
import { Figure } from '../../components/figure.tsx'
import { Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useReportWindow } from '../../report/report-window.ts'
import { SumList } from '../../report/sum-list.tsx'
import classes from './client.module.css'

interface Props {
  readonly report: ClientReport
}
type DaysProps = Props & { readonly kind: 'daysToPay' | 'daysLate' }

/** Y1: an average over the settled invoices, opening into those it is taken over. */
export function DaysFigure({
  report,
  kind,
  average,
  brief = false,
}: DaysProps & {
  readonly average: number | null
  /** The figure alone, where its place says the rest. */
  readonly brief?: boolean
}) {
  const t = useT()
  const format = useFormat()
  if (average === null) {
    return brief ? '–' : <span className="hw-soft">{t(($) => $.client.payment.none)}</span>
  }
  return (
    <Figure
      label={`${t(($) => $.client.payment[kind])} · ${report.figures.client}`}
      value={format.days(average, 1)}
      rule={t(($) => $.client.payment.rule)}
      madeOf={<DaysMadeOf report={report} kind={kind} average={average} />}
    >
      <bdi className="hw-number">{format.days(average, brief ? 0 : 1)}</bdi>
      {!brief && <small>{t(($) => $.client.payment.average)}</small>}
    </Figure>
  )
}

// Y1: settled in the 365 days up to and including the as-of date.
const lastDays = 365

function DaysMadeOf({ report, kind, average }: DaysProps & { readonly average: number }) {
  const t = useT()
  const format = useFormat()
  const since = addDays(report.asOf, 1 - lastDays)
  const settled = report.invoices
    .flatMap(({ invoice, settledOn, [kind]: days }) =>
      settledOn !== null && settledOn >= since && days !== null
        ? [{ number: invoice.number, settledOn, days }]
        : [],
    )
    .toSorted((a, b) => (a.settledOn < b.settledOn ? 1 : -1))
  return (
    <>
      <SumList
        lines={[
          ...settled.map(({ number, settledOn, days }) => ({
            label: (
              <>
                <bdi>{number}</bdi>{' '}
                <span className="hw-small">
                  {t(($) => $.client.payment.settledOn, { date: format.date(settledOn) })}
                </span>
              </>
            ),
            value: format.days(days),
          })),
          {
            sign: '=',
            label: t(($) => $.client.payment.weighted),
            value: format.days(average, 1),
            result: true,
          },
        ]}
      />
      <StillOpen report={report} />
    </>
  )
}

function StillOpen({ report }: Props) {
  const t = useT()
  const format = useFormat()
  const open = report.invoices.flatMap(({ invoice, ageDays }) =>
    ageDays === null ? [] : [{ number: invoice.number, ageDays }],
  )
  if (open.length === 0) return null
  return (
    <>
      <h3 className={classes['apart']}>{t(($) => $.client.payment.stillOpen)}</h3>
      <SumList
        lines={open.map(({ number, ageDays }) => ({
          label: <bdi>{number}</bdi>,
          value: format.days(ageDays),
        }))}
      />
    </>
  )
}

/** Y1: what is open past its due date, opening into the invoices. */
export function OverdueFigure({ report, whole = false }: Props & { readonly whole?: boolean }) {
  const t = useT()
  const format = useFormat()
  const late = report.invoices.filter(({ overdue }) => overdue)
  return (
    <Figure
      label={`${t(($) => $.client.payment.overdue)} · ${report.figures.client}`}
      value={format.money(report.figures.overdue)}
      rule={t(($) => $.client.payment.overdueRule)}
      className={classes['overdue']}
      madeOf={
        <SumList
          lines={late.map(({ invoice, openGross }) => ({
            label: (
              <>
                <bdi>{invoice.number}</bdi>{' '}
                <span className="hw-small">
                  {t(($) => $.client.payment.dueOn, {
                    date: format.date(invoice.dueOn ?? report.asOf),
                  })}
                </span>
              </>
            ),
            value: format.money(openGross, invoice.currency),
          }))}
        />
      }
    >
      <bdi className="hw-number">{format.money(report.figures.overdue, undefined, { whole })}</bdi>
    </Figure>
  )
}

/** C1: the client's share of everything earned in the window. */
export function DependenceFigure({ report, share }: Props & { readonly share: number }) {
  const t = useT()
  const format = useFormat()
  const { figures } = report
  return (
    <Figure
      label={`${t(($) => $.client.payment.dependence)} · ${figures.client}`}
      value={format.percent(share, 1)}
      rule={t(($) => $.client.payment.dependenceRule)}
      madeOf={<DependenceMadeOf report={report} share={share} />}
    />
  )
}

function DependenceMadeOf({ report, share }: Props & { readonly share: number }) {
  const t = useT()
  const format = useFormat()
  const { asOf, months } = useReportWindow()
  const all = useCall('reports.clients', { asOf, months })
  const { client, earned } = report.figures
  return (
    <Loaded query={all}>
      {({ totals }) => (
        <SumList
          lines={[
            { label: <bdi>{client}</bdi>, value: format.money(earned) },
            {
              sign: '÷',
              label: t(($) => $.client.payment.allClients),
              value: format.money(totals.earned),
            },
            {
              sign: '=',
              label: t(($) => $.client.payment.dependence),
              value: format.percent(share, 2),
              result: true,
            },
          ]}
        />
      )}
    </Loaded>
  )
}
