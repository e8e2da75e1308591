import { useCall } from '../../api/index.ts'
import { useTyped } from '../../forms/state/use-typed.ts'
import { NoteLeft } from './note-left.tsx'
import { TimerTitle } from './timer-title.tsx'
import { RunningTimer } from './running-timer.tsx'

/** The timer that runs, at the top of every page: see, change and stop it. Nothing while none does. */
export function TimerBar() {
  const timer = useCall('timer.get', {})
  // A note being typed stays when another window starts or stops the timer.
  const note = useTyped<string, string>(timer.data?.note ?? '')
  if (timer.data) {
    return (
      <>
        <TimerTitle timer={timer.data} />
        <RunningTimer timer={timer.data} note={note} />
      </>
    )
  }
  return note.typed === null ? null : <NoteLeft note={note} />
}
