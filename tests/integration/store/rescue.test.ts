import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { fc, test as property } from '@fast-check/vitest'
import { beforeAll, describe, expect, test } from 'vitest'
import { isTouched } from '../../../shared/domain/files/rescue.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { fillDemo } from '../../../electron/demo/fill.ts'
import { readDemoFiles } from '../../../electron/demo/files.ts'
import { checkStore } from '../../../electron/store/file/check.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { acquireLock } from '../../../electron/store/file/lock.ts'
import { openStore } from '../../../electron/store/file/open.ts'
import { examine } from '../../../electron/store/rescue/examine.ts'
import { salvage } from '../../../electron/store/rescue/salvage.ts'
import { tracesOf } from '../../../electron/store/rescue/traces.ts'
import { runs } from '../../support/runs.ts'
import {
  expectCode,
  expectOk,
  newFile,
  openAt,
  openFileStore,
  temporaryFolder,
  testNow,
} from '../../support/core/store.ts'

describe('a database that was there is not begun anew', () => {
  const traces: readonly (readonly [string, (file: string) => void])[] = [
    ['a log', (file) => writeFileSync(`${file}-wal`, 'frames')],
    ['a lock', (file) => expectOk(acquireLock(file)).release()],
    [
      'a backup',
      (file) => {
        const folder = path.join(path.dirname(file), 'backups')
        mkdirSync(folder)
        writeFileSync(path.join(folder, 'work-2026-06-29-100000Z-daily.db'), 'x')
      },
    ],
    [
      'one that was set aside',
      (file) =>
        writeFileSync(path.join(path.dirname(file), 'work-set-aside-2026-06-29-100000Z.db'), 'x'),
    ],
  ]

  test.each(traces)('where %s says it was there and it is missing', (_, leave) => {
    const file = newFile()
    leave(file)
    expect(tracesOf(file)).not.toBeNull()
    expect(expectCode(openAt(file))).toBe('database-missing')
    expect(existsSync(file)).toBe(false)
  })

  test.each(traces)('where %s says it was there and it is empty', (_, leave) => {
    const file = newFile()
    writeFileSync(file, '')
    leave(file)
    expect(expectCode(openAt(file))).toBe('database-missing')
    expect(readFileSync(file)).toHaveLength(0)
  })

  test('unless that is asked for', () => {
    const file = newFile()
    expectOk(acquireLock(file)).release()
    closeStore(expectOk(openStore({ file, now: () => testNow, beginsAnew: true })))
    expect(tracesOf(file)).toBeNull()
  })

  test('nothing says anything: it is a new one', () => {
    const file = newFile()
    writeFileSync(path.join(path.dirname(file), 'other-set-aside-2026-06-29-100000Z.db'), 'x')
    expect(tracesOf(file)).toBeNull()
    closeStore(expectOk(openAt(file)))
  })
})

let sample: Buffer
let pageSize: number
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-'))
  const file = path.join(folder, 'work.db')
  const db = expectOk(openAt(file))
  expectOk(await fillDemo(db, readDemoFiles(), defaultSettings, testNow))
  pageSize = Number(db.pragma('page_size', { simple: true }))
  closeStore(db)
  sample = readFileSync(file)
  rmSync(folder, { recursive: true })
})

function aDamaged(damage: (bytes: Buffer, file: string) => Buffer | void): string {
  const file = newFile()
  const bytes = Buffer.from(sample)
  writeFileSync(file, damage(bytes, file) ?? bytes)
  return file
}

/** The pages of a table's tree. */
function pagesOf(table: string): number[] {
  const file = newFile()
  writeFileSync(file, sample)
  const db = new Database(file, { readonly: true })
  try {
    const sql = 'SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno'
    return db.prepare<[string], number>(sql).pluck().all(table)
  } finally {
    db.close()
  }
}

const countIn = (file: string, table: string) => {
  const db = new Database(file, { readonly: true })
  try {
    return Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  } finally {
    db.close()
  }
}

const wholeCounts = () => {
  const file = newFile()
  writeFileSync(file, sample)
  return (table: string) => countIn(file, table)
}

describe('what a damaged file still holds', () => {
  test('of a sound one: all, and no table is touched', () => {
    const file = aDamaged(() => undefined)
    const tables = expectOk(examine({ file }))
    expect(tables.filter(isTouched)).toEqual([])
    const count = wholeCounts()
    for (const { table, kept } of tables) expect([table, kept]).toEqual([table, count(table)])
  })

  test('of one with a page of entries gone: all but the rows on it, and the table is named', () => {
    const pages = pagesOf('entry')
    const page = pages[Math.floor(pages.length / 2)] ?? 0
    const file = aDamaged((bytes) => void bytes.fill(0, (page - 1) * pageSize, page * pageSize))
    const touched = expectOk(examine({ file })).filter(isTouched)
    expect(touched.map(({ table }) => table)).toEqual(['entry'])
    const count = wholeCounts()('entry')
    expect(touched[0]?.expected).toBe(count)
    expect(touched[0]?.kept).toBeGreaterThan(count - 100)
    expect(touched[0]?.kept).toBeLessThan(count)
  })

  test('of what is no database: not a row', () => {
    const file = newFile()
    writeFileSync(file, 'Dear diary '.repeat(100))
    const tables = expectOk(examine({ file }))
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.filter(({ kept }) => kept > 0)).toEqual([])
  })
})

const saveFrom = (file: string) => {
  const to = path.join(temporaryFolder(), 'saved.db')
  return { to, saved: salvage({ file, to, now: testNow }) }
}

/** Whether what was saved is sound; else why nothing was. */
function outcomeOf(file: string): string {
  const { to, saved } = saveFrom(file)
  if (!saved.ok) return saved.error.code
  const { db } = openFileStore(to)
  const { sound } = checkStore(db)
  closeStore(db)
  return sound ? 'sound' : 'unsound'
}

describe('saving row by row', () => {
  test('a sound one comes out the same, totals and all', () => {
    const { to, saved } = saveFrom(aDamaged(() => undefined))
    const count = wholeCounts()
    for (const { table, saved: rows, refused } of expectOk(saved).tables) {
      expect([table, rows, refused]).toEqual([table, count(table), 0])
    }
    expect(countIn(to, 'rollup')).toBe(count('rollup'))
    expect(checkStore(openFileStore(to).db).sound).toBe(true)
  })

  test('a page of entries gone costs the rows on it', () => {
    const pages = pagesOf('entry')
    const page = pages[Math.floor(pages.length / 2)] ?? 0
    const file = aDamaged((bytes) => void bytes.fill(0, (page - 1) * pageSize, page * pageSize))
    const before = readFileSync(file)
    const { to, saved } = saveFrom(file)
    const count = wholeCounts()
    expect(expectOk(saved).inside.entries).toBeGreaterThan(count('entry') - 100)
    expect(countIn(to, 'invoice')).toBe(count('invoice'))
    expect(checkStore(openFileStore(to).db).sound).toBe(true)
    expect(readFileSync(file)).toEqual(before)
  })

  test('lost clients are stood in for, so that their hours and invoices stay together', () => {
    const damage = (bytes: Buffer) => {
      for (const page of pagesOf('client')) bytes.fill(0, (page - 1) * pageSize, page * pageSize)
    }
    const { to, saved } = saveFrom(aDamaged((bytes) => damage(bytes)))
    expectOk(saved)
    const { db } = openFileStore(to)
    const count = wholeCounts()
    expect(countIn(to, 'entry')).toBe(count('entry'))
    expect(countIn(to, 'invoice')).toBe(count('invoice'))
    const names = db.prepare<[], string>('SELECT name FROM client').pluck().all()
    expect(names).toContain('#1')
  })

  test('lost invoices take their payments along, which are counted', () => {
    const damage = (bytes: Buffer) => {
      for (const page of pagesOf('invoice')) bytes.fill(0, (page - 1) * pageSize, page * pageSize)
    }
    const { to, saved } = saveFrom(aDamaged((bytes) => damage(bytes)))
    const payments = expectOk(saved).tables.find(({ table }) => table === 'payment')
    expect(payments).toEqual({ table: 'payment', saved: 0, refused: wholeCounts()('payment') })
    expect(checkStore(openFileStore(to).db).sound).toBe(true)
  })

  test('a file cut in half gives what is in the first half', () => {
    const half = Math.floor(sample.length / 2 / pageSize) * pageSize
    expect(outcomeOf(aDamaged((bytes) => bytes.subarray(0, half)))).toBe('sound')
  })

  test('nothing that is there is written over, and nothing is left where nothing can be read', () => {
    const file = newFile()
    writeFileSync(file, 'Dear diary '.repeat(1000))
    const to = path.join(temporaryFolder(), 'saved.db')
    expect(expectCode(salvage({ file, to, now: testNow }))).toBe('database-damaged')
    expect(existsSync(to)).toBe(false)
    writeFileSync(to, 'mine')
    expect(expectCode(salvage({ file: aDamaged(() => undefined), to, now: testNow }))).toBe(
      'conflict',
    )
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })

  test('one of an older version is brought up to date', () => {
    const file = newFile()
    copyFileSync(path.join(import.meta.dirname, '../../fixtures/golden/v1.db'), file)
    truncateSync(file, readFileSync(file).length)
    const { to, saved } = saveFrom(file)
    expect(expectOk(saved).inside.entries).toBe(countIn(file, 'entry'))
    expect(checkStore(openFileStore(to).db).sound).toBe(true)
  })

  property.prop(
    [
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          bytes: fc.integer({ min: 1, max: 6000 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.integer({ min: 0, max: 255 }),
    ],
    { numRuns: runs(40) },
  )(
    'whatever was overwritten, what comes out is sound or it says that nothing can be read',
    (holes, filling) => {
      const file = aDamaged((bytes) => {
        for (const hole of holes) {
          const from = 100 + Math.floor(hole.at * (bytes.length - 100))
          bytes.fill(filling, from, Math.min(bytes.length, from + hole.bytes))
        }
      })
      expect(['sound', 'database-damaged']).toContain(outcomeOf(file))
    },
  )
})
