import type BetterSqlite3 from 'better-sqlite3'
import { connect } from './driver.ts'
import { migrations } from '../migrations/index.ts'

interface Part {
  readonly type: string
  readonly name: string
}

/** What a file lacks of the tables, columns, indexes and triggers of its version, and the triggers and views it has beside them. */
export function schemaProblems(db: BetterSqlite3.Database): string[] {
  const expected = freshSchema()
  const present = partsOf(db)
  const missing = [...expected].filter((part) => !present.has(part))
  // A trigger or a view of somebody else's changes what the app writes or reads.
  const strange = [...present].filter(
    (part) => !expected.has(part) && /^(trigger|view) (?!late_entry_)/.test(part),
  )
  return [
    ...missing.map((part) => `the ${part} is missing`),
    ...strange.map((part) => `the ${part} is none of the app’s`),
  ]
}

let fresh: ReadonlySet<string> | undefined

function freshSchema(): ReadonlySet<string> {
  if (fresh) return fresh
  const db = connect(':memory:', {})
  for (const { up } of migrations) up(db)
  fresh = partsOf(db)
  db.close()
  return fresh
}

/** Every part by kind and name, such as `table entry` and `column entry.note`. */
function partsOf(db: BetterSqlite3.Database): ReadonlySet<string> {
  const parts = `SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'
    UNION ALL SELECT 'column', tables.name || '.' || columns.name
      FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`
  return new Set(
    db
      .prepare<[], Part>(parts)
      .all()
      // One index has one of two names, by turns (store/staging).
      .map(({ type, name }) => `${type} ${name.replace(/^(rollup_by_project)_2$/, '$1')}`),
  )
}
