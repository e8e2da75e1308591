import { Button } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { listLimits } from '../../../../shared/domain/limits.ts'
import { localOf } from '../../../../shared/domain/zone.ts'
import {
  useCall,
  useCommand,
  useCoreClock,
  useSettings,
  useStatus,
  useToasts,
} from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { captureEvent } from '../../capture/index.ts'
import { useLoggedDays } from '../week/use-logged-days.ts'
import { dueReminder, type DueReminder } from './due-reminder.ts'
import classes from './reminder.module.css'

/** One quiet line on every page but that of the time: today when its work is over, or the working day before. */
export function Reminder({ path }: { readonly path: string }) {
  const { demo } = useStatus()
  return demo || path.startsWith('/time') ? null : <Due />
}

function Due() {
  const { today } = useStatus()
  const settings = useSettings()
  const secondOfDay = useSecondOfDay(settings.zone)
  const days = useLoggedDays()
  const timer = useCall('timer.get', {})
  const [quiet, setQuiet] = useState<string | null>(null)
  // Who runs the timer logs at this moment.
  if (!days || timer.data !== null) return null
  const due = dueReminder(today, secondOfDay, days, settings)
  if (due === null || due.date === quiet) return null
  return <Line due={due} onLater={() => setQuiet(due.date)} />
}

function Line({ due, onLater }: { readonly due: DueReminder; readonly onLater: () => void }) {
  const t = useT()
  const { date, isolate } = useFormat()
  const { daysOff } = useSettings()
  const toasts = useToasts()
  const set = useCommand('settings.set')
  const words = t(($) => $.time.reminder, { returnObjects: true })
  const day = isolate(date(due.date, 'weekday'))
  const off = () =>
    set.mutate(
      { daysOff: [...daysOff, due.date].slice(-listLimits.daysOff), seen: { daysOff } },
      { onSuccess: () => toasts.done(t(($) => $.time.reminder.offDone, { date: day })) },
    )
  return (
    <div className={classes['line']} role="note">
      <IconClockExclamation size={18} aria-hidden="true" />
      <span>
        {due.kind === 'today' ? words.today : t(($) => $.time.reminder.before, { date: day })}
      </span>
      {due.kind === 'today' ? (
        <Button
          variant="light"
          size="compact-sm"
          onClick={() => window.dispatchEvent(new Event(captureEvent))}
        >
          {words.log}
        </Button>
      ) : (
        <Button variant="light" size="compact-sm" component={Link} href="/time">
          {words.fill}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={off}>
        {words.off}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onLater}>
        {words.later}
      </Button>
    </div>
  )
}

/** Seconds since midnight in a zone, by the core's clock, anew each minute. */
function useSecondOfDay(zone: string): number {
  const clock = useCoreClock()
  const [, redraw] = useState(0)
  useInterval(() => redraw((count) => count + 1), 60_000, { autoInvoke: true })
  return localOf(clock(), zone).secondOfDay
}
