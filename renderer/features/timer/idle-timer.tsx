import { Button } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { Typed } from '../../forms/state/use-typed.ts'
import { clockDuration } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import classes from './timer-bar.module.css'
import { TimerForm } from './timer-form.tsx'
import { useStartTimer } from './use-timer.ts'
import { timerKeys, useTimerShortcut } from './use-timer-shortcut.ts'

interface Props {
  readonly disabled?: boolean
  readonly note: Typed<string, string>
}

/** The timer at rest: say for whom and what, or just start and say it later. */
export function IdleTimer({ disabled = false, note: { typed, type, sending } }: Props) {
  const t = useT()
  const start = useStartTimer()
  const [clientId, setClientId] = useState<number | null>(null)
  const [projectId, setProjectId] = useState<number | null>(null)
  const note = typed ?? ''
  const go = () => {
    if (disabled) return
    const { done } = sending(note)
    start({ clientId, projectId, note: note.trim() }, (timer) => done(timer.note))
  }
  useTimerShortcut(go)
  return (
    <TimerForm
      clientId={clientId}
      projectId={projectId}
      note={note}
      onClient={(id) => {
        setClientId(id)
        setProjectId(null)
      }}
      onProject={setProjectId}
      onNote={type}
      onSubmit={go}
    >
      <span className={classes['clock']} aria-hidden="true" dir="ltr">
        {clockDuration(0)}
      </span>
      <div className={classes['actions']}>
        <Button
          type="submit"
          disabled={disabled}
          title={t(($) => $.time.timer.startShortcut, { keys: timerKeys() })}
          aria-keyshortcuts="Control+Shift+S Meta+Shift+S"
          leftSection={<IconPlayerPlayFilled size={16} aria-hidden="true" />}
        >
          {t(($) => $.time.timer.start)}
        </Button>
      </div>
    </TimerForm>
  )
}
