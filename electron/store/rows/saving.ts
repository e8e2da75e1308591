import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Row, SqlValue } from '../file/db.ts'

/** The fields of an entity that a change names; one that is undefined stays as it is. */
export type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** Columns without those that are undefined, which SQLite would take for NULL. */
export function given(columns: Readonly<Record<string, SqlValue | undefined>>): Row {
  return Object.fromEntries(
    Object.entries(columns).filter((pair): pair is [string, SqlValue] => pair[1] !== undefined),
  )
}

export const flagOf = (value: boolean | undefined): number | undefined =>
  value === undefined ? undefined : value ? 1 : 0

/** The entity as it now stands in the database, after a write that went well. */
export function saved<W, T>(written: Envelope<W>, read: (result: W) => T | undefined): Envelope<T> {
  if (!written.ok) return written
  const entity = read(written.value)
  return entity === undefined ? fail('not-found', 'the row is not there') : ok(entity)
}
