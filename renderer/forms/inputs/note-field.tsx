import { useEffect, useRef } from 'react'
import { NoteArea } from './note-area.tsx'

/** A note: Enter sends the form it stands in (or does `onEnter`), Shift and Enter begin a new line. */
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
  readonly onEnter?: () => void
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
        if (onEnter) onEnter()
        else event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}
