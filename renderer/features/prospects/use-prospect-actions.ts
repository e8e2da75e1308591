import type { Prospect } from '../../../shared/domain/prospects.ts'
import { useCommand, useStatus, useToasts } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** What is done to a prospect at once, without a form; each can be undone. */
export function useProspectActions() {
  const t = useT()
  const { isolate } = useFormat()
  const { today } = useStatus()
  const toasts = useToasts()
  const update = useCommand('prospects.update', {
    undoText: ({ prospect }) => t(($) => $.prospects.undo.saved, { name: isolate(prospect.name) }),
  })
  const reopen = useCommand('prospects.decide', {
    undoText: ({ prospect }) => t(($) => $.prospects.undo.open, { name: isolate(prospect.name) }),
  })
  const remove = useCommand('prospects.delete', { ownErrors: true })
  return {
    setWanted: ({ id }: Prospect, wanted: boolean) => update.mutate({ id, fields: { wanted } }),
    /** The reason stays with it: what was wrong once is worth knowing the second time. */
    reopen: ({ id, reason }: Pick<Prospect, 'id' | 'reason'>, then?: () => void) =>
      reopen.mutate({ id, decision: 'open', on: today, reason }, { onSuccess: () => then?.() }),
    remove: (prospect: Prospect) => {
      const name = isolate(prospect.name)
      remove.mutate(
        { id: prospect.id },
        {
          // The row is gone by then, and with it what could speak for it.
          onError: (error) =>
            error.code === 'conflict'
              ? toasts.done(t(($) => $.prospects.inUse, { name }))
              : toasts.failed(error),
        },
      )
    },
  }
}
