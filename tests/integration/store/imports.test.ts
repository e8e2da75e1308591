import { describe, expect, test } from 'vitest'
import { findClient, clients } from '../../../electron/store/entities/clients.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import {
  entries,
  deleteEntries,
  getEntry,
  insertEntry,
  updateEntry,
} from '../../../electron/store/entities/entries.ts'
import { bulkColumns, insertEntries } from '../../../electron/store/imports/entries.ts'
import { importedKeys } from '../../../electron/store/imports/known.ts'
import { importBatch, listBatches } from '../../../electron/store/imports/batches.ts'
import { importKeyOf } from '../../../electron/store/imports/import-key.ts'
import { undoImport } from '../../../electron/store/imports/take-back.ts'
import {
  invoices,
  getInvoice,
  insertInvoice,
  updateInvoice,
} from '../../../electron/store/entities/invoices.ts'
import { insertPayment, listPayments } from '../../../electron/store/entities/payments.ts'
import { projects } from '../../../electron/store/entities/projects.ts'
import { verifyRollup } from '../../../electron/store/rollup/rollup.ts'
import { getSettings } from '../../../electron/store/entities/settings.ts'
import { applyUndo } from '../../../electron/store/rows/undo.ts'
import { fail, ok } from '../../../shared/contract/call.ts'
import {
  aClient,
  aDuration,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from '../../support/core/builders.ts'
import { expectCode, expectOk, openMemoryStore, testNow } from '../../support/core/store.ts'

const toggl = { importedAt: testNow, format: 'toggl', fileName: 'toggl.csv' } as const
const counts = (taken: number) => ({ taken, updated: 0, duplicates: 0, refused: 0 })

/** Imports a client with a project and some entries of theirs, hours from 2 March 2026 on. */
function importRows(db: Db, rows: number, name = 'Vagt AB') {
  return importBatch(db, toggl, (batchId) => {
    const client = expectOk(clients.insert(db, aClient({ name })))
    const project = expectOk(projects.insert(db, aProject({ clientId: client.id })))
    const start = anInterval('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z')
    const entries = Array.from({ length: rows }, (_, i) => ({
      ...anEntry({ clientId: client.id, projectId: project.id, note: `row ${i}` }),
      time: { ...start, start: start.start + i * 3600, end: start.end + i * 3600 },
      importKey: importKeyOf([name, i]),
    }))
    insertEntries(db, batchId, entries)
    return ok(counts(rows))
  })
}
const sound = (db: Db) => verifyRollup(db, getSettings(db).workingHours) === 0

describe('importing', () => {
  test('many entries at once writes every column that one by itself has', () => {
    expect([...bulkColumns, 'id'].sort()).toEqual(entries.columns.toSorted())
  })

  test('adds entries, finds them again by key, and lists the batch', () => {
    const db = openMemoryStore()
    const { batchId } = expectOk(importRows(db, 40))
    expect(entries.count(db)).toBe(40)
    const keys = [importKeyOf(['Vagt AB', 39]), importKeyOf(['Vagt AB', 40])]
    expect([...importedKeys(db, keys)]).toEqual([[keys[0], batchId]])
    expect(getEntry(db, 40)).toMatchObject({ note: 'row 39', date: '2026-03-04', seconds: 3600 })
    expect(listBatches(db)).toEqual([{ ...toggl, ...counts(40), id: batchId, undoneAt: null }])
    expect(sound(db)).toBe(true)
  })

  test.each([20, 6000])('%i rows at once: indexes are all there afterwards', (rows) => {
    const db = openMemoryStore()
    const indexes = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`
    const before = db.prepare(indexes).all()
    expectOk(importRows(db, rows))
    expect(db.prepare(indexes).all()).toEqual(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sound(db)).toBe(true)
  })

  test('T1: durations and intervals without length keep their date', () => {
    const db = openMemoryStore()
    const instant = anInterval('2026-03-02T23:30:00Z', '2026-03-02T23:30:00Z')
    const times = [aDuration('2026-03-05', 2), instant]
    const rows = times.map((time, i) => ({ ...anEntry({ time }), importKey: `key-number-${i}` }))
    expectOk(
      importBatch(db, toggl, (batchId) => {
        insertEntries(db, batchId, rows)
        return ok(counts(2))
      }),
    )
    expect([1, 2].map((id) => getEntry(db, id)?.date)).toEqual(['2026-03-05', '2026-03-03'])
    expect(sound(db)).toBe(true)
  })

  test('a failure, or a key that is known, leaves nothing behind', () => {
    const db = openMemoryStore()
    const failed = importBatch(db, toggl, () => {
      expectOk(clients.insert(db, aClient()))
      return fail('missing-rate', 'no')
    })
    expect(expectCode(failed)).toBe('missing-rate')
    expect([clients.list(db), listBatches(db)]).toEqual([[], []])
    expectOk(importRows(db, 6000))
    const repeated = () =>
      importBatch(db, toggl, (batchId) => {
        const rows = Array.from({ length: 6000 }, (_, i) => ({
          ...anEntry(),
          importKey: importKeyOf(['Vagt AB', 5999 + i]),
        }))
        insertEntries(db, batchId, rows)
        return ok(counts(6000))
      })
    expect(repeated).toThrow(/UNIQUE/)
    expect(entries.count(db)).toBe(6000)
    expect(sound(db)).toBe(true)
  })

  test('the key tells parts apart', () => {
    const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', null], ['abc', ''], ['abc', 0]]
    expect(new Set(keys.map((parts) => importKeyOf(parts))).size).toBe(keys.length)
    expect(importKeyOf(['åäö', 1])).toBe(importKeyOf(['åäö', 1]))
    expect(importKeyOf(['åäö', 1])).toMatch(/^[\w-]{22}$/)
    expect(importKeyOf(['x'.repeat(4000), 1])).not.toBe(importKeyOf(['x'.repeat(4000), 2]))
  })

  test('keys are made as they were before, and lie in the order of their instants', () => {
    const parts = ['Vagt AB', null, 1_700_000_000, 3600, 1, 'work', 'Skiss']
    expect(importKeyOf(parts, 1_700_000_000)).toBe('W_Jz3-uUZGvDdq3A6I8TF3')
    const keys = [-90_000, -1, 0, 1, 2 ** 20, 4_000_000_000].map((at) => importKeyOf(parts, at))
    expect(keys.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(keys)
  })
})

describe('taking an import back', () => {
  test.each([40, 10_001])('removes all %i entries, the client and the project', (rows) => {
    const db = openMemoryStore()
    const own = expectOk(insertEntry(db, anEntry()))
    const { batchId } = expectOk(importRows(db, rows))
    expectOk(undoImport(db, batchId, testNow + 60))
    expect(getEntry(db, own.id)).toEqual(own)
    expect([entries.count(db), clients.list(db), projects.list(db)]).toEqual([1, [], []])
    expect(listBatches(db)[0]?.undoneAt).toBe(testNow + 60)
    expect(sound(db)).toBe(true)
    expect(expectCode(undoImport(db, batchId, testNow))).toBe('nothing-to-undo')
  })

  test('can itself be undone, and then be done again', () => {
    const db = openMemoryStore()
    const { batchId } = expectOk(importRows(db, 40))
    const { undoId } = expectOk(undoImport(db, batchId, testNow))
    expectOk(applyUndo(db, undoId ?? 0, testNow))
    expect([entries.count(db), clients.list(db).length]).toEqual([40, 1])
    expect(listBatches(db)[0]?.undoneAt).toBeNull()
    expectOk(undoImport(db, batchId, testNow))
    expect(entries.count(db)).toBe(0)
    expect(sound(db)).toBe(true)
  })

  test('goes by its undo id too', () => {
    const db = openMemoryStore()
    const { undoId } = expectOk(importRows(db, 3))
    expectOk(applyUndo(db, undoId, testNow))
    expect(entries.count(db)).toBe(0)
  })

  test('keeps a client that something else uses by now, or that was edited', () => {
    const db = openMemoryStore()
    const { batchId } = expectOk(importRows(db, 3))
    const client = findClient(db, 'Vagt AB')
    expectOk(insertEntry(db, anEntry({ clientId: client?.id ?? 0 })))
    expectOk(undoImport(db, batchId, testNow))
    expect([clients.list(db).length, projects.list(db).length, entries.count(db)]).toEqual([
      1, 0, 1,
    ])

    const second = expectOk(importRows(db, 3, 'Lind & Co'))
    expectOk(clients.update(db, findClient(db, 'Lind & Co')?.id ?? 0, { note: 'call them' }))
    expectOk(undoImport(db, second.batchId, testNow))
    expect(findClient(db, 'Lind & Co')?.note).toBe('call them')
  })

  test.each([
    ['edited', (db: Db) => updateEntry(db, 2, { note: 'mine now' })],
    ['deleted', (db: Db) => deleteEntries(db, [2])],
  ])('is a conflict if an entry was %s since', (_, change) => {
    const db = openMemoryStore()
    const { batchId } = expectOk(importRows(db, 3))
    expectOk(change(db))
    const before = entries.count(db)
    expect(expectCode(undoImport(db, batchId, testNow))).toBe('conflict')
    expect(entries.count(db)).toBe(before)
  })

  test('puts updated invoices back and removes added ones with their payments', () => {
    const db = openMemoryStore()
    const client = expectOk(clients.insert(db, aClient()))
    const old = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    const { batchId } = expectOk(
      importBatch(db, { ...toggl, format: 'invoices' }, () => {
        updateInvoice(db, old.id, { net: 1 })
        const added = insertInvoice(db, anInvoice({ clientId: client.id, number: '2' }))
        insertPayment(db, { invoiceId: expectOk(added).id, paidOn: '2026-03-01', gross: 5 })
        return ok({ taken: 1, updated: 1, duplicates: 0, refused: 0 })
      }),
    )
    expectOk(undoImport(db, batchId, testNow))
    expect(getInvoice(db, old.id)).toEqual(old)
    expect([invoices.count(db), listPayments(db)]).toEqual([1, []])
  })

  test('is a conflict if an added invoice was paid since', () => {
    const db = openMemoryStore()
    const client = expectOk(clients.insert(db, aClient()))
    const { batchId } = expectOk(
      importBatch(db, { ...toggl, format: 'invoices' }, () => {
        insertInvoice(db, anInvoice({ clientId: client.id }))
        return ok(counts(1))
      }),
    )
    expectOk(insertPayment(db, { invoiceId: 1, paidOn: '2026-03-01', gross: 5 }))
    expect(expectCode(undoImport(db, batchId, testNow))).toBe('conflict')
    expect([invoices.count(db), listPayments(db).length]).toEqual([1, 1])
  })
})
