import { useCallback, useState } from 'react'
import type { Entry, EntryFields } from '../../../../../shared/domain/entities.ts'
import { secondsOfTime } from '../../../../../shared/domain/faults.ts'
import { conflictOf, useCommand, useToasts, type CallFailure } from '../../../../api/index.ts'
import { dateOfTime } from '../../../../format/date.ts'
import { useT } from '../../../../i18n/index.ts'
import type { Column } from '../columns.ts'

/** A cell being edited: its entry as it was opened, and the row it stands in. */
export interface EditedCell {
  readonly row: number
  readonly column: Column
  readonly entry: Entry
}

/** A change that was not written, as somebody else changed the same meanwhile. */
export interface Clash {
  readonly column: Column
  readonly fields: Partial<EntryFields>
  /** As it stands now. */
  readonly present: Entry
}

export interface CellEdit {
  readonly cell: EditedCell | null
  readonly open: (cell: EditedCell) => void
  readonly close: () => void
  /** Writes the fields of an entry, if they are still as they were seen in it; gives the entry as it is to be. */
  readonly save: (entry: Entry, column: Column, fields: Partial<EntryFields>) => Entry
  /** The entry as it will stand once what is under way is written. */
  readonly shown: (entry: Entry) => Entry
  readonly clash: Clash | null
  readonly settleClash: (mine: boolean) => void
}

type Pending = ReadonlyMap<number, Entry>

/** Edits cell by cell: a cell is left at once, its new value stands while it is written, and nothing typed is lost. */
export function useCellEdit(): CellEdit {
  const [cell, setCell] = useState<EditedCell | null>(null)
  const [pending, setPending] = useState<Pending>(new Map())
  const [clash, setClash] = useState<Clash | null>(null)
  const write = useWrite(setPending, setClash)
  return {
    cell,
    open: setCell,
    close: () => setCell(null),
    save: write,
    shown: useCallback((entry) => pending.get(entry.id) ?? entry, [pending]),
    clash,
    settleClash: (mine) => {
      if (mine && clash) write(clash.present, clash.column, clash.fields)
      setClash(null)
    },
  }
}

function useWrite(
  setPending: (how: (now: Pending) => Pending) => void,
  setClash: (clash: Clash) => void,
) {
  const t = useT()
  const toasts = useToasts()
  const { mutate } = useCommand('entries.update', {
    ownErrors: true,
    undoText: t(($) => $.time.entry.updated),
  })
  return useCallback(
    (entry: Entry, column: Column, fields: Partial<EntryFields>): Entry => {
      const wanted = withFields(entry, fields)
      setPending((now) => new Map(now).set(entry.id, wanted))
      const done = () =>
        setPending((now) => {
          if (now.get(entry.id) !== wanted) return now
          const rest = new Map(now)
          rest.delete(entry.id)
          return rest
        })
      const refused = (error: CallFailure) => {
        const present = conflictOf('entries', error)
        if (present) setClash({ column, fields, present })
        else toasts.failed(error)
      }
      mutate(
        { id: entry.id, fields, seen: seenOf(entry, fields) },
        { onError: refused, onSettled: done },
      )
      return wanted
    },
    [mutate, setPending, setClash, toasts],
  )
}

/** An entry with other fields, its date and length as they follow from its time. */
function withFields(entry: Entry, fields: Partial<EntryFields>): Entry {
  const { time } = fields
  return {
    ...entry,
    ...fields,
    ...(time && { date: dateOfTime(time), seconds: secondsOfTime(time) }),
    // T5: what is to be invoiced may be another now, which the core knows.
    ...(['time', 'billable', 'clientId', 'projectId'].some((field) => field in fields) && {
      toInvoice: undefined,
    }),
  }
}

/** What was looked at: the fields that are changed, and no others. */
const seenOf = (entry: Entry, fields: Partial<EntryFields>): Partial<Entry> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, entry[field as keyof EntryFields]]))
