import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Inside } from '../../../shared/domain/files/backups.ts'
import { contentOf } from '../backups/inside.ts'
import { partialName } from '../backups/folder.ts'
import { getSettings } from '../entities/settings.ts'
import { anyFailure } from '../file/any-failure.ts'
import { checkStore } from '../file/check.ts'
import { closeStore } from '../file/close.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { beginPrivate, syncFile, syncFolder } from '../file/durable.ts'
import { openStore } from '../file/open.ts'
import { rebuildRollup } from '../rollup/rollup.ts'
import { noteAllPending } from '../search/index-entries.ts'
import { openDamaged } from './open-damaged.ts'
import { attempt, readableRows } from './readable-rows.ts'
import { mendReferences } from './references.ts'
import { stepsOf, tablesIn } from './schema.ts'

export interface ToSalvage {
  /** The damaged database; it is only read. */
  readonly file: string
  /** A file that is not there yet. */
  readonly to: string
  readonly now: number
}

export interface Salvaged {
  readonly inside: Inside
  /** Rows by table; `refused` could be read, but hold what no table takes, or name what is lost. */
  readonly tables: readonly SalvagedTable[]
}

export interface SalvagedTable {
  readonly table: string
  readonly saved: number
  readonly refused: number
}

/**
 * Saves row by row what can be read of a damaged database into a new one of this version, whose totals are made
 * anew. `conflict` if the new file is there already, `database-damaged` if nothing at all can be read.
 */
export function salvage({ file, to, now }: ToSalvage): Envelope<Salvaged> {
  if (existsSync(to)) return fail('conflict', 'the file is already there')
  const partial = path.join(path.dirname(to), partialName(path.basename(to)))
  let source: BetterSqlite3.Database | undefined
  try {
    source = openDamaged(file)
    beginPrivate(partial)
    const saved = fill(source, partial, { steps: stepsOf(file), now: () => now })
    if (!saved.ok) return saved
    syncFile(partial)
    renameSync(partial, to)
    syncFolder(path.dirname(to))
    return saved
  } catch (error) {
    return anyFailure(error, source ? to : file)
  } finally {
    source?.close()
    for (const end of ['', '-wal', '-shm']) attempt(() => rmSync(partial + end, { force: true }))
  }
}

type Making = Pick<Parameters<typeof openStore>[0], 'steps' | 'now'>

/** First as the damaged one was, then of this version, as rows are copied column by column. */
function fill(
  source: BetterSqlite3.Database,
  file: string,
  { steps, now }: Making,
): Envelope<Salvaged> {
  const old = openStore({ file, now, steps: steps ?? [], beginsAnew: true })
  if (!old.ok) return old
  const tables = copyAll(source, old.value)
  closeStore(old.value)
  if (tables.every(({ saved }) => saved === 0)) {
    return fail('database-damaged', 'nothing can be read any more', { file: source.name })
  }
  const opened = openStore({ file, now, backsUp: false })
  if (!opened.ok) return opened
  const db = opened.value
  try {
    rebuildRollup(db, getSettings(db).workingHours)
    noteAllPending(db)
    const { sound } = checkStore(db)
    if (!sound) return fail('internal', 'what was saved does not agree with itself')
    db.pragma('journal_mode = DELETE')
    return ok({ inside: contentOf(db).inside, tables })
  } finally {
    closeStore(db)
  }
}

function copyAll(source: BetterSqlite3.Database, db: Db): SalvagedTable[] {
  db.pragma('foreign_keys = OFF')
  return db.transaction(() => {
    const copied = tablesIn(db).map((table) => copyTable(source, db, table))
    const dropped = mendReferences(db)
    return copied.map((one) => {
      const lost = dropped.get(one.table) ?? 0
      return { ...one, saved: one.saved - lost, refused: one.refused + lost }
    })
  })()
}

/** Kept by triggers from what else is there. */
const derived: ReadonlySet<string> = new Set(['settled_on', 'quiet_on'])

function copyTable(source: BetterSqlite3.Database, db: Db, table: string): SalvagedTable {
  const names = db
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
    .pluck()
    .all()
  const columns = names.filter((name) => !derived.has(name))
  const places = columns.map(() => '?').join(', ')
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
  )
  let [saved, refused] = [0, 0]
  const put = (row: Row) => {
    if (attempt(() => insert.run(...columns.map((column) => row[column] ?? null)))) saved += 1
    else refused += 1
  }
  attempt(() => {
    for (const row of readableRows(source, table)) put(row)
  })
  return { table, saved, refused }
}
