import { useCallback, useState } from 'react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import { secondsOfTime } from '../../../../shared/domain/faults.ts'
import { useCommand, useSettings, useToasts } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import {
  editOf,
  isNothing,
  together,
  type CellProblem,
  type Edit,
  type Place,
} from './cell-edit.ts'
import type { Spot } from './grid-keys.ts'
import type { NamedRow } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import type { RowOwner } from './week-rows.ts'

export type Problem = CellProblem | 'unsaved'

/** What was typed into a cell and could not be written. */
export interface Unread {
  readonly text: string
  readonly problem: Problem
}

/** Something by row and by the day's place in the week. */
export type BySpot<T> = Readonly<Record<string, Readonly<Record<number, T>> | undefined>>

export interface Typed extends Spot {
  readonly text: string
}

interface Week {
  readonly rows: readonly NamedRow[]
  readonly days: readonly WeekDay[]
  /** Rows that are to stay, whether they hold time or not. */
  readonly keep: (owners: readonly RowOwner[]) => void
}

/** Writes what was typed into cells: it is shown at once, and what cannot be written stays in its cell. */
// oxlint-disable-next-line max-lines-per-function -- its parts share what was sent and what stays typed
export function useCellWriter({ rows, days, keep }: Week) {
  const { zone } = useSettings()
  const said = useSaid(days)
  const toasts = useToasts()
  const save = useApply()
  const [sent, setSent] = useState<BySpot<number>>({})
  const [unread, setUnread] = useState<BySpot<Unread>>({})
  const [known, setKnown] = useState(rows)
  if (known !== rows) {
    // The rows themselves tell it from now on.
    setKnown(rows)
    setSent({})
  }
  const put = useCallback(
    (spot: Spot, value: Unread | undefined) => setUnread((now) => withSpot(now, spot, value)),
    [],
  )
  const placeOf = ({ key, col }: Spot): Place | null => {
    const row = rows.find((one) => one.key === key)
    const [day, cell] = [days[col], row?.cells[col]]
    return row && day && cell ? { ...row, date: day.date, zone, cell } : null
  }
  const apply = (edit: Edit, typed: readonly Typed[]) => {
    if (isNothing(edit)) return
    // A row that was emptied does not go from under the hands.
    keep(ownersOf(typed.flatMap((spot) => placeOf(spot) ?? [])))
    const after = typed.map((one) => [one, secondsAfter(edit, placeOf(one))] as const)
    setSent((now) => after.reduce((all, [spot, seconds]) => withSpot(all, spot, seconds), now))
    save(edit, said(edit, rows, typed), (error) => {
      setSent({})
      for (const one of typed) put(one, { text: one.text, problem: 'unsaved' })
      toasts.failed(error)
    })
  }
  return {
    sent,
    unread,
    forget: (spot: Spot) => put(spot, undefined),
    placeOf,
    apply,
    /** Writes one cell; what speaks against it, or null. */
    write: (typed: Typed): Problem | null => {
      const place = placeOf(typed)
      const edit = place && editOf(typed.text, place)
      if (!edit) return null
      if (typeof edit === 'string') {
        put(typed, { text: typed.text, problem: edit })
        return edit
      }
      put(typed, undefined)
      apply(edit, [typed])
      return null
    },
    /** Writes several cells in one step, or none; what speaks against the first that cannot be. */
    writeAll: (typed: readonly Typed[]): (Unread & Spot) | null => {
      const edits: Edit[] = []
      for (const one of typed) {
        const place = placeOf(one)
        const edit = place && editOf(one.text, place)
        if (typeof edit === 'string') return { ...one, problem: edit }
        if (edit) edits.push(edit)
      }
      apply(together(edits), typed)
      return null
    },
  }
}

const ownersOf = (owners: readonly RowOwner[]): readonly RowOwner[] =>
  owners.map(({ clientId, projectId }) => ({ clientId, projectId }))

function withSpot<T>(all: BySpot<T>, { key, col }: Spot, value: T | undefined): BySpot<T> {
  const { [col]: _, ...others } = all[key] ?? {}
  return { ...all, [key]: value === undefined ? others : { ...others, [col]: value } }
}

/** What a cell will hold once an edit of it is written. */
function secondsAfter({ create, update, delete: gone }: Edit, place: Place | null): number {
  if (!place) return 0
  const { cell, clientId, projectId, date } = place
  const changes = cell.entries.map((entry) => {
    const time = update.find(({ id }) => id === entry.id)?.fields.time
    const after = gone.includes(entry.id) ? 0 : time ? secondsOfTime(time) : entry.seconds
    return after - entry.seconds
  })
  const here = create.filter(
    (one) => one.clientId === clientId && one.projectId === projectId && onDay(one.time, date),
  )
  const added = here.map(({ time }) => secondsOfTime(time))
  return [...changes, ...added].reduce((sum, seconds) => sum + seconds, cell.seconds)
}

const onDay = (time: Edit['create'][number]['time'], date: string) =>
  time.kind === 'interval' || time.date === date

/** Each edit says itself what it is to be called. */
const own = { ownErrors: true }

type Failed = Parameters<ReturnType<typeof useToasts>['failed']>[0]

/** One command for each edit: the plain one where a single entry is meant, so that the list of changes says which. */
function useApply() {
  const toasts = useToasts()
  const create = useCommand('entries.create', own).mutate
  const update = useCommand('entries.update', own).mutate
  const remove = useCommand('entries.delete', own).mutate
  const all = useCommand('entries.apply', own).mutate
  return (edit: Edit, text: string, onError: (error: Failed) => void) => {
    const onSuccess = ({ undoId }: Pick<CallOutput<'entries.apply'>, 'undoId'>) =>
      undoId !== null && toasts.undoable(text, undoId)
    const follow = { onSuccess: (done: { undoId: number | null }) => void onSuccess(done), onError }
    const { create: made, update: changed, delete: gone } = edit
    const [onlyMade, onlyChanged] = [made[0], changed[0]]
    const count = made.length + changed.length + gone.length
    if (count === 1 && onlyMade) create(onlyMade, follow)
    else if (count === 1 && onlyChanged) {
      update(onlyChanged, follow)
    } else if (count === gone.length) remove({ ids: [...gone] }, follow)
    else all({ create: [...made], update: [...changed], delete: [...gone] }, follow)
  }
}

/** What was done, in a few words: `2:00 IKEA, Sun 29 Nov`. */
function useSaid(days: readonly WeekDay[]) {
  const t = useT()
  const { date, duration, isolate } = useFormat()
  return (edit: Edit, rows: readonly NamedRow[], typed: readonly Typed[]): string => {
    const [spot] = typed
    const row = rows.find(({ key }) => key === spot?.key)
    const day = days[spot?.col ?? -1]
    if (typed.length !== 1 || !row || !day) {
      return t(($) => $.week.changed, { count: typed.length })
    }
    const words = {
      owner: isolate(row.client ?? t(($) => $.week.internal)),
      date: date(day.date, 'weekday'),
    }
    const [only] = edit.create
    if (only && edit.create.length === 1) {
      const length = duration(secondsOfTime(only.time))
      return t(($) => $.capture.saved, { ...words, duration: length })
    }
    const what = t(($) => $.week.cell.place, words)
    const isEmptied = edit.delete.length > 0 && edit.create.length + edit.update.length === 0
    return isEmptied ? t(($) => $.week.emptied, { what }) : t(($) => $.week.saved, { what })
  }
}
