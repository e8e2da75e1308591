import { Alert, Button } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useErrorText } from '../api/index.ts'
import { NoteArea } from './note-area.tsx'
import { useT } from '../i18n/index.ts'
import classes from './row-form.module.css'

/** A form within a page, such as a row of a list that is edited in its place; Escape leaves it as it was. */
export function InlineForm({
  label,
  error,
  saving,
  action,
  onSubmit,
  onClose,
  children,
}: {
  readonly label: string
  readonly error: CallError | null
  readonly saving: boolean
  /** The word on the button that saves. */
  readonly action?: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useT()
  const errorText = useErrorText()
  const leave = (event: KeyboardEvent) => {
    // A list or calendar open inside the form takes Escape for itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('[aria-expanded="true"]')) return
    onClose()
  }
  return (
    // The fields bubble Escape up to the form, as they do Enter.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields take the keys, the form only hears them
    <form
      className={classes['form']}
      aria-label={label}
      noValidate
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {error && <Alert color="red">{errorText(error)}</Alert>}
      {children}
      <div className="hw-answers">
        <Button variant="default" size="xs" onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button type="submit" size="xs" loading={saving}>
          {action ?? t(($) => $.common.actions.save)}
        </Button>
      </div>
    </form>
  )
}

/** A note: Enter saves it, Shift and Enter begin a new line. */
export function NoteField({
  label,
  placeholder,
  value,
  onChange,
  onEnter,
  takesFocus = false,
}: {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (note: string) => void
  readonly onEnter: () => void
  /** True: the cursor stands here as soon as the form appears. */
  readonly takesFocus?: boolean
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    field.current?.focus({ preventScroll: true })
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])
  return (
    <NoteArea
      ref={field}
      label={label}
      minRows={1}
      maxRows={8}
      value={value}
      {...(placeholder !== undefined && { placeholder })}
      onChange={onChange}
      onKeyDown={(event) => {
        // Enter ends a composition (accents, other scripts); it must not save too.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
