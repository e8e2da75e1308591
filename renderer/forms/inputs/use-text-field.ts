import { useState } from 'react'

export interface TextField {
  readonly text: string
  readonly setText: (text: string) => void
  /** Whether the text left in the field is none the field can read. */
  readonly invalid: boolean
  readonly leave: () => void
}

/**
 * A field of typed text that stands for a value: while the user types the text is theirs, when the
 * value changes from outside or the field is left with a readable text, it is written anew.
 */
export function useTextField<T>(
  value: T | null,
  write: (value: T) => string,
  read: (text: string) => T | null,
  onChange: (value: T | null) => void,
): TextField {
  const written = value === null ? '' : write(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    // A value that is not what the typed text says was set from outside: it wins.
    if (typed !== null && !Object.is(read(typed), value)) setTyped(null)
  }
  const unreadable = typed !== null && typed.trim() !== '' && read(typed) === null
  return {
    text: typed ?? written,
    setText: (text) => {
      setTyped(text)
      setLeft(false)
      onChange(text.trim() === '' ? null : read(text))
    },
    invalid: unreadable && left,
    leave: () => {
      setLeft(true)
      if (!unreadable) setTyped(null)
    },
  }
}
