import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { findClient, clients } from '../../../electron/store/entities/clients.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { openStore, type Db } from '../../../electron/store/file/open.ts'
import { importBatch } from '../../../electron/store/imports/batches.ts'
import { insertEntries } from '../../../electron/store/imports/entries.ts'
import { importKeyOf } from '../../../electron/store/imports/import-key.ts'
import { undoImport } from '../../../electron/store/imports/take-back.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import type { Migration } from '../../../electron/store/migrations/migration.ts'
import { applyUndo, undoable } from '../../../electron/store/rows/undo.ts'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { aClient, anEntry, aProject } from '../../support/core/builders.ts'
import {
  expectCode,
  expectOk,
  openFileStore,
  temporaryFolder,
  testNow,
} from '../../support/core/store.ts'

const newest = migrations.length
const next = (sql: string, kept?: Migration['kept']): Migration => ({
  version: newest + 1,
  name: 'next',
  up: (db) => db.exec(sql),
  ...(kept && { kept }),
})

const toggl = { importedAt: testNow, format: 'toggl', fileName: 'toggl.csv' } as const

/** Clients and projects; columns of later steps as well. */
const rowsOf = (db: Db) => ({
  clients: db.prepare('SELECT * FROM client ORDER BY id').all(),
  projects: db.prepare('SELECT * FROM project ORDER BY id').all(),
  entries: db.prepare('SELECT id, client_id, project_id, note FROM entry ORDER BY id').all(),
})

/** One client is changed and another added by an import, each with an entry; then the schema moves on. */
function importedBefore(step: Migration) {
  const { db: first, file } = openFileStore()
  const old = expectOk(clients.insert(first, aClient({ name: 'Nordlys A/S' })))
  const work = (db: Db, batchId: number): Envelope<null> => {
    expectOk(clients.update(db, old.id, { note: 'from the file' }))
    const { id: clientId } = expectOk(clients.insert(db, aClient({ name: 'Vagt AB' })))
    const { id: projectId } = expectOk(projects.insert(db, aProject({ clientId })))
    const entry = { ...anEntry({ clientId, projectId }), importKey: importKeyOf(['a', 1]) }
    insertEntries(db, batchId, [entry])
    return ok(null)
  }
  const { batchId, undoId } = expectOk(
    importBatch(first, toggl, (id) => {
      expectOk(work(first, id))
      return ok({ taken: 1, updated: 0, duplicates: 0, refused: 0 })
    }),
  )
  const renamed = expectOk(
    undoable(first, { label: 'test', at: testNow }, () =>
      projects.insert(first, aProject({ clientId: old.id, name: 'New' })),
    ),
  )
  closeStore(first)
  const steps = [...migrations, step]
  const db = expectOk(openStore({ file, now: () => testNow, steps }))
  const undo = (id: number | null) => applyUndo(db, id ?? 0, testNow)
  return {
    db,
    batchId,
    undoId,
    added: renamed.undoId,
    undo,
    takeBack: () => undoImport(db, batchId, testNow),
  }
}

const sector = `ALTER TABLE client ADD COLUMN sector TEXT NOT NULL DEFAULT 'none';
  ALTER TABLE entry ADD COLUMN place TEXT`
const renamed = 'ALTER TABLE project RENAME COLUMN ends_on TO finished_on'

const follows: readonly (readonly [what: string, step: Migration])[] = [
  [
    'a new column',
    next(sector, {
      client: (row) => ({ ...row, sector: 'none' }),
      entry: (row) => ({ ...row, place: null }),
    }),
  ],
  [
    'another name for one',
    next(renamed, { project: ({ ends_on, ...row }) => ({ ...row, finished_on: ends_on }) }),
  ],
]

describe.each(follows)('after a step with %s', (_, step) => {
  test('an import is taken back, that is undone, and done again', () => {
    const { db, takeBack, undo, added } = importedBefore(step)
    expectOk(undo(added))
    const imported = rowsOf(db)
    const { undoId } = expectOk(takeBack())
    const takenBack = rowsOf(db)
    expect(takenBack.entries).toEqual([])
    expect(findClient(db, 'Vagt AB')).toBeUndefined()
    expect(findClient(db, 'Nordlys A/S')?.note).toBe('')
    const redo = expectOk(undo(undoId))
    expect(rowsOf(db)).toEqual(imported)
    expectOk(undo(redo.undoId))
    expect(rowsOf(db)).toEqual(takenBack)
    closeStore(db)
  })

  test('a change is undone and done again', () => {
    const { db, undo, added } = importedBefore(step)
    const before = rowsOf(db)
    const redo = expectOk(undo(added))
    expect(rowsOf(db).projects).toHaveLength(before.projects.length - 1)
    expectOk(undo(redo.undoId))
    expect(rowsOf(db)).toEqual(before)
    closeStore(db)
  })
})

test('what is written in a new column since counts as a change since', () => {
  const step = next(sector, { client: (row) => ({ ...row, sector: 'none' }) })
  const { db, takeBack } = importedBefore(step)
  db.exec(`UPDATE client SET sector = 'rail' WHERE name = 'Nordlys A/S'`)
  expect(expectCode(takeBack())).toBe('conflict')
  closeStore(db)
})

test('a change that cannot follow is let go, and its import stays', () => {
  const { db, takeBack, undo, undoId, added } = importedBefore(
    next(renamed, { project: () => null }),
  )
  const before = rowsOf(db)
  for (const refused of [takeBack(), undo(undoId), undo(added)]) {
    expect(expectCode(refused)).toBe('nothing-to-undo')
  }
  expect(rowsOf(db)).toEqual(before)
  closeStore(db)
})

test('what version 2 kept follows one step after another, an import taken back as well', () => {
  const file = path.join(temporaryFolder(), 'golden.db')
  copyFileSync(path.resolve('tests/fixtures/golden/v2.db'), file)
  const step = next(sector, {
    client: (row) => ({ ...row, sector: 'none' }),
    entry: (row) => ({ ...row, place: null }),
  })
  const db = expectOk(openStore({ file, now: () => testNow, steps: [...migrations, step] }))
  const ids = db.prepare<[], number>('SELECT id FROM undo WHERE batch_id IS NULL ORDER BY id DESC')
  for (const id of ids.pluck().all()) expectOk(applyUndo(db, id, testNow))
  expect(findClient(db, 'Tredje AB')).toBeDefined()
  closeStore(db)
})

test('a released step that changes columns says how kept rows follow', () => {
  // Rows of these are not kept by undo.
  const own = new Set(['draft', 'rollup', 'rollup_page', 'setting', 'undo'])
  const db = new Database(':memory:')
  let before = columnsOf(db)
  for (const { version, up, kept = {} } of migrations) {
    up(db)
    const after = columnsOf(db)
    const changed = [...before]
      .filter(([table, columns]) => columns !== after.get(table) && !own.has(table))
      .map(([table]) => table)
    expect({ version, kept: Object.keys(kept) }).toEqual({ version, kept: changed })
    before = after
  }
  db.close()
})

function columnsOf(db: Database.Database): ReadonlyMap<string, string> {
  const sql = `SELECT tables.name, group_concat(columns.name) FROM pragma_table_list AS tables,
      pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' GROUP BY tables.name`
  return new Map(db.prepare<[], [string, string]>(sql).raw().all())
}
