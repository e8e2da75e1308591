import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** `HWRT` in ASCII: marks a SQLite file as Hourworth's. */
export const applicationId = 0x48575254

export type FileHeader =
  | { readonly kind: 'new' }
  | { readonly kind: 'not-sqlite' }
  | { readonly kind: 'sqlite'; readonly applicationId: number; readonly userVersion: number }

/** What the first bytes of a file say, read without SQLite so that nothing at all is written. */
export function readHeader(file: string): FileHeader {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return { kind: 'new' }
  const bytes = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  if (size < 100 || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return { kind: 'not-sqlite' }
  }
  return {
    kind: 'sqlite',
    userVersion: bytes.readInt32BE(60),
    applicationId: bytes.readInt32BE(68),
  }
}
