import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** `HWRT` in ASCII: marks a SQLite file as Hourworth's. */
export const applicationId = 0x48575254

export type FileHeader =
  | { readonly kind: 'new' }
  | { readonly kind: 'not-sqlite' }
  | {
      readonly kind: 'sqlite'
      readonly applicationId: number
      readonly userVersion: number
      /** Whether the file is written with a write-ahead log beside it. One that is not has none. */
      readonly hasLog: boolean
      /** The length it should have by what it says of itself. */
      readonly bytes: number
    }

/**
 * What the first bytes of a file say, read without SQLite so that nothing at all is written. Throws as the file
 * system does; of a device or a pipe, which may give bytes for ever or none, before it is opened.
 */
export function readHeader(file: string): FileHeader {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw noFile(found.isDirectory())
  const size = found?.size ?? 0
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
    hasLog: bytes[18] === 2,
    bytes: pageSize(bytes) * bytes.readUInt32BE(28),
  }
}

/** `ENOTREG` is no system's own code: none has one for this. */
const noFile = (isFolder: boolean): Error =>
  Object.assign(new Error('no file'), { code: isFolder ? 'EISDIR' : 'ENOTREG' })

// 1 stands for 65 536, which has no room in two bytes.
const pageSize = (bytes: Buffer): number => {
  const size = bytes.readUInt16BE(16)
  return size === 1 ? 65_536 : size
}
