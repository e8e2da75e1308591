import { useCommand, useToasts } from '../../../../api/index.ts'
import type { Edit } from './cell-edit.ts'

/** Each edit says itself what it is to be called. */
const own = { ownErrors: true }

/**
 * Writes an edit, and ends once the page shows it: by the plain command where a single entry is meant, so that the
 * list of changes says which. Throws a CallFailure.
 */
export function useApply(): (edit: Edit, text: string) => Promise<void> {
  const toasts = useToasts()
  const create = useCommand('entries.create', own).mutateAsync
  const update = useCommand('entries.update', own).mutateAsync
  const remove = useCommand('entries.delete', own).mutateAsync
  const all = useCommand('entries.apply', own).mutateAsync
  const carryOut = (edit: Edit): Promise<{ readonly undoId: number | null }> => {
    const { create: made, update: changed, delete: gone } = edit
    const [onlyMade, onlyChanged] = [made[0], changed[0]]
    const count = made.length + changed.length + gone.length
    if (count === 1 && onlyMade) return create(onlyMade)
    if (count === 1 && onlyChanged) return update(onlyChanged)
    if (count === gone.length) return remove({ ids: [...gone] })
    return all({ create: [...made], update: [...changed], delete: [...gone] })
  }
  return async (edit, text) => {
    const { undoId } = await carryOut(edit)
    if (undoId !== null) toasts.undoable(text, undoId)
  }
}
