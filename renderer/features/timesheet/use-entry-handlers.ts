import { useMemo } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useCommand } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { againOf } from '../../../shared/domain/timing/again.ts'
import { useStartTimer } from '../timer/index.ts'

/** What can be done with an entry in a list; one set for all rows, so that a row stays cheap to draw. */
export interface EntryHandlers {
  readonly onEdit: (entry: Entry) => void
  readonly onDelete: (entry: Entry) => void
  readonly onContinue: (entry: Entry) => void
}

/** Edit through `onEdit`, delete with undo, continue by starting the timer with the same words. */
export function useEntryHandlers(onEdit: (entry: Entry) => void): EntryHandlers {
  const t = useT()
  const start = useStartTimer()
  const { mutate } = useCommand('entries.delete', { undoText: t(($) => $.time.entry.deleted) })
  return useMemo(
    () => ({
      onEdit,
      onDelete: ({ id }) => mutate({ ids: [id] }),
      onContinue: (entry) => start(againOf(entry)),
    }),
    [onEdit, mutate, start],
  )
}
