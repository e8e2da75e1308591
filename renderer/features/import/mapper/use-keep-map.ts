import type { ColumnMap, SavedMap } from '../../../../shared/domain/files/column-maps.ts'
import { useCommand } from '../../../api/index.ts'

/** Keeps a map under a name, in place of the one that has it; without a name it is used once. */
export function useKeepMap(saved: readonly SavedMap[]) {
  const create = useCommand('columnMaps.create')
  const update = useCommand('columnMaps.update')
  return (name: string, map: ColumnMap, onKept: () => void): void => {
    const before = saved.find((one) => one.name === name)
    if (name === '') onKept()
    else if (before) {
      update.mutate({ id: before.id, fields: { map }, seen: before }, { onSuccess: onKept })
    } else create.mutate({ name, map }, { onSuccess: onKept })
  }
}
