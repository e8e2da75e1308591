import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import {
  addDays,
  hourSeconds,
  isIsoDate,
  type IsoDate,
} from '../../../../shared/domain/calendar.ts'
import type { Entry } from '../../../../shared/domain/entities.ts'
import type { DayAxis, Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import { instantOn } from '../../../../shared/domain/timing/reshape.ts'
import { useCall, useSettings, useStatus } from '../../../api/index.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { Loaded } from '../../../components/states.tsx'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { workSpans } from '../work-spans.ts'
import { DayColumn } from './day-column.tsx'
import { DayKeys } from './day-keys.tsx'
import { DayMends } from './day-mends.tsx'
import classes from './day.module.css'
import { useDay, type Placed } from './use-day.ts'
import { useDayActs, type DayActs } from './use-day-acts.ts'

/** One day by the clock: entries are made, moved, made longer, split and merged on it, by pointer or by keys. */
export function DayView({ handlers }: { readonly handlers: EntryHandlers }) {
  const { today } = useStatus()
  const asked = new URLSearchParams(useSearch()).get('day')
  const [date, setDate] = useState<IsoDate>(asked !== null && isIsoDate(asked) ? asked : today)
  const { axis, query, placed, untimed } = useDay(date)
  const work = useWork(date)
  const acts = useDayActs(handlers.onEdit)
  return (
    <>
      <DayHead date={date} axis={axis} onChoose={setDate} />
      <Loaded query={query}>
        {() => (
          <>
            <Untimed entries={untimed} placed={placed} axis={axis} work={work} acts={acts} />
            <DayMends placed={placed} acts={acts} />
            <DayColumn axis={axis} placed={placed} work={work} acts={acts} handlers={handlers} />
            <DayKeys />
          </>
        )}
      </Loaded>
      <p className="hw-only-for-readers" role="status">
        {acts.said}
      </p>
    </>
  )
}

/** T3: the working hours of a date, as they pass there. */
function useWork(date: IsoDate): readonly Stretch[] {
  const { zone, workingHours } = useSettings()
  return useMemo(
    () =>
      workSpans(workingHours, date).map(([from, to]) => ({
        start: instantOn(date, from, zone),
        end: instantOn(date, to, zone),
      })),
    [workingHours, zone, date],
  )
}

interface HeadProps {
  readonly date: IsoDate
  readonly axis: DayAxis
  readonly onChoose: (date: IsoDate) => void
}

function DayHead({ date, axis, onChoose }: HeadProps) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const hours = (axis.end - axis.start) / hourSeconds
  return (
    <>
      <div className={classes['head']}>
        <IconButton
          label={t(($) => $.time.day.previous)}
          onClick={() => onChoose(addDays(date, -1))}
        >
          <IconChevronLeft size={18} className="hw-mirrored" />
        </IconButton>
        <h2 className={classes['title']}>{format.date(date, 'long')}</h2>
        <IconButton label={t(($) => $.time.day.next)} onClick={() => onChoose(addDays(date, 1))}>
          <IconChevronRight size={18} className="hw-mirrored" />
        </IconButton>
        {date !== today && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(today)}>
            {t(($) => $.time.day.today)}
          </Button>
        )}
        {hours !== 24 && (
          <span className="hw-pill hw-tinted" data-tone="accent">
            {t(($) => $.time.day.clockChange, { hours: format.hours(axis.end - axis.start) })}
          </span>
        )}
      </div>
      <WeekStrip date={date} onChoose={onChoose} />
    </>
  )
}

/** The days of the week with their hours: where one is chosen. */
function WeekStrip({ date, onChoose }: Omit<HeadProps, 'axis'>) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const from = startOfWeek(date, format.locale)
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(from, later))
  const totals = useCall('entries.days', { from, to: addDays(from, 6) }, { keepPrevious: true })
  const seconds = new Map(totals.data?.map((day) => [day.date, day.seconds]))
  return (
    <div className={classes['strip']}>
      {days.map((day) => (
        <button
          key={day}
          type="button"
          className={classes['stripDay']}
          aria-current={day === date ? 'date' : undefined}
          onClick={() => onChoose(day)}
        >
          <span className="hw-small">{format.date(day, 'weekday')}</span>
          <strong>
            {seconds.has(day)
              ? format.duration(seconds.get(day) ?? 0)
              : day < today
                ? t(($) => $.time.day.nothing)
                : '–'}
          </strong>
        </button>
      ))}
    </div>
  )
}

interface UntimedProps {
  readonly entries: readonly Entry[]
  readonly placed: readonly Placed[]
  readonly axis: DayAxis
  readonly work: readonly Stretch[]
  readonly acts: DayActs
}

/** T2: entries of a length alone; pressing one puts it where the day has room. */
function Untimed({ entries, placed, axis, work, acts }: UntimedProps) {
  const t = useT()
  const { duration } = useFormat()
  if (entries.length === 0) return null
  const place = (entry: Entry) => {
    const start = firstRoom(placed, axis, work, entry.seconds)
    acts.retime(entry, { start, end: start + entry.seconds })
  }
  return (
    <div className={classes['untimed']}>
      <span className="hw-small">{t(($) => $.time.day.untimed)}</span>
      {entries.map((entry) => (
        <Button
          key={entry.id}
          size="compact-sm"
          variant="default"
          leftSection={<IconGripVertical size={14} aria-hidden="true" />}
          aria-label={t(($) => $.time.day.place, {
            what: `${acts.nameOf(entry)}, ${duration(entry.seconds)}`,
          })}
          onClick={() => place(entry)}
        >
          <bdi>{acts.nameOf(entry)}</bdi>&nbsp;
          <strong>{duration(entry.seconds)}</strong>
        </Button>
      ))}
    </div>
  )
}

/** The first instant from the beginning of work on at which so many seconds are free. */
function firstRoom(
  placed: readonly Placed[],
  axis: DayAxis,
  work: readonly Stretch[],
  seconds: number,
): number {
  let at = work[0]?.start ?? axis.start + 8 * hourSeconds
  for (const { entry } of placed) {
    if (entry.time.start >= at + seconds) break
    at = Math.max(at, entry.time.end)
  }
  return at
}
