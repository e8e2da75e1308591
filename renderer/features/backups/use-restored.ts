import { useEffect, useState } from 'react'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { useCommand } from '../../api/index.ts'
import { dropRestored, noteRestored, readRestored } from './restored-note.ts'

/** Puts backups back, and knows which one this window put back last (epoch seconds, null: none), a new beginning between. */
export function useRestored() {
  const [restored, setRestored] = useState(readRestored)
  useEffect(dropRestored, [])
  const command = useCommand('backups.restore', { ownErrors: true })
  const restore = ({ name, at }: Backup, onDone: () => void) => {
    // Noted before: the core may have the windows begin anew before its answer is here.
    noteRestored(at)
    command.mutate(
      { name },
      {
        onSuccess: () => {
          setRestored(at)
          onDone()
        },
        onError: dropRestored,
      },
    )
  }
  return {
    restored,
    restore,
    isBusy: command.isPending,
    error: command.error,
    forget: command.reset,
  }
}
