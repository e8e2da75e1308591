import { textLimits } from '../../../shared/domain/limits.ts'
import { TextInput } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ClientSelect } from '../../forms/inputs/client-select.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { cx } from '../../components/cx.ts'
import { ProjectSelect } from '../../forms/inputs/project-select.tsx'
import { useT } from '../../i18n/index.ts'
import classes from './timer-bar.module.css'

interface Props {
  readonly className?: string | undefined
  readonly clientId: number | null
  readonly projectId: number | null
  readonly note: string
  readonly onClient: (clientId: number | null) => void
  readonly onProject: (projectId: number | null) => void
  readonly onNote: (note: string) => void
  readonly onNoteLeft?: () => void
  readonly onSubmit: () => void
  readonly onAnother: () => void
  /** The clock and the buttons. */
  readonly children: ReactNode
}

/** For whom and what the timer runs, or will run. */
export function TimerForm(props: Props) {
  const { className, clientId, projectId, note, onSubmit } = props
  const t = useT()
  return (
    <form
      className={cx(classes['bar'], className)}
      aria-label={t(($) => $.time.timer.label)}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ClientSelect
        aria-label={t(($) => $.common.fields.client)}
        value={clientId}
        onChange={props.onClient}
      />
      <ProjectSelect
        aria-label={t(($) => $.common.fields.project)}
        clientId={clientId}
        value={projectId}
        onChange={props.onProject}
      />
      <TextInput
        className={classes['note'] ?? ''}
        aria-label={t(($) => $.common.fields.note)}
        placeholder={t(($) => $.time.timer.notePlaceholder)}
        value={note}
        maxLength={textLimits.note}
        rightSection={
          <IconButton
            size={28}
            label={t(($) => $.time.timer.anotherNote)}
            onClick={props.onAnother}
          >
            <IconNote size={16} aria-hidden="true" />
          </IconButton>
        }
        onChange={(event) => props.onNote(event.currentTarget.value)}
        onBlur={props.onNoteLeft}
        onKeyDown={(event) => {
          // Without a button that submits, a form of several fields does not hear Enter.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onSubmit()
        }}
      />
      {props.children}
    </form>
  )
}
