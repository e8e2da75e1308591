import { Button } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import { useCommand } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { RunningSentence } from '../live/index.ts'
import { SwitchMenu } from './switch-menu.tsx'
import classes from './timer-bar.module.css'
import { TimerDetails } from './timer-details.tsx'
import { TimerForm } from './timer-form.tsx'
import { useStartTimer, useStopTimer } from './use-timer.ts'
import { timerKeys, useTimerShortcut } from './use-timer-shortcut.ts'

/** The timer that runs: everything about it can be put right while it does. */
export function RunningTimer({ timer }: { readonly timer: Timer }) {
  const t = useT()
  const { note, setNote, update, settled } = useEdits(timer)
  const stopTimer = useStopTimer()
  const startTimer = useStartTimer()
  // A change still on its way must arrive before the stop: requests may overtake each other.
  const stop = () => void settled().then(stopTimer)
  useTimerShortcut(stop)
  return (
    <TimerForm
      className={classes['running']}
      clientId={timer.clientId}
      projectId={timer.projectId}
      note={note}
      onClient={(clientId) => update({ clientId, projectId: null })}
      onProject={(projectId) => update({ projectId })}
      onNote={setNote}
      onNoteLeft={() => void settled()}
      onSubmit={() => void settled()}
    >
      <TimerDetails timer={timer} onChange={update} />
      <div className={classes['actions']}>
        <SwitchMenu
          current={timer.clientId}
          onPick={(clientId) => void settled().then(() => startTimer({ clientId }))}
        />
        <Button
          color="red"
          onClick={stop}
          title={t(($) => $.time.timer.stopShortcut, { keys: timerKeys() })}
          aria-keyshortcuts="Control+Shift+S Meta+Shift+S"
          leftSection={<IconPlayerStopFilled size={16} aria-hidden="true" />}
        >
          {t(($) => $.time.timer.stop)}
        </Button>
      </div>
      <RunningSentence timer={timer} />
    </TimerForm>
  )
}

/** Changes of the running timer in order; `settled` saves a note still being typed and waits for all. */
function useEdits(timer: Timer) {
  const { mutateAsync } = useCommand('timer.update')
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<Promise<unknown>>(Promise.resolve())
  const update = (fields: CallInput<'timer.update'>) => {
    // A failure was already told by a toast; the next change must still be tried.
    pending.current = pending.current.then(() => mutateAsync(fields)).catch(() => undefined)
  }
  const settled = async () => {
    if (typed !== null && typed !== timer.note) {
      update({ note: typed })
      setTyped(null)
    }
    await pending.current
  }
  return { note: typed ?? timer.note, setNote: setTyped, update, settled }
}
