import { useMemo } from 'react'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { daysToReview, toDecide } from '../../../shared/profitability/acting/reviews.ts'
import { unjudged } from '../../../shared/words/unjudged.ts'
import { useCall, useSettings, useStatus } from '../../api/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { severity } from '../../report/advice/advice.ts'
import { useUnlogged } from '../timesheet/index.ts'
import { mostTelling } from './review-order.ts'
import type { ReviewStatus, Work } from './review-work.ts'

/** All that a review looks at, as of today. */
export interface Review {
  readonly status: ReviewStatus
  readonly report: Report
  /** The worst first. */
  readonly clients: readonly ClientFigures[]
  /** Null until known. */
  readonly days: readonly IsoDate[] | null
  /** How many days back were looked at for them. */
  readonly lookedBack: number
  readonly waiting: readonly ClientFigures[]
  readonly overdue: readonly ClientFigures[]
  readonly changes: ReviewStatus['changes']
  readonly asked: readonly ClientFigures[]
  readonly unchanged: readonly ClientFigures[]
}

/** What every step is given. */
export interface StepProps {
  readonly review: Review
  readonly work: Work
  readonly onChange: (change: Partial<Work>) => void
}

export type Looked = ReturnType<typeof useReview>

/** Asks for what a review looks at; `review` is undefined while it comes. */
export function useReview() {
  const { today } = useStatus()
  const { windowMonths } = useSettings()
  const status = useCall('reviews.status', { asOf: today }, { keepPrevious: true })
  const report = useCall(
    'reports.clients',
    { asOf: today, months: windowMonths },
    { keepPrevious: true },
  )
  const lookedBack = daysToReview(status.data?.last?.on ?? null, today)
  const days = useUnlogged(lookedBack)
  const review = useMemo((): Review | undefined => {
    if (!status.data || !report.data) return undefined
    const { clients } = unjudged(report.data)
    return { report: report.data, days, lookedBack, ...looked(status.data, clients) }
  }, [status.data, report.data, days, lookedBack])
  return { review, report, status }
}

function looked(status: ReviewStatus, clients: readonly ClientFigures[]) {
  const worst = clients.toSorted((a, b) => severity(a) - severity(b))
  return {
    status,
    clients: worst,
    waiting: clients
      .filter((client) => isSomeHours(client.pendingSeconds))
      .toSorted((a, b) => (b.pendingValue ?? 0) - (a.pendingValue ?? 0)),
    overdue: clients.filter(({ overdue }) => overdue > 0).toSorted((a, b) => b.overdue - a.overdue),
    changes: mostTelling(status.changes),
    ...toDecide(worst, status.changes, status.last === null),
  }
}
