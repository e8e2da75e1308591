import { expect, test } from 'vitest'
import { insertClient } from '../../../electron/store/clients.ts'
import { insertEntry, updateEntry, getEntry } from '../../../electron/store/entries.ts'
import { applyUndo, undoable } from '../../../electron/store/undo.ts'
import { checkStore } from '../../../electron/store/check.ts'
import { aClient, anEntry } from '../../support/builders.ts'
import { expectOk, openMemoryStore, testNow } from '../../support/store.ts'

test('smoke', () => {
  const db = openMemoryStore()
  const c = expectOk(insertClient(db, aClient()))
  const e = expectOk(insertEntry(db, anEntry({ clientId: c.id })))
  const u = expectOk(
    undoable(db, { label: 'x', at: testNow }, () => updateEntry(db, e.id, { billable: false })),
  )
  expect(getEntry(db, e.id)?.billable).toBe(false)
  const r = expectOk(applyUndo(db, u.undoId ?? 0, testNow))
  expect(getEntry(db, e.id)).toEqual(e)
  expectOk(applyUndo(db, r.undoId ?? 0, testNow))
  expect(getEntry(db, e.id)?.billable).toBe(false)
  expect(checkStore(db)).toEqual({
    sound: true,
    integrity: [],
    foreignKeys: [],
    rollupDifferences: 0,
  })
})
