import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes what was written to a file lasting. */
export function syncFile(file: string): void {
  synced(file, 'r+')
}

/** Makes a rename in a folder lasting; Windows cannot open folders and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') synced(folder, 'r')
}

function synced(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Begins an empty file that nobody else can read, so that nothing written to it ever was. */
export function beginPrivate(file: string): void {
  closeSync(openSync(file, 'w', 0o600))
  makePrivate(file)
}

/** Keeps others on a shared machine from reading; where that cannot be, as on a memory stick, it stays as it is. */
export function makePrivate(path: string, mode = 0o600): void {
  try {
    chmodSync(path, mode)
  } catch {
    // Another's file, a file system without owners, or nothing there yet.
  }
}
