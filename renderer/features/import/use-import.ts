import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type CoreNews,
  useCommand,
  useCoreEvents,
  useSettings,
  useTransport,
} from '../../api/index.ts'
import { firstChoices, type ImportState, type ReadChoices } from './import-state.ts'
import { encodingShare, readPreview } from './read-preview.ts'

interface Running {
  readonly job: string
  readonly abort: AbortController
}

export interface ImportFlow {
  readonly state: ImportState
  /** Reads a file, with the choices given or what fits most files. Stops one still being read. */
  readonly read: (file: File, choices?: ReadChoices) => void
  /** Stops what is read or written; nothing of it is kept. */
  readonly cancel: () => void
  /** Writes what the preview shows; reads the file again if the preview is too old. */
  readonly commit: (withLocked?: boolean) => void
  readonly reset: () => void
  /** Lets the user say what the columns of the file mean. */
  readonly map: () => void
  /** Back from there to what stood before. */
  readonly unmap: () => void
}

/** Takes one file from the chooser to the written rows, step by step. */
export function useImport(): ImportFlow {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const transport = useTransport()
  const { zone } = useSettings()
  const reading = useReading(setState)
  const { start, stop } = reading
  const read = useCallback(
    (file: File, choices = firstChoices(zone)) => void start(file, choices, false),
    [start, zone],
  )
  const reset = useCallback(() => {
    stop()
    setState({ step: 'idle' })
  }, [stop])
  const write = useCommand('import.commit', { ownErrors: true })
  useWriting(setState)
  const commit = (withLocked = false) => {
    if (state.step !== 'preview') return
    const { file, choices, previewId } = state
    setState({ ...state, step: 'writing', share: null })
    write.mutate(
      { previewId, ...(withLocked && { withLocked }) },
      {
        onSuccess: ({ outcome, batchId }) =>
          setState({ step: 'done', file, choices, outcome, batchId }),
        onError: (error) => {
          if (error.code === 'preview-expired') void start(file, choices, true)
          else if (error.code === 'cancelled') setState(state)
          else setState({ step: 'failed', file, choices, error })
        },
      },
    )
  }
  const cancel = () => {
    // What is written already is cleared away; the preview stays.
    if (state.step === 'writing') void transport.invoke('import.cancel', { job: state.previewId })
    else reset()
  }
  const map = () => {
    if (state.step !== 'failed' && state.step !== 'preview') return
    setState({ step: 'mapping', file: state.file, choices: state.choices, before: state })
  }
  const unmap = () => state.step === 'mapping' && setState(state.before)
  return { state, read, cancel, commit, reset, map, unmap }
}

type SetState = (next: ImportState | ((now: ImportState) => ImportState)) => void

/** Hears how far the writing is. */
function useWriting(setState: SetState) {
  const onEvent = useCallback(
    (event: CoreNews) => {
      if (event.type !== 'progress') return
      const { job, done, total } = event
      const share = total > 0 ? Math.min(1, done / total) : 0
      setState((now) => (now.step === 'writing' && now.previewId === job ? { ...now, share } : now))
    },
    [setState],
  )
  useCoreEvents(onEvent)
}

function useReading(setState: SetState) {
  const transport = useTransport()
  const running = useRef<Running | null>(null)
  const setShare = useCallback(
    (share: number) => setState((now) => (now.step === 'reading' ? { ...now, share } : now)),
    [setState],
  )
  const onEvent = useCallback(
    (event: CoreNews) => {
      if (event.type !== 'progress' || event.job !== running.current?.job) return
      const part = event.total > 0 ? event.done / event.total : 0
      setShare(encodingShare + (1 - encodingShare) * Math.min(1, part))
    },
    [setShare],
  )
  useCoreEvents(onEvent)
  const stop = useCallback(() => {
    const stopped = running.current
    running.current = null
    if (!stopped) return
    stopped.abort.abort()
    // Whether the core still finds the job to stop makes no difference: its answer is not waited for.
    void transport.invoke('import.cancel', { job: stopped.job })
  }, [transport])
  const start = useCallback(
    async (file: File, choices: ReadChoices, again: boolean) => {
      stop()
      const job = { job: crypto.randomUUID(), abort: new AbortController() }
      running.current = job
      setState({ step: 'reading', file, choices, share: 0 })
      const answer = await readPreview(transport, file, choices, {
        name: job.job,
        signal: job.abort.signal,
        onShare: setShare,
      })
      // Cancelled, or another file took its place: this answer is of no interest any more.
      if (running.current !== job) return
      running.current = null
      if (answer.ok) setState({ step: 'preview', file, choices, again, ...answer.value })
      else setState({ step: 'failed', file, choices, error: answer.error })
    },
    [transport, setState, setShare, stop],
  )
  useEffect(() => stop, [stop])
  return { start, stop }
}
