import { useCallback, useMemo, useState } from 'react'
import type { Entry, EntryTime } from '../../../../shared/domain/entities.ts'
import { blankEntry } from '../../../../shared/domain/entities.ts'
import type { Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import { useCommand, useSettings } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useNames } from '../../../components/hooks/use-names.ts'
import type { TimedEntry } from './use-day.ts'

export interface DayActs {
  /** Gives an entry another time, if it is still as it was seen. */
  readonly retime: (entry: Entry, time: Stretch) => void
  readonly split: (entry: TimedEntry, at: number) => void
  readonly merge: (ids: readonly number[]) => void
  readonly remove: (entry: Entry) => void
  /** Adds an entry of nobody's yet, and opens it to say whose it is. */
  readonly add: (time: Stretch) => void
  readonly settle: (key: string) => void
  /** What is said aloud of the last change. */
  readonly said: string
  /** Says that there is nothing to merge with. */
  readonly sayAlone: () => void
  readonly nameOf: (entry: Entry) => string
}

/** What can be done to the entries of a day; each is one step to undo, and is said in words. */
export function useDayActs(onEdit: (entry: Entry) => void): DayActs {
  const t = useT()
  const { time: clock, isolate } = useFormat()
  const { zone } = useSettings()
  const names = useNames()
  const [said, say] = useState('')
  const nameOf = useCallback(
    (entry: Entry) => isolate(names.client(entry) ?? t(($) => $.time.entry.internal)),
    [names, isolate, t],
  )
  const update = useCommand('entries.update', { undoText: t(($) => $.time.entry.updated) }).mutate
  const create = useCommand('entries.create', { undoText: t(($) => $.time.day.added) }).mutate
  const split = useCommand('entries.split', { undoText: t(($) => $.time.day.split) }).mutate
  const merge = useCommand('entries.merge', { undoText: t(($) => $.time.list.done.merge) }).mutate
  const remove = useCommand('entries.delete', { undoText: t(($) => $.time.entry.deleted) }).mutate
  const settle = useCommand('doubts.settle', { undoText: t(($) => $.time.day.bothRight) }).mutate
  return useMemo(
    () => ({
      said,
      sayAlone: () => say(t(($) => $.time.day.noNeighbour)),
      nameOf,
      retime: (entry, { start, end }) => {
        const own = entry.time.kind === 'interval' ? entry.time.zone : zone
        const time: EntryTime = { kind: 'interval', start, end, zone: own }
        update({ id: entry.id, fields: { time }, seen: { time: entry.time } })
        const [from, to] = [clock(start, own), clock(end, own)]
        say(t(($) => $.time.day.moved, { what: nameOf(entry), from, to }))
      },
      split: ({ id }, at) =>
        split({ id, at }, { onSuccess: () => say(t(($) => $.time.day.split)) }),
      merge: (ids) =>
        merge({ ids: [...ids] }, { onSuccess: () => say(t(($) => $.time.list.done.merge)) }),
      remove: ({ id }) =>
        remove({ ids: [id] }, { onSuccess: () => say(t(($) => $.time.entry.deleted)) }),
      add: ({ start, end }) =>
        create(
          { ...blankEntry, time: { kind: 'interval', start, end, zone } },
          { onSuccess: ({ entry }) => onEdit(entry) },
        ),
      settle: (key) => settle({ code: 'overlapping-entries', key }),
    }),
    [said, nameOf, zone, update, clock, t, split, merge, remove, create, onEdit, settle],
  )
}
