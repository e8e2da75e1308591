import { useEffect, useState } from 'react'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { isUnreachable, useCommand } from '../../api/index.ts'
import { dropRestored, noteRestored, readRestored } from './restored-note.ts'

/**
 * Puts backups back, and knows which of `backups` this window put back last (epoch seconds, null: none), a new
 * beginning between. It is believed only with what was set aside for it.
 */
export function useRestored(backups: readonly Backup[]) {
  const aside = backups.filter(({ reason }) => reason === 'set-aside').length
  const [noted, setNoted] = useState(readRestored)
  // Kept until the page is left: a window may begin anew more than once.
  useEffect(() => dropRestored, [])
  const command = useCommand('backups.restore', { ownErrors: true })
  const restore = ({ name, at }: Backup, onDone: () => void) => {
    // Noted before: the core may have the windows begin anew before its answer is here.
    noteRestored({ at, asideBefore: aside })
    command.mutate(
      { name },
      {
        onSuccess: () => {
          setNoted(readRestored())
          onDone()
        },
        // A window that begins anew breaks off its own question: no answer is not a no.
        onError: (error) => {
          if (!isUnreachable(error)) dropRestored()
        },
      },
    )
  }
  return {
    restored: noted !== null && aside > noted.asideBefore ? noted.at : null,
    restore,
    isBusy: command.isPending,
    error: command.error,
    forget: command.reset,
  }
}
