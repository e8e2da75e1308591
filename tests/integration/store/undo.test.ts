import { describe, expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import {
  deleteEntries,
  getEntry,
  insertEntry,
  updateEntry,
} from '../../../electron/store/entities/entries.ts'
import {
  deleteInvoice,
  getInvoice,
  insertInvoice,
  writeOffInvoice,
} from '../../../electron/store/entities/invoices.ts'
import { insertPayment } from '../../../electron/store/entities/payments.ts'
import { clearTimer, getTimer, startTimer } from '../../../electron/store/entities/timer.ts'
import { applyUndo, undoable } from '../../../electron/store/rows/undo.ts'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { aClient, aDuration, anEntry, anInvoice, aTimer } from '../../support/core/builders.ts'
import { expectCode, expectOk, openMemoryStore, testNow } from '../../support/core/store.ts'

function aWorld() {
  const db = openMemoryStore()
  const client = expectOk(clients.insert(db, aClient()))
  const run = <T>(work: () => Envelope<T>) =>
    expectOk(undoable(db, { label: 'test', at: testNow }, work))
  const undo = (undoId: number | null) => applyUndo(db, undoId ?? 0, testNow)
  return { db, client, run, undo }
}

describe('undo', () => {
  test('brings deleted entries back with their ids, and redo takes them away again', () => {
    const { db, client, run, undo } = aWorld()
    const entries = ['2026-03-02', '2026-03-03'].map((date) =>
      expectOk(insertEntry(db, anEntry({ clientId: client.id, time: aDuration(date) }))),
    )
    const ids = entries.map(({ id }) => id)
    const { undoId } = run(() => deleteEntries(db, ids))
    const redo = expectOk(undo(undoId))
    expect(ids.map((id) => getEntry(db, id))).toEqual(entries)
    const again = expectOk(undo(redo.undoId))
    expect(ids.map((id) => getEntry(db, id))).toEqual([undefined, undefined])
    expectOk(undo(again.undoId))
    expect(ids.map((id) => getEntry(db, id))).toEqual(entries)
  })

  test('takes an edit back to the row as it was', () => {
    const { db, run, undo } = aWorld()
    const entry = expectOk(insertEntry(db, anEntry()))
    const { undoId } = run(() => updateEntry(db, entry.id, { note: 'x', billable: false }))
    expectOk(undo(undoId))
    expect(getEntry(db, entry.id)).toEqual(entry)
  })

  test('of a stopped timer removes the entry and lets the timer run on', () => {
    const { db, run, undo } = aWorld()
    const timer = expectOk(startTimer(db, aTimer()))
    const { value, undoId } = run(() => {
      clearTimer(db)
      return insertEntry(db, anEntry())
    })
    expectOk(undo(undoId))
    expect(getTimer(db)).toEqual(timer)
    expect(getEntry(db, value.id)).toBeUndefined()
  })

  test('of a stopped timer is a conflict while another one runs, and changes nothing', () => {
    const { db, run, undo } = aWorld()
    expectOk(startTimer(db, aTimer()))
    const { value, undoId } = run(() => {
      clearTimer(db)
      return insertEntry(db, anEntry())
    })
    const second = expectOk(startTimer(db, aTimer({ note: 'second' })))
    expect(expectCode(undo(undoId))).toBe('conflict')
    expect(getTimer(db)).toEqual(second)
    expect(getEntry(db, value.id)).toEqual(value)
  })

  test('restores an invoice with its payments, whichever row comes first', () => {
    const { db, client, run, undo } = aWorld()
    const { id } = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    expectOk(insertPayment(db, { invoiceId: id, paidOn: '2026-02-25', gross: 1_000_000 }))
    const before = getInvoice(db, id)
    const { undoId } = run(() => deleteInvoice(db, id))
    expectOk(undo(undoId))
    expect(getInvoice(db, id)).toEqual(before)
  })

  test('R5: takes a write-off back', () => {
    const { db, client, run, undo } = aWorld()
    const { id } = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    const { undoId } = run(() => writeOffInvoice(db, id, '2026-06-01'))
    expectOk(undo(undoId))
    expect(getInvoice(db, id)?.writtenOffOn).toBeNull()
  })

  test('is a conflict if the row was changed again since, and stays possible afterwards', () => {
    const { db, client, run, undo } = aWorld()
    const first = run(() => clients.update(db, client.id, { note: 'one' }))
    const second = run(() => clients.update(db, client.id, { note: 'two' }))
    expect(expectCode(undo(first.undoId))).toBe('conflict')
    expect(clients.get(db, client.id)?.note).toBe('two')
    expectOk(undo(second.undoId))
    expectOk(undo(first.undoId))
    expect(clients.get(db, client.id)).toEqual(client)
  })

  test('of a new client is a conflict once it has time', () => {
    const { db, run, undo } = aWorld()
    const { value, undoId } = run(() => clients.insert(db, aClient({ name: 'New' })))
    expectOk(insertEntry(db, anEntry({ clientId: value.id })))
    expect(expectCode(undo(undoId))).toBe('conflict')
    expect(clients.get(db, value.id)).toEqual(value)
  })

  test('works once; an unknown id has nothing to undo', () => {
    const { db, client, run, undo } = aWorld()
    const { undoId } = run(() => clients.update(db, client.id, { note: 'one' }))
    expectOk(undo(undoId))
    expect(expectCode(undo(undoId))).toBe('nothing-to-undo')
    expect(expectCode(undo(999))).toBe('nothing-to-undo')
  })

  test('several writes to one row are one change; none at all needs no undo', () => {
    const { db, client, run, undo } = aWorld()
    const twice = run(() => {
      clients.update(db, client.id, { note: 'one' })
      return clients.update(db, client.id, { note: 'two' })
    })
    expectOk(undo(twice.undoId))
    expect(clients.get(db, client.id)).toEqual(client)
    expect(run(() => clients.update(db, client.id, { note: '' })).undoId).toBeNull()
  })

  test('a failed command changes nothing and keeps nothing', () => {
    const { db, client } = aWorld()
    const done = undoable(db, { label: 'test', at: testNow }, () => {
      clients.update(db, client.id, { note: 'half' })
      return fail('invalid-input', 'no')
    })
    expect(expectCode(done)).toBe('invalid-input')
    expect(clients.get(db, client.id)).toEqual(client)
    expect(db.prepare('SELECT count(*) FROM undo').pluck().get()).toBe(0)
  })

  test('the last 5000 changes are kept, and at most 15 more until the oldest are let go', () => {
    const { db, client, run } = aWorld()
    const kept = db.prepare('SELECT count(*), min(id), max(id) FROM undo').raw()
    const write = (count: number) => {
      for (let i = 0; i < count; i++) run(() => clients.update(db, client.id, { note: `${i}` }))
    }
    write(5008)
    expect(kept.get()).toEqual([5000, 9, 5008])
    for (let i = 0; i < 15; i++) run(() => clients.update(db, client.id, { note: `more ${i}` }))
    expect(kept.get()).toEqual([5015, 9, 5023])
    write(1)
    expect(kept.get()).toEqual([5000, 25, 5024])
  })

  test('large ones go before their number is reached, but never the newest', () => {
    const { db, client, run } = aWorld()
    const large = 'x'.repeat(4000)
    const many = Array.from({ length: 2500 }, () =>
      expectOk(insertEntry(db, anEntry({ clientId: client.id, note: large }))),
    )
    const ids = many.map(({ id }) => id)
    for (const note of ['a', 'b', 'c', 'd']) {
      run(() => {
        for (const id of ids) expectOk(updateEntry(db, id, { note: note.repeat(4000) }))
        return ok(null)
      })
    }
    expect(db.prepare('SELECT count(*), min(id), max(id) FROM undo').raw().get()).toEqual([1, 4, 4])
  })
})
