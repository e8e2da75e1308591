import { useState } from 'react'
import { useUnread } from '../state/unread.tsx'

export interface TextField<T> {
  readonly text: string
  /** What the text stands for; null while it is empty or nobody can read it. */
  readonly meant: T | null
  readonly setText: (text: string) => void
  /** Sets the value by another way than typing. */
  readonly choose: (value: T | null) => void
  /** Whether the text left in the field is none the field can read. */
  readonly invalid: boolean
  readonly leave: () => void
}

interface Options {
  /** True: told once the field is left, and never of what cannot be read. */
  readonly whenLeft?: boolean | undefined
}

/**
 * A field of typed text that stands for a value: while the user types the text is theirs, when the
 * value changes from outside or the field is left with a readable text, it is written anew. Text nobody
 * can read stays, is told as null, and holds up the form around it.
 */
export function useTextField<T>(
  value: T | null,
  write: (value: T) => string,
  read: (text: string) => T | null,
  onChange: (value: T | null) => void,
  { whenLeft = false }: Options = {},
): TextField<T> {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [known, setKnown] = useState(value)
  const isEmpty = typed !== null && typed.trim() === ''
  const meant = typed === null ? value : isEmpty ? null : read(typed)
  if (known !== value) {
    setKnown(value)
    // A value that is not what the typed text says was set from outside: it wins.
    if (!Object.is(meant, value)) setTyped(null)
  }
  const unread = typed !== null && !isEmpty && meant === null
  useUnread(unread)
  return {
    text: typed ?? (value === null ? '' : write(value)),
    meant,
    setText: (text) => {
      setTyped(text)
      setLeft(false)
      if (!whenLeft) onChange(text.trim() === '' ? null : read(text))
    },
    choose: (next) => {
      setTyped(null)
      onChange(next)
    },
    invalid: unread && left,
    leave: () => {
      setLeft(true)
      if (unread) return
      if (whenLeft && typed !== null && !Object.is(meant, value)) onChange(meant)
      setTyped(null)
    },
  }
}
