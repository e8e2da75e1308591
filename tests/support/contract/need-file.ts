/**
 * Only a database in a file has backups, only one that cannot be opened is saved, and only a folder with files in it has
 * one to open: these have tests of their own.
 */
export const needFile: ReadonlySet<string> = new Set([
  'backups.make',
  'import.watchedFile',
  'backups.restore',
  'rescue.salvage',
  'rescue.beginAnew',
])
