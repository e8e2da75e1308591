import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import {
  lineEntries,
  lineStart,
  ownFields,
  type LineFault,
  type ReadLine,
} from '../../../shared/quick-line/index.ts'
import { useCommand, useSettings, useStatus, useToasts } from '../../api/index.ts'
import { useStartTimer } from '../timer/index.ts'
import { tellLogged } from './last-logged.ts'
import { useSaid } from './use-said.ts'

interface Line {
  readonly text: string
  readonly change: (how: (now: string) => string) => void
}

/**
 * Sends a line that was understood: it leaves the field at once, so that the next can be typed, and is kept
 * beside it if it could not be saved.
 */
export function useSendLine({ text, change }: Line) {
  const { zone } = useSettings()
  const { today, now } = useStatus()
  const toasts = useToasts()
  const said = useSaid()
  const startTimer = useStartTimer()
  const [fault, setFault] = useState<LineFault | null>(null)
  const { unsent, giveBack, putBack } = useUnsent({ text, change })
  const create = useCommand('entries.createAll', {
    ownErrors: true,
    undoText: ({ entries }: CallOutput<'entries.createAll'>) => said(entries),
  })
  const log = (read: ReadLine) => {
    const entries = lineEntries(read, zone)
    if (typeof entries === 'string') return setFault(entries)
    change(() => '')
    create.mutate(
      { entries: [...entries] },
      {
        onSuccess: ({ entries: made }) => tellLogged(made),
        onError: (error) => {
          giveBack(text)
          toasts.failed(error)
        },
      },
    )
  }
  const start = (read: ReadLine) => {
    const from = lineStart(read, { today, now, zone })
    if (typeof from === 'string') return setFault(from)
    change(() => '')
    startTimer({ ...ownFields(read), ...(from !== null && { start: from }) }, undefined, () =>
      giveBack(text),
    )
  }
  return {
    fault,
    unsent,
    log,
    start,
    typedOn: () => setFault(null),
    putBack,
  }
}

/** A line that could not be saved: beside the field, until it is put back. */
function useUnsent({ text, change }: Line) {
  const [unsent, setUnsent] = useState<string | null>(null)
  return {
    unsent,
    // Not into the field: what is typed next would stand behind it.
    giveBack: setUnsent,
    putBack: () => {
      const line = unsent
      setUnsent(text === '' ? null : text)
      change(() => line ?? '')
    },
  }
}
