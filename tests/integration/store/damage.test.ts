import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { fillDemo } from '../../../electron/demo/fill.ts'
import { readDemoFiles } from '../../../electron/demo/files.ts'
import { checkStore } from '../../../electron/store/file/check.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { examine } from '../../../electron/store/rescue/examine.ts'
import { anEntry } from '../../support/core/builders.ts'
import { aCore } from '../../support/core/core.ts'
import {
  expectCode,
  expectOk,
  newFile,
  openAt,
  openFileStore,
  testNow,
} from '../../support/core/store.ts'

let sample: Buffer
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-'))
  const file = path.join(folder, 'work.db')
  const db = expectOk(openAt(file))
  expectOk(await fillDemo(db, readDemoFiles(), defaultSettings, testNow))
  closeStore(db)
  sample = readFileSync(file)
  rmSync(folder, { recursive: true })
})

function aSample(sql = ''): string {
  const file = newFile()
  writeFileSync(file, sample)
  if (sql !== '') {
    const db = new Database(file)
    db.unsafeMode(true)
    db.pragma('writable_schema = ON')
    db.pragma('ignore_check_constraints = ON')
    db.exec(sql)
    db.close()
  }
  return file
}

const faults: readonly (readonly [what: string, sql: string, told: RegExp])[] = [
  ['a table that is missing', 'DROP TABLE payment', /^the table payment is missing$/],
  ['an index that is missing', 'DROP INDEX entry_by_date', /^the index entry_by_date is missing$/],
  ['a column that is missing', 'ALTER TABLE meeting DROP COLUMN note', /^the column meeting\.note/],
  [
    'a trigger of somebody else’s',
    'CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM invoice; END',
    /^the trigger evil is none of the app’s$/,
  ],
  [
    'a zone nobody knows',
    `UPDATE entry SET zone = 'Europe/Stockhoxm' WHERE id IN (SELECT min(id) FROM entry WHERE zone IS NOT NULL)`,
    /^entry \d+ has a time nobody can read$/,
  ],
  [
    'a setting that is no JSON',
    `UPDATE setting SET value = '{"1": [' WHERE key = 'currency'`,
    /^the stored setting currency cannot be used$|json_valid/,
  ],
  [
    'a rule of a table in which a bit flipped',
    `UPDATE sqlite_schema SET sql = replace(sql, 'estimated_seconds >= 0', 'estimated_seconds >= 1') WHERE name = 'project'`,
    /^the table project is not as the app made it$/,
  ],
  ['sums of days of a wrong length', 'UPDATE rollup_page SET days = zeroblob(3)', /rollup_page/],
]

describe('the check', () => {
  test('finds nothing in a sound one whose search another program wrote since the last check', () => {
    const { file, db } = openFileStore(aSample())
    const other = expectOk(openAt(file))
    const insert = other.prepare('INSERT INTO entry_search (rowid, note) VALUES (?, ?)')
    const write = other.transaction((from: number, count: number) => {
      for (let id = from; id < from + count; id++) insert.run(id, `word${id} ${id * 7919}`)
    })
    write(100_000, 3000)
    expect(checkStore(db).integrity).toEqual([])
    // Many small writes are put together to larger ones, and what they were is gone.
    for (let part = 0; part < 40; part++) write(200_000 + part * 500, 500)
    expect(checkStore(db).integrity).toEqual([])
    closeStore(other)
  })

  test.each(faults)('tells of %s and does not fail itself', (_, sql, told) => {
    const { db } = openFileStore(aSample(sql))
    const { sound, integrity } = checkStore(db)
    expect(sound).toBe(false)
    expect(integrity.filter((line) => told.test(line)).length).toBeGreaterThan(0)
  })

  test('finds nothing in a sound one', () => {
    const { db } = openFileStore(aSample())
    expect(checkStore(db)).toMatchObject({ sound: true, integrity: [], foreignKeys: [] })
  })
})

test('a call that needs a table that is missing says that the file is damaged', async () => {
  const test = aCore({ file: aSample('DROP TABLE payment') })
  expect((await test.refusal('invoices.list', {})).code).toBe('database-damaged')
})

test('a function that a flipped bit made of another in the schema is damage, to a call and at the start', async () => {
  const flip = `UPDATE sqlite_schema SET sql = replace(sql, 'IS date(', 'IS dite(') WHERE name = 'entry'`
  const test = aCore({ file: aSample(flip) })
  expect((await test.refusal('entries.create', anEntry())).code).toBe('database-damaged')
  const newest = Number(test.db.pragma('user_version', { simple: true }))
  const older = aSample(`${flip}; PRAGMA user_version = ${newest - 1}`)
  expect(expectCode(openAt(older))).toBe('database-damaged')
})

test('what a changed schema will not hold is damage, and no fault of the app or of the input', async () => {
  const flip = `UPDATE sqlite_schema SET sql = replace(sql, 'json_valid(value)', 'json_valid(key)')
    WHERE name = 'setting'`
  const test = aCore({ file: aSample(flip) })
  const refused = await test.refusal('settings.set', { targetRate: 12_345 })
  expect(refused.code).toBe('database-damaged')
})

test.each([-1, 0, 1, 4])(
  'tables of another version than the file says (%i): damaged',
  (version) => {
    const file = aSample(`PRAGMA user_version = ${version}`)
    expect(expectCode(openAt(file))).toBe('database-damaged')
  },
)

test('a file without a single table, beside backups, is missing its data, not new', () => {
  const file = newFile()
  const blank = new Database(file)
  blank.exec('CREATE TABLE a (b); DROP TABLE a')
  blank.close()
  const before = readFileSync(file)
  const backups = path.join(path.dirname(file), 'backups')
  mkdirSync(backups)
  writeFileSync(path.join(backups, 'work-2026-06-29-100000Z-daily.db'), 'x')
  expect(expectCode(openAt(file))).toBe('database-missing')
  expect(readFileSync(file)).toEqual(before)
  rmSync(backups, { recursive: true })
  closeStore(expectOk(openAt(file)))
})

test('a tree of rows that leads back to where one was is left, not gone round and round', () => {
  const file = aSample()
  const db = new Database(file, { readonly: true })
  const pageSize = Number(db.pragma('page_size', { simple: true }))
  const sql = `SELECT pageno FROM dbstat WHERE name = 'entry' AND pagetype = 'internal' ORDER BY pageno LIMIT 1`
  const page = db.prepare<[], number>(sql).pluck().get() ?? 0
  const count = db.prepare('SELECT count(*) FROM entry').pluck().get()
  db.close()
  const bytes = Buffer.from(sample)
  const start = (page - 1) * pageSize
  // The last child becomes the first one.
  const first = bytes.readUInt32BE(start + bytes.readUInt16BE(start + 12))
  bytes.writeUInt32BE(first, start + 8)
  writeFileSync(file, bytes)
  const entry = expectOk(examine({ file })).find(({ table }) => table === 'entry')
  expect(entry?.kept).toBeGreaterThan(0)
  expect(entry?.kept).toBeLessThan(Number(count))
})
