import type BetterSqlite3 from 'better-sqlite3'
import { readHeader } from '../file/header.ts'
import { openStore } from '../file/open.ts'
import { migrations, newestVersion } from '../migrations/index.ts'
import type { Migration } from '../migrations/migration.ts'

/** Made anew from the entries, or of no use without the rows they are about. */
const notSaved: ReadonlySet<string> = new Set(['rollup', 'rollup_page', 'undo', 'search_pending'])
/** The index of notes and the tables it keeps itself in. */
const isIndex = (name: string): boolean => name.startsWith('entry_search')

/** The steps that made a file, as far as its first bytes can still say so; else all. */
export function stepsOf(file: string): readonly Migration[] {
  const header = readHeader(file)
  const version = header.kind === 'sqlite' ? header.userVersion : 0
  return version >= 1 && version < newestVersion ? migrations.slice(0, version) : migrations
}

/** The tables whose rows the user would miss, those before that others name. */
export function tablesOf(steps: readonly Migration[]): readonly string[] {
  const fresh = openStore({ file: ':memory:', now: () => 0, steps })
  if (!fresh.ok) return []
  const names = tablesIn(fresh.value)
  fresh.value.close()
  return names
}

export function tablesIn(db: BetterSqlite3.Database): readonly string[] {
  const sql = `SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid`
  const names = db.prepare<[], string>(sql).pluck().all()
  return names.filter((name) => !notSaved.has(name) && !isIndex(name))
}
