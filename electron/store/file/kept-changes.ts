import type BetterSqlite3 from 'better-sqlite3'
import type { KeptRow, Migration } from '../migrations/migration.ts'

type Rules = NonNullable<Migration['kept']>

interface KeptChange {
  readonly table: string
  readonly before: KeptRow | null
  readonly after: KeptRow | null
}

/** From this version on kept changes say what version they are of. */
const firstStamped = 3

/**
 * Brings the changes that undo and imports keep to the schema of a step, in its transaction. An undo
 * that cannot follow is removed; an import keeps its old version, and is not taken back any more.
 */
export function upgradeKept(db: BetterSqlite3.Database, { version, kept = {} }: Migration): void {
  if (version < firstStamped) return
  for (const table of ['undo', 'import_batch']) {
    const ids = db.prepare<[number], number>(`SELECT id FROM ${table} WHERE version = ?`).pluck()
    const read = db.prepare<[number], string>(`SELECT changes FROM ${table} WHERE id = ?`).pluck()
    const write = db.prepare(`UPDATE ${table} SET changes = ?, version = ? WHERE id = ?`)
    for (const id of ids.all(version - 1)) {
      const changes = upgraded(read.get(id) ?? '[]', kept)
      if (changes !== null) write.run(changes, version, id)
    }
  }
  db.prepare('DELETE FROM undo WHERE version < ?').run(version)
}

/** The changes as this step has them; null if one of them cannot follow. */
function upgraded(text: string, rules: Rules): string | null {
  const changes = (JSON.parse(text) as KeptChange[]).map((change) => {
    const rule = rules[change.table]
    if (!rule) return change
    const before = change.before && rule(change.before)
    const after = change.after && rule(change.after)
    const isLost = (change.before && !before) || (change.after && !after)
    return isLost ? null : { ...change, before, after }
  })
  return changes.includes(null) ? null : JSON.stringify(changes)
}
