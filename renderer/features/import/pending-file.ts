// A file dropped on any page waits here until the import page, which may still be loading, takes it.

type Listener = () => void

let pending: File | null = null
const listeners = new Set<Listener>()

/** Puts a file where the import page finds it; a later one replaces it. */
export function offerFile(file: File): void {
  pending = file
  for (const listener of listeners) listener()
}

/** The waiting file, once: the next caller gets null. */
export function takeFile(): File | null {
  const file = pending
  pending = null
  return file
}

/** Calls back whenever a file is offered; returns how to stop. */
export function onFileOffered(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
