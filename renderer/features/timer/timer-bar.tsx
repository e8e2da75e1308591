import { useCall } from '../../api/index.ts'
import { IdleTimer } from './idle-timer.tsx'
import { RunningTimer } from './running-timer.tsx'

/** The timer at the top of every page: start it, or see, change and stop the one that runs. */
export function TimerBar() {
  const timer = useCall('timer.get', {})
  // Until the core has answered, nothing may be started: it would stop what runs.
  if (timer.data === undefined) return <IdleTimer disabled />
  return timer.data === null ? <IdleTimer /> : <RunningTimer timer={timer.data} />
}
