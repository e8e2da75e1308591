import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CallOutput } from '../../shared/contract/index.ts'
import { ranges } from '../../shared/domain/limits.ts'
import { useCall } from '../api/index.ts'
import { Loaded } from '../components/states.tsx'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import type { ReportWindow } from './report-window.ts'
import classes from './report.module.css'

interface Props {
  readonly clientId: number
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
  /** These hours alone. */
  readonly only?: 'pending'
}
type Hours = CallOutput<'reports.hours'>
type Day = Hours['days'][number]
type Status = Day['status']

const order: readonly Status[] = ['covered', 'never-invoiced', 'pending']
const firstDays = 12

/** H1–H3: the client's days in the window by what the rules make of them, with their entries. */
export function HoursMadeOf({ clientId, window, only }: Props) {
  const { asOf, months } = window
  const hours = useCall('reports.hours', {
    clientId,
    asOf,
    months,
    part: only ?? 'all',
    limit: ranges.pageRows.most,
  })
  return <Loaded query={hours}>{(data) => <HoursParts hours={data} />}</Loaded>
}

function HoursParts({ hours }: { hours: Hours }) {
  const t = useT()
  const parts = order
    .map((status) => ({ status, days: hours.days.filter((day) => day.status === status) }))
    .filter((part) => part.days.length > 0)
  const entries = useMemo(() => entriesByDay(hours), [hours])
  if (parts.length === 0) return <p>{t(($) => $.dashboard.madeOf.noHours)}</p>
  return parts.map((part) => (
    <StatusPart key={part.status} status={part.status} days={part.days} entries={entries} />
  ))
}

type EntriesByDay = ReadonlyMap<string, Hours['entries']>

interface PartProps {
  readonly status: Status
  readonly days: readonly Day[]
  readonly entries: EntriesByDay
}

function StatusPart({ status, days, entries }: PartProps) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const newest = days.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const shown = all ? newest : newest.slice(0, firstDays)
  const total = days.reduce((sum, day) => sum + day.seconds, 0)
  return (
    <section className={classes['part']}>
      <h3>
        {t(($) => $.dashboard.madeOf.status[status])}
        <bdi className="hw-number">{format.hours(total, 2)}</bdi>
      </h3>
      <p className="hw-small">{t(($) => $.dashboard.madeOf.statusHint[status])}</p>
      <ul className={classes['days']}>
        {shown.map((day) => (
          <DayRow
            key={`${day.date}-${day.projectId ?? 0}`}
            day={day}
            entries={entries.get(keyOf(day.date, day.projectId)) ?? []}
          />
        ))}
      </ul>
      {shown.length < newest.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.dashboard.madeOf.moreDays, { count: newest.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function DayRow({ day, entries }: { day: Day; entries: Hours['entries'] }) {
  const t = useT()
  const format = useFormat()
  const unbilled = day.seconds - day.billableSeconds
  const notes = [...new Set(entries.map((entry) => entry.note).filter((note) => note !== ''))]
  return (
    <li>
      <span>{format.date(day.date, 'weekday')}</span>
      <bdi className="hw-number">{format.duration(day.seconds)}</bdi>
      <small>
        {[
          unbilled > 0 &&
            t(($) => $.dashboard.madeOf.notBillable, { hours: format.duration(unbilled) }),
          day.outOfHoursSeconds > 0 &&
            t(($) => $.dashboard.madeOf.outOfHours, {
              hours: format.duration(day.outOfHoursSeconds),
            }),
          ...notes.map((note) => format.isolate(note)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}

const keyOf = (date: string, projectId: number | null): string => `${date} ${projectId ?? ''}`

function entriesByDay(hours: Hours): EntriesByDay {
  const byDay = new Map<string, Hours['entries']>()
  for (const entry of hours.entries) {
    const key = keyOf(entry.date, entry.projectId)
    byDay.set(key, [...(byDay.get(key) ?? []), entry])
  }
  return byDay
}
