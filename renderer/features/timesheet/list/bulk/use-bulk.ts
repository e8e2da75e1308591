import type { CallInput } from '../../../../../shared/contract/index.ts'
import type { IsoDate } from '../../../../../shared/domain/calendar.ts'
import { useCommand, type CallFailure } from '../../../../api/index.ts'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import { useNames } from '../../../../components/hooks/use-names.ts'
import type { Selection } from '../use-selection.ts'

export interface BulkActs {
  readonly assign: (clientId: number | null, projectId: number | null) => void
  readonly change: (fields: CallInput<'entries.changeAll'>['fields']) => void
  readonly moveTo: (date: IsoDate) => void
  readonly duplicate: () => void
  readonly merge: () => void
  readonly remove: () => void
}

/** What is done to some entries at once; each is one step that says in words what it did, and can be undone. */
export function useBulk({
  none,
  check,
}: Pick<Selection, 'none' | 'check'>): (ids: readonly number[]) => BulkActs {
  const t = useT()
  const { date, isolate } = useFormat()
  const names = useNames()
  const nameOf = (clientId: number | null) => {
    const name = names.client({ clientId })
    return name === null ? t(($) => $.time.entry.internal) : isolate(name)
  }
  const assign = useCommand('entries.assign', {
    undoText: ({ count }, { clientId }) =>
      t(($) => $.time.list.done.assign, { count, to: nameOf(clientId) }),
  })
  const moveTo = useCommand('entries.moveTo', {
    undoText: ({ count }, input) =>
      t(($) => $.time.list.done.moveTo, { count, to: date(input.date, 'weekday') }),
  })
  const changeAll = useCommand('entries.changeAll', {
    undoText: ({ count }) => t(($) => $.time.list.done.changeAll, { count }),
  })
  const duplicate = useCommand('entries.duplicate', {
    undoText: ({ count }) => t(($) => $.time.list.done.duplicate, { count }),
  })
  const merge = useCommand('entries.merge', { undoText: t(($) => $.time.list.done.merge) })
  const remove = useCommand('entries.delete', {
    undoText: (_, { ids }) => t(($) => $.time.list.done.delete, { count: ids.length }),
  })
  // One that is gone would hold the others back for good.
  const follow = {
    onError: ({ code }: CallFailure) => {
      if (code === 'not-found') check()
    },
  }
  const over = { ...follow, onSuccess: none }
  return (ids) => {
    const all = [...ids]
    return {
      assign: (clientId, projectId) => assign.mutate({ ids: all, clientId, projectId }, follow),
      change: (fields) => changeAll.mutate({ ids: all, fields }, follow),
      moveTo: (on) => moveTo.mutate({ ids: all, date: on }, follow),
      duplicate: () => duplicate.mutate({ ids: all }, follow),
      merge: () => merge.mutate({ ids: all }, over),
      remove: () => remove.mutate({ ids: all }, over),
    }
  }
}
