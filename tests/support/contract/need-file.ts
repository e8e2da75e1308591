/** Only a database in a file has backups, and only one that cannot be opened is saved: these have tests of their own. */
export const needFile: ReadonlySet<string> = new Set([
  'backups.make',
  'backups.restore',
  'rescue.salvage',
  'rescue.beginAnew',
])
