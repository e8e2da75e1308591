import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Moves the focus to the first field marked wrong after a try to save, so that nobody has to look
 * for it: put `ref` on the form and call `tried` when it is submitted.
 */
export function useFocusFirstFault(): {
  readonly ref: RefObject<HTMLFormElement | null>
  readonly tried: () => void
} {
  const ref = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0) return
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  return { ref, tried: () => setTries((count) => count + 1) }
}
