import { activities, type Activity } from '../../../shared/domain/entities.ts'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useFormat } from '../../format/index.ts'
import { useT, type Translate } from '../../i18n/index.ts'
import classes from './client.module.css'

type Hours = ClientReport['hours']

/** Hours by activity, and by project against its estimate. */
export function HoursDetails({ hours }: { hours: Hours }) {
  const t = useT()
  const format = useFormat()
  const byActivity = hours.byActivity
    .filter((row) => row.seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
  const most = byActivity[0]?.seconds ?? 1
  return (
    <div className={classes['details']}>
      <div>
        <h3>{t(($) => $.charts.hours.byActivity)}</h3>
        <ul className={classes['bars']}>
          {byActivity.map((row) => (
            <li key={row.activity}>
              <span>{activityName(row.activity, t)}</span>
              <bdi className="hw-number">{format.hours(row.seconds)}</bdi>
              <i style={{ inlineSize: `${(row.seconds / most) * 100}%` }} aria-hidden />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t(($) => $.charts.hours.byProject)}</h3>
        <ul className={classes['bars']}>
          {hours.byProject
            .filter((row) => row.seconds > 0)
            .map((row) => (
              <Project key={row.projectId ?? 'none'} row={row} />
            ))}
        </ul>
      </div>
    </div>
  )
}

function Project({ row }: { row: Hours['byProject'][number] }) {
  const t = useT()
  const format = useFormat()
  const { estimatedSeconds, totalSeconds } = row
  const over = estimatedSeconds !== null && totalSeconds > estimatedSeconds
  return (
    <li>
      <bdi>{row.project ?? t(($) => $.charts.hours.noProject)}</bdi>
      <bdi className="hw-number">{format.hours(row.seconds)}</bdi>
      {estimatedSeconds !== null && (
        <>
          <i
            data-over={over}
            style={{ inlineSize: `${Math.min(1, totalSeconds / (estimatedSeconds || 1)) * 100}%` }}
            aria-hidden
          />
          <small data-over={over}>
            {over
              ? t(($) => $.charts.hours.overEstimate, {
                  over: format.hours(totalSeconds - estimatedSeconds),
                  estimate: format.hours(estimatedSeconds),
                })
              : t(($) => $.charts.hours.ofEstimate, {
                  total: format.hours(totalSeconds),
                  estimate: format.hours(estimatedSeconds),
                })}
          </small>
        </>
      )}
    </li>
  )
}

function activityName(activity: string, t: Translate): string {
  const known = activities.find((one): one is Activity => one === activity)
  return known ? t(($) => $.common.activities[known]) : activity
}
