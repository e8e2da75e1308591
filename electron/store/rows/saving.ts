import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'

/** The fields of an entity that a change names; one that is undefined stays as it is. */
export type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** The entity as it now stands in the database, after a write that went well. */
export function saved<W, T>(written: Envelope<W>, read: (result: W) => T | undefined): Envelope<T> {
  if (!written.ok) return written
  const entity = read(written.value)
  return entity === undefined ? fail('not-found', 'the row is not there') : ok(entity)
}
