import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { useCommand, useStatus, useToasts } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** What is done to an open prospect at once, without a form; each can be undone. */
export function useProspectActions(prospect: Prospect) {
  const t = useT()
  const { isolate } = useFormat()
  const toasts = useToasts()
  const { id } = prospect
  const name = isolate(prospect.name)
  const update = useCommand('prospects.update', {
    undoText: t(($) => $.prospects.undo.saved, { name }),
  })
  const remove = useCommand('prospects.delete', {
    ownErrors: true,
    undoText: t(($) => $.prospects.undo.deleted, { name }),
  })
  return {
    setWanted: (wanted: boolean) =>
      update.mutate({ id, fields: { wanted }, seen: { wanted: prospect.wanted } }),
    remove: () =>
      remove.mutate(
        { id },
        {
          onError: (error) =>
            error.code === 'conflict'
              ? toasts.done(t(($) => $.prospects.inUse, { name }))
              : toasts.failed(error),
        },
      ),
  }
}

/** One that was decided on, as far as that was read. */
type Decided = Pick<Prospect, 'id'> & Partial<Prospect>

/** Opens one again that was decided on; the reason stays, as it is worth knowing the second time. */
export function useReopen() {
  const t = useT()
  const { isolate } = useFormat()
  const { today } = useStatus()
  const decide = useCommand('prospects.decide', {
    undoText: ({ prospect }) => t(($) => $.prospects.undo.open, { name: isolate(prospect.name) }),
  })
  return ({ id, ...seen }: Decided, then?: () => void) =>
    decide.mutate(
      { id, decision: 'open', on: today, reason: seen.reason ?? '', seen },
      { onSuccess: () => then?.() },
    )
}
