import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import { useLastLogged } from '../../capture/index.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { DayList } from '../day-list.tsx'
import classes from '../timesheet.module.css'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { daysOfWeek } from './week.ts'

/** A week day by day, with the totals of its local days (T1). */
export function WeekView({ handlers }: { readonly handlers: EntryHandlers }) {
  const t = useT()
  const { locale } = useFormat()
  const { today } = useStatus()
  const current = startOfWeek(today, locale)
  const [chosen, setChosen] = useFollowed(locale)
  const from = chosen ?? current
  const span = { from, to: addDays(from, 6) }
  const totals = useCall('entries.days', span, { keepPrevious: true })
  const entries = useCall(
    'entries.page',
    { ...span, offset: 0, limit: ranges.pageRows.most },
    { keepPrevious: true },
  )
  return (
    <>
      <WeekHead
        from={from}
        current={current}
        seconds={sum(totals.data ?? [])}
        today={totals.data?.find((day) => day.date === today)?.seconds ?? 0}
        onChoose={setChosen}
      />
      <Loaded query={entries}>
        {(list) => {
          const days = daysOfWeek(from, today, totals.data ?? [], list)
          return days.every((day) => day.seconds === 0) && list.length === 0 ? (
            <EmptyState
              icon={<IconClock size={26} stroke={1.6} />}
              title={t(($) => $.time.week.empty)}
              text={t(($) => $.time.week.emptyText)}
            />
          ) : (
            days.map((day) => (
              <DayList key={day.date} day={day} today={today} handlers={handlers} />
            ))
          )
        }}
      </Loaded>
    </>
  )
}

/** The week chosen, until something is logged in this window: then the week of that. */
function useFollowed(locale: string) {
  const logged = useLastLogged()
  const [seen, setSeen] = useState(logged)
  const [chosen, setChosen] = useState<IsoDate | null>(null)
  if (seen !== logged) {
    setSeen(logged)
    if (logged) setChosen(startOfWeek(logged.date, locale))
  }
  return [chosen, setChosen] as const
}

interface HeadProps {
  readonly from: IsoDate
  readonly current: IsoDate
  readonly seconds: number
  readonly today: number
  readonly onChoose: (from: IsoDate | null) => void
}

function WeekHead({ from, current, seconds, today, onChoose }: HeadProps) {
  const t = useT()
  const { date, duration } = useFormat()
  const isCurrent = from === current
  return (
    <div className={classes['weekHead']}>
      <div className={classes['weekNav']}>
        <IconButton
          label={t(($) => $.time.week.previous)}
          onClick={() => onChoose(addDays(from, -7))}
        >
          <IconChevronLeft size={18} className="hw-mirrored" />
        </IconButton>
        <h2 className={classes['weekTitle']}>
          {t(($) => $.common.range, {
            from: date(from, 'day-month'),
            to: date(addDays(from, 6), 'short'),
          })}
        </h2>
        <IconButton
          label={t(($) => $.time.week.next)}
          disabled={from >= current}
          onClick={() => onChoose(addDays(from, 7))}
        >
          <IconChevronRight size={18} className="hw-mirrored" />
        </IconButton>
        {!isCurrent && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
            {t(($) => $.time.week.current)}
          </Button>
        )}
      </div>
      <dl className={classes['totals']}>
        {isCurrent && <Total label={t(($) => $.time.week.today)} value={duration(today)} />}
        <Total label={t(($) => $.time.week.total)} value={duration(seconds)} large />
      </dl>
    </div>
  )
}

interface Props {
  readonly label: string
  readonly value: string
  readonly large?: boolean
}

function Total({ label, value, large }: Props) {
  return (
    <div className={classes['total']}>
      <dt>{label}</dt>
      <dd className={large ? classes['totalLarge'] : 'hw-medium'}>{value}</dd>
    </div>
  )
}

const sum = (days: readonly { readonly seconds: number }[]) =>
  days.reduce((total, day) => total + day.seconds, 0)
