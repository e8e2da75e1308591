import type { ChangedRow } from '../../../../shared/contract/files/imports.ts'
import type { ChangedField } from '../../../../shared/domain/kinds.ts'
import type { ReadEntry } from '../../../exchange/types.ts'
import type { KnownEntry } from '../../../store/imports/known.ts'
import type { Names } from '../names.ts'
import { factsOfEntry, plainNote } from './row-keys.ts'

/** An entry's fields as they are told: times by their instants, or by day and length. */
type Told = Readonly<Partial<Record<ChangedField, string | number | boolean | null>>>

/** What a row says anew of an entry that is here, field by field. */
export function changedRow(row: ReadEntry, entry: KnownEntry, names: Names): ChangedRow {
  const { clientId, projectId, note, billable, activity, time } = factsOfEntry(entry)
  const before = told({
    client: typeof clientId === 'number' ? names.clientName(clientId) : null,
    project: names.projectName(projectId ?? null),
    note,
    billable,
    activity,
    time,
  })
  const after = told(row)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)] as ChangedField[])]
  const isSame = (field: ChangedField) =>
    field === 'note'
      ? plainNote(note) === plainNote(row.note)
      : (before[field] ?? null) === (after[field] ?? null)
  return {
    line: row.line,
    name: row.client,
    isKept: entry.changed === 1,
    zone: row.time.kind === 'interval' ? row.time.zone : null,
    currency: null,
    fields: fields
      .filter((field) => !isSame(field))
      .map((field) => ({
        field,
        before: before[field] ?? null,
        after: after[field] ?? null,
      })),
  }
}

type Sayable = Pick<ReadEntry, 'client' | 'project' | 'note' | 'billable' | 'time'> & {
  readonly activity: string
}

function told({ client, project, note, billable, activity, time }: Sayable): Told {
  const when =
    time.kind === 'interval'
      ? { start: time.start, end: time.end }
      : { date: time.date, seconds: time.seconds }
  return { client, project, ...when, note, billable, activity }
}
