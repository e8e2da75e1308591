import type { ReactNode } from 'react'
import type { ClientFigures, ClientReport } from '../../../shared/contract/reports.ts'
import { useStatus } from '../../api/index.ts'
import { useToInvoice } from '../../components/hooks/use-to-invoice.ts'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { EarnedFigure, HoursFigure } from '../../report/figures.tsx'
import type { ReportWindow } from '../../report/report-window.ts'
import classes from './client.module.css'
import { DaysFigure, OverdueFigure } from './payment-figures.tsx'

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
}

/** Five facts behind the rate, each with what it is measured against. */
export function FactStrip({ report, window }: Props) {
  const t = useT()
  const format = useFormat()
  const { figures } = report
  const words = t(($) => $.client.facts, { returnObjects: true })
  return (
    <dl className={classes['strip']}>
      <Fact label={words.hours} note={waitingHours(figures, t, format)}>
        <HoursFigure figures={figures} window={window} plain />
      </Fact>
      <Fact
        label={words.earned}
        note={
          figures.revenueShare !== null &&
          t(($) => $.client.facts.ofAll, { share: format.percent(figures.revenueShare, 1) })
        }
      >
        <EarnedFigure figures={figures} window={window} />
      </Fact>
      <Waiting report={report} window={window} />
      <Payment report={report} />
      <Fact
        label={words.outOfHours}
        note={t(($) => $.client.facts.outOfHoursOf, {
          hours: format.hours(figures.outOfHoursSeconds),
        })}
        bad={figures.flags.some(({ kind }) => kind === 'out-of-hours')}
      >
        <bdi className="hw-number">
          {figures.seconds === 0
            ? '–'
            : format.percent(figures.outOfHoursSeconds / figures.seconds)}
        </bdi>
      </Fact>
    </dl>
  )
}

function waitingHours(
  { pendingSeconds }: ClientFigures,
  t: ReturnType<typeof useT>,
  format: ReturnType<typeof useFormat>,
): string | null {
  return isSomeHours(pendingSeconds)
    ? t(($) => $.client.facts.waitingHours, { hours: format.hours(pendingSeconds) })
    : null
}

/** H5, L2: what is worked and not invoiced, and the rate it would bring. */
function Waiting({ report: { figures, live }, window }: Props) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  // What is not invoiced is known of today alone.
  const toInvoice = useToInvoice(
    window.asOf === today ? { clientId: figures.clientId, notInvoiced: true, to: today } : null,
  )
  const { pendingValue, pendingSeconds } = figures
  const waits = isSomeHours(pendingSeconds)
  const note = () => {
    if (!waits) return t(($) => $.client.facts.nothingWaits)
    if (pendingValue === null) return t(($) => $.client.facts.noAgreedRate)
    // Work from before, which no invoice will cover any more (H3), waits for none.
    if (toInvoice?.worked === pendingSeconds) {
      return t(($) => $.time.rounding.beside, {
        worked: format.duration(toInvoice.worked),
        rounded: format.duration(toInvoice.rounded),
      })
    }
    if (live.waitingRate === null) return null
    return t(($) => $.client.facts.waitingRate, {
      rate: format.rate(live.waitingRate, { whole: true }),
    })
  }
  return (
    <Fact label={t(($) => $.client.facts.waiting)} note={note()}>
      <bdi className="hw-number">
        {pendingValue === null || !waits
          ? '–'
          : format.money(pendingValue, undefined, { whole: true })}
      </bdi>
    </Fact>
  )
}

/** Y1: what is overdue where something is, else how long they take to pay. */
function Payment({ report }: Pick<Props, 'report'>) {
  const t = useT()
  const format = useFormat()
  const { overdue, averageDaysToPay, averageDaysLate } = report.figures
  if (overdue > 0) {
    return (
      <Fact
        label={t(($) => $.client.payment.overdue)}
        note={
          averageDaysToPay !== null &&
          t(($) => $.client.facts.paysAfter, { days: format.days(averageDaysToPay, 0) })
        }
      >
        <OverdueFigure report={report} whole />
      </Fact>
    )
  }
  return (
    <Fact
      label={t(($) => $.client.facts.pays)}
      bad={report.figures.flags.some(({ kind }) => kind === 'late-payer')}
      note={
        averageDaysLate !== null &&
        (averageDaysLate < 0.5
          ? t(($) => $.client.facts.onTime)
          : t(($) => $.client.facts.late, { days: format.days(averageDaysLate, 0) }))
      }
    >
      <DaysFigure report={report} kind="daysToPay" average={averageDaysToPay} brief />
    </Fact>
  )
}

interface FactProps {
  readonly label: string
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly bad?: boolean
}

function Fact({ label, children, note, bad = false }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-tone={bad ? 'bad' : undefined}>{children}</dd>
      <dd className="hw-small">{note}</dd>
    </div>
  )
}
