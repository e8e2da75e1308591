import { Button, Modal, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { textLimits } from '../../../shared/domain/limits.ts'
import { noteGap } from '../../../shared/domain/notes.ts'
import { isDialogOpen } from '../../components/hooks/dialog-open.ts'
import { useFormat } from '../../format/index.ts'
import { useSent } from '../../components/hooks/use-sent.ts'
import { useT } from '../../i18n/index.ts'
import { anotherNoteEvent } from './use-timer-shortcut.ts'
import classes from './timer-bar.module.css'

interface Props {
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  /** The note as it stands. */
  readonly note: string
  readonly onAdd: (another: string) => void
}

/** One more note for the running timer, behind the one it has; `A` opens it outside text fields. */
export function AnotherNote({ opened, onOpen, onClose, note, onAdd }: Props) {
  const t = useT()
  useSent(anotherNoteEvent, onOpen)
  useHotkeys([['A', () => !isDialogOpen() && onOpen(), { usePhysicalKeys: true }]])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(($) => $.time.timer.anotherNote)}
      yOffset="12vh"
      centered={false}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 0 }}
    >
      <NoteForm
        note={note}
        onAdd={(another) => {
          onClose()
          if (another !== '') onAdd(another)
        }}
      />
    </Modal>
  )
}

function NoteForm({ note, onAdd }: Pick<Props, 'note' | 'onAdd'>) {
  const t = useT()
  const { isolate } = useFormat()
  const [another, setAnother] = useState('')
  const room = textLimits.note - note.length - noteGap.length
  return (
    <form
      className={classes['another']}
      onSubmit={(event) => {
        event.preventDefault()
        // The timer's own form stands around the dialog.
        event.stopPropagation()
        onAdd(another.trim())
      }}
    >
      <TextInput
        data-autofocus
        className={classes['note'] ?? ''}
        aria-label={t(($) => $.time.timer.anotherNote)}
        description={note === '' ? null : t(($) => $.time.timer.noteSoFar, { note: isolate(note) })}
        dir="auto"
        value={another}
        maxLength={Math.max(0, room)}
        onChange={(event) => setAnother(event.currentTarget.value)}
      />
      <Button type="submit">{t(($) => $.common.actions.add)}</Button>
    </form>
  )
}
