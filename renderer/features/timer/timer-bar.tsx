import { useCall } from '../../api/index.ts'
import { IdleTimer } from './idle-timer.tsx'
import { useTyped } from '../../forms/state/use-typed.ts'
import { RunningTimer } from './running-timer.tsx'

/** The timer at the top of every page: start it, or see, change and stop the one that runs. */
export function TimerBar() {
  const timer = useCall('timer.get', {})
  // A note being typed stays when another window starts or stops the timer.
  const note = useTyped<string, string>(timer.data?.note ?? '')
  // Until the core has answered, nothing may be started: it would stop what runs.
  if (timer.data === undefined) return <IdleTimer note={note} disabled />
  return timer.data === null ? (
    <IdleTimer note={note} />
  ) : (
    <RunningTimer timer={timer.data} note={note} />
  )
}
