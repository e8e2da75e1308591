import type { Unsaved } from '../../api/index.ts'

/** A file dropped on any page waits here until the import page, which may still be loading, takes it. */
export const pendingFile: Unsaved<File | null> = { name: 'file', untouched: null }
