import type BetterSqlite3 from 'better-sqlite3'
import { connect } from './driver.ts'
import { migrations } from '../migrations/index.ts'

interface Part {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/**
 * What a file lacks of the tables, columns, indexes and triggers of its version, which of them read otherwise than they
 * were made, and the triggers and views it has beside them.
 */
export function schemaProblems(db: BetterSqlite3.Database): string[] {
  const expected = freshSchema()
  const present = partsOf(db)
  // A trigger or a view of somebody else's changes what the app writes or reads.
  const strange = [...present.keys()].filter(
    (part) => !expected.has(part) && /^(trigger|view) (?!late_entry_)/.test(part),
  )
  const faults = [...expected].flatMap(([part, text]) => {
    const own = present.get(part)
    if (own === undefined) return [`the ${part} is missing`]
    return own === text ? [] : [`the ${part} is not as the app made it`]
  })
  return [...faults, ...strange.map((part) => `the ${part} is none of the app’s`)]
}

let fresh: Parts | undefined

function freshSchema(): Parts {
  if (fresh) return fresh
  const db = connect(':memory:', {})
  for (const { up } of migrations) up(db)
  fresh = partsOf(db)
  db.close()
  return fresh
}

/** Every part by kind and name, such as `table entry` and `column entry.note`, with the text it was made by. */
type Parts = ReadonlyMap<string, string>

function partsOf(db: BetterSqlite3.Database): Parts {
  const parts = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'
    UNION ALL SELECT 'column', tables.name || '.' || columns.name, ''
      FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`
  const all = db.prepare<[], Part>(parts).all()
  return new Map(all.map((part) => [oneName(`${part.type} ${part.name}`), textOf(part)]))
}

/** What the text says: SQLite quotes a name anew where a table took another's place, and its own search tables are its own. */
const textOf = ({ name, sql }: Part): string =>
  name.startsWith('entry_search_') ? '' : oneName((sql ?? '').replaceAll('"', ''))

/** One index has one of two names, by turns (store/staging). */
const oneName = (text: string): string => text.replace(/\b(rollup_by_project)_2\b/, '$1')
