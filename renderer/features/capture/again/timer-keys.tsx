import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useCall } from '../../../api/index.ts'
import { isDialogOpen } from '../../../components/hooks/dialog-open.ts'
import { useSent } from '../../../components/hooks/use-sent.ts'
import { timerEvent, useStartTimer } from '../../timer/index.ts'
import { captureEvent } from '../use-capture-keys.ts'
import { AgainDialog } from './again-dialog.tsx'
import { useAgain } from './use-again.ts'

/** Sent on the window to begin again what was done last. */
export const resumeEvent = 'hourworth:resume'
/** Sent on the window to choose what the timer is to run for. */
export const switchEvent = 'hourworth:switch'

/**
 * The timer by one key each, outside text fields and dialogs: R begins again what was done last, E stops, and
 * O lists what else there is, by a digit each. While the timer runs R lists as well, as it can run for one only.
 */
export function TimerKeys() {
  const timer = useCall('timer.get', {}).data
  const { last, isReady } = useAgain()
  const start = useStartTimer()
  const [opened, setOpened] = useState(false)
  const choose = () => {
    if (timer !== undefined && isReady) setOpened(true)
  }
  const resume = () => {
    if (timer !== null) return choose()
    if (last) return start(last)
    if (isReady) window.dispatchEvent(new Event(captureEvent))
  }
  const stop = () => {
    if (timer) window.dispatchEvent(new Event(timerEvent))
  }
  const physical = { usePhysicalKeys: true }
  const onPage = (act: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat && !isDialogOpen()) act()
  }
  useHotkeys([
    ['R', onPage(resume), physical],
    ['E', onPage(stop), physical],
    ['O', onPage(choose), physical],
  ])
  useSent(resumeEvent, resume)
  useSent(switchEvent, choose)
  return <AgainDialog opened={opened} onClose={() => setOpened(false)} timer={timer ?? null} />
}
