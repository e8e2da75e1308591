import type { Entry, EntryFields } from '../../../../../shared/domain/entities.ts'
import { secondsOfTime } from '../../../../../shared/domain/faults.ts'
import { dateOfTime } from '../../../../format/date.ts'
import type { NamedRow } from '../use-week.ts'
import type { WeekDay } from '../week-days.ts'
import { editOf, together, type CellText, type Edit, type Place } from './cell-edit.ts'
import type { CellProblem } from './cell-edit.ts'
import type { Spot } from '../move/grid-keys.ts'

/** What was typed into which cell. */
export interface Typed extends Spot, CellText {}

/** What speaks against writing a cell. */
export interface Refused extends Typed {
  readonly problem: CellProblem
}

export interface Sheet {
  readonly rows: readonly NamedRow[]
  readonly days: readonly WeekDay[]
  readonly zone: string
}

/** A cell with whose and when it is; null where it is no longer there. */
export function placeAt({ rows, days, zone }: Sheet, { key, col }: Spot): Place | null {
  const row = rows.find((one) => one.key === key)
  const [day, cell] = [days[col], row?.cells[col]]
  return row && day && cell ? { ...row, date: day.date, zone, cell } : null
}

/** All that was typed as one edit, or what speaks against the first that cannot be written. */
export function editsOf(typed: readonly Typed[], sheet: Sheet): Edit | Refused {
  const edits: Edit[] = []
  for (const one of typed) {
    const place = placeAt(sheet, one)
    const edit = place && editOf(one, place)
    if (typeof edit === 'string') return { ...one, problem: edit }
    if (edit) edits.push(edit)
  }
  return together(edits)
}

/** Whether nothing speaks against it. */
export const isEdit = (edit: Edit | Refused): edit is Edit => !('problem' in edit)

/** The entries as they will stand once an edit is written; those to come have numbers below nought. */
export function afterEdit(entries: readonly Entry[], edit: Edit): readonly Entry[] {
  const changes = new Map(edit.update.map(({ id, fields }) => [id, fields]))
  const kept = entries
    .filter(({ id }) => !edit.delete.includes(id))
    .map((entry) => {
      const fields = changes.get(entry.id)
      return fields ? { ...entry, ...fields, ...lengthOf({ ...entry, ...fields }) } : entry
    })
  const least = entries.reduce((low, { id }) => Math.min(low, id), 0)
  const made = edit.create.map((fields, at) => ({
    ...fields,
    id: least - 1 - at,
    ...lengthOf(fields),
  }))
  return [...kept, ...made]
}

const lengthOf = ({ time }: Pick<EntryFields, 'time'>) => ({
  date: dateOfTime(time),
  seconds: secondsOfTime(time),
})
