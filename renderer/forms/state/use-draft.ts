import { useCallback, useEffect, useRef } from 'react'
import { useCall, useStatus, useTransport } from '../../api/index.ts'

/** How long the keys must rest before what was typed is kept (ms). */
const restMs = 500

/** What was typed into a form and kept when its window was left, in the form's own writing; null: nothing. */
export function useDraft(key: string): string | null {
  const drafts = useCall('drafts.list', {}).data ?? []
  return drafts.find((draft) => draft.key === key)?.value ?? null
}

/**
 * Keeps what is typed quietly: when the keys rest, and at once when the field, the page or the window is
 * left. Null: nothing was typed in this window; an empty text lets go of what was kept.
 */
export function useKeepDraft(key: string, typed: string | null): void {
  const { demo } = useStatus()
  const kept = useDraft(key)
  // `stands`: in the database, or once what was sent arrives; undefined where it may not have arrived.
  const known = useRef<Known>({ key, demo, stands: kept ?? '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<Waiting | null>(null)
  const send = useSend()
  const keep = useCallback(() => {
    clearTimeout(timer.current)
    const draft = waiting.current
    waiting.current = null
    // Typed over other data than those now shown, it stays in the window.
    if (draft?.demo !== known.current.demo) return
    const stands = (value: string | undefined) => {
      if (known.current.key === draft.key) known.current = { ...known.current, stands: value }
    }
    stands(draft.value)
    void send(draft, () => {
      stands(undefined)
      waiting.current ??= draft
    })
  }, [send])
  useEffect(() => {
    known.current = { key, demo, stands: kept ?? '' }
  }, [key, demo, kept])
  useEffect(() => {
    if (typed === null) return
    if (waiting.current && waiting.current.key !== key) keep()
    clearTimeout(timer.current)
    // Typed back to what stands there, nothing is left to keep.
    waiting.current = typed === known.current.stands ? null : { key, value: typed, demo }
    if (waiting.current) timer.current = setTimeout(keep, restMs)
  }, [key, typed, demo, keep])
  useEffect(() => {
    window.addEventListener('pagehide', keep)
    // Before anything else is pressed: the sample data, say, whose letters have the same keys.
    document.addEventListener('focusout', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('focusout', keep)
      keep()
    }
  }, [keep])
}

interface Known {
  readonly key: string
  readonly demo: boolean
  readonly stands: string | undefined
}

interface Waiting {
  readonly key: string
  readonly value: string
  readonly demo: boolean
}

function useSend() {
  const { invoke } = useTransport()
  return useCallback(
    async ({ key, value }: Waiting, onFailure: () => void) => {
      const answer =
        value === ''
          ? await invoke('drafts.drop', { key })
          : await invoke('drafts.keep', { key, value })
      // What could not be kept waits for the next word, or for leaving.
      if (!answer.ok) onFailure()
    },
    [invoke],
  )
}
