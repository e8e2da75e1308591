import { Button } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { Timer } from '../../../shared/domain/entities.ts'
import { notesAsOne } from '../../../shared/domain/notes.ts'
import { presentOf, useClicks, useCommand, useToasts, type CallFailure } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import type { Typed } from '../../forms/state/use-typed.ts'
import { useT } from '../../i18n/index.ts'
import { RunningSentence } from '../live/index.ts'
import { AnotherNote } from './another-note.tsx'
import { QuestionLine } from './question/question-line.tsx'
import { SwitchMenu } from './switch-menu.tsx'
import classes from './timer-bar.module.css'
import { TimerDetails } from './timer-details.tsx'
import { TimerForm } from './timer-form.tsx'
import { useStartTimer, useStopTimer } from './use-timer.ts'
import { timerKeys } from '../../format/keys.ts'
import { useTimerShortcut } from './use-timer-shortcut.ts'

interface Props {
  readonly timer: Timer
  /** What is typed in place of its note. */
  readonly note: Typed<string, string>
}

/** The timer that runs: everything about it can be put right while it does. */
export function RunningTimer(props: Props) {
  const { note } = props
  const { shown, update, settled } = useEdits(props)
  const stopTimer = useStopTimer()
  const startTimer = useStartTimer()
  // A change still on its way must arrive before the stop: requests may overtake each other.
  const settledThen = (go: () => void) => void settled().then((saved) => saved && go())
  const stop = () => settledThen(stopTimer)
  useTimerShortcut(stop)
  const another = useAnother()
  const noteNow = note.typed ?? shown.note
  const addNote = (more: string) => {
    const next = notesAsOne([noteNow, more])
    note.type(next)
    void settled(false, next)
  }
  return (
    <TimerForm
      className={classes['running']}
      clientId={shown.clientId}
      projectId={shown.projectId}
      note={noteNow}
      onAnother={another.onOpen}
      onClient={(clientId) => update({ clientId, projectId: null })}
      onProject={(projectId) => update({ projectId })}
      onNote={note.type}
      onNoteLeft={() => void settled()}
      onSubmit={() => void settled(true)}
    >
      <TimerDetails timer={shown} onChange={update} />
      <div className={classes['actions']}>
        <SwitchMenu
          current={shown.clientId}
          onPick={(clientId) => settledThen(() => startTimer({ clientId }))}
        />
        <StopButton onStop={stop} />
      </div>
      <QuestionLine timer={shown} settledThen={settledThen} />
      <RunningSentence timer={props.timer} />
      <AnotherNote {...another} note={noteNow} onAdd={addNote} />
    </TimerForm>
  )
}

function StopButton({ onStop }: { readonly onStop: () => void }) {
  const t = useT()
  return (
    <Button
      color="red"
      onClick={onStop}
      title={t(($) => $.time.timer.stopShortcut, { keys: timerKeys() })}
      aria-keyshortcuts="Control+Shift+S Meta+Shift+S"
      leftSection={<IconPlayerStopFilled size={16} aria-hidden="true" />}
    >
      {t(($) => $.time.timer.stop)}
    </Button>
  )
}

function useAnother() {
  const [opened, setOpened] = useState(false)
  return { opened, onOpen: () => setOpened(true), onClose: () => setOpened(false) }
}

/** Changes of the running timer in order; `settled` saves a note still being typed and waits: false if it could not. */
function useEdits({ timer, note }: Props) {
  const update = useCommand('timer.update', { ownErrors: true })
  const refused = useRefused(note)
  const { shown, change, settled } = useClicks(timer, (fields, seen) =>
    update.mutateAsync({ ...fields, seen }).catch((error: CallFailure) => {
      refused(error, fields)
      throw error
    }),
  )
  return {
    shown,
    update: (fields: Partial<Timer>) => void change(fields),
    settled: async (over = false, typed = note.typed) => {
      if (typed !== null) {
        const { seen, done } = note.sending(typed, over)
        const saved = typed === timer.note ? timer : await change({ note: typed }, { note: seen })
        if (!saved) return false
        done(saved.note)
      }
      await settled()
      return true
    },
  }
}

/** Tells why a change was refused; a note written elsewhere as well stands there word for word. */
function useRefused(note: Props['note']) {
  const t = useT()
  const toasts = useToasts()
  const { isolate } = useFormat()
  return (error: CallFailure, fields: Partial<Timer>) => {
    const elsewhere = presentOf('timer', error)
    if (!elsewhere || fields.note === undefined) return toasts.failed(error)
    note.sending(fields.note).met(elsewhere.note)
    return toasts.done(t(($) => $.time.timer.noteElsewhere, { note: isolate(elsewhere.note) }))
  }
}
