import { useEffect, useState } from 'react'

export type CopyState = 'ready' | 'copied' | 'failed'

/** How long it is said that the copy was made. */
const shownMs = 2500

/** Copies a text to the clipboard and says for a moment how that went. */
export function useCopy(text: () => string): {
  readonly state: CopyState
  readonly copy: () => void
} {
  const [state, setState] = useState<CopyState>('ready')
  useEffect(() => {
    if (state === 'ready') return undefined
    const timer = setTimeout(() => setState('ready'), shownMs)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return { state, copy }
}
