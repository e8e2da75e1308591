import { Button, TextInput } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { ClientSelect } from '../../components/client-select.tsx'
import { ProjectSelect } from '../../components/project-select.tsx'
import { clockDuration } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import classes from './timer-bar.module.css'
import { useStartTimer } from './use-timer.ts'
import { timerKeys, useTimerShortcut } from './use-timer-shortcut.ts'

/** The timer at rest: say for whom and what, or just start and say it later. */
export function IdleTimer({ disabled = false }: { readonly disabled?: boolean }) {
  const t = useT()
  const start = useStartTimer()
  const [clientId, setClientId] = useState<number | null>(null)
  const [projectId, setProjectId] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const go = () => {
    if (!disabled) start({ clientId, projectId, note: note.trim() })
  }
  useTimerShortcut(go)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    go()
  }
  return (
    <form className={classes['bar']} aria-label={t(($) => $.time.timer.label)} onSubmit={submit}>
      <ClientSelect
        aria-label={t(($) => $.common.fields.client)}
        value={clientId}
        onChange={(id) => {
          setClientId(id)
          setProjectId(null)
        }}
      />
      <ProjectSelect
        aria-label={t(($) => $.common.fields.project)}
        clientId={clientId}
        value={projectId}
        onChange={setProjectId}
      />
      <TextInput
        className={classes['note'] ?? ''}
        aria-label={t(($) => $.common.fields.note)}
        placeholder={t(($) => $.time.timer.notePlaceholder)}
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
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
    </form>
  )
}
