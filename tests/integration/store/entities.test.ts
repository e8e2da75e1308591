import { describe, expect, test } from 'vitest'
import { agreedRates } from '../../../electron/store/entities/agreed-rates.ts'
import { findClient, clients } from '../../../electron/store/entities/clients.ts'
import {
  deleteEntries,
  getEntry,
  insertEntry,
  updateEntry,
} from '../../../electron/store/entities/entries.ts'
import {
  deleteInvoice,
  findInvoice,
  getInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
  writeOffInvoice,
} from '../../../electron/store/entities/invoices.ts'
import {
  deletePayment,
  insertPayment,
  listPayments,
} from '../../../electron/store/entities/payments.ts'
import { findProject, projects } from '../../../electron/store/entities/projects.ts'
import {
  getSettings,
  setSettings,
  unreadableSettings,
} from '../../../electron/store/entities/settings.ts'
import {
  clearTimer,
  getTimer,
  startTimer,
  updateTimer,
} from '../../../electron/store/entities/timer.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
  aTimer,
} from '../../support/core/builders.ts'
import { expectCode, expectOk, openMemoryStore } from '../../support/core/store.ts'

function aWorld() {
  const db = openMemoryStore()
  const client = expectOk(clients.insert(db, aClient()))
  const other = expectOk(clients.insert(db, aClient({ name: 'Vagt AB' })))
  const project = expectOk(projects.insert(db, aProject({ clientId: client.id })))
  return { db, client, other, project }
}

describe('clients and projects', () => {
  test('come back as they were given, by name in code-point order', () => {
    const { db, client } = aWorld()
    const offer = { kind: 'offer', rate: 100_000, probability: '0.5' } as const
    const fields = aClient({ name: 'Ångström', alternative: offer, currency: 'EUR' })
    const added = expectOk(clients.insert(db, fields))
    expect(added).toEqual({ ...fields, id: 3, archived: false })
    expect(clients.list(db).map(({ name }) => name)).toEqual(['Nordlys A/S', 'Vagt AB', 'Ångström'])
    expect(findClient(db, 'Nordlys A/S')).toEqual(client)
    expect(findClient(db, 'nordlys a/s')).toBeUndefined()
  })

  test('a change touches the fields it names; null is a value, undefined is none', () => {
    const { db, client } = aWorld()
    expectOk(clients.update(db, client.id, { currency: 'EUR', note: 'late' }))
    const updated = expectOk(clients.update(db, client.id, { currency: null, note: undefined }))
    expect(updated).toEqual({ ...client, currency: null, note: 'late' })
    expectOk(clients.update(db, client.id, { archived: true }))
    expect(clients.get(db, client.id)?.archived).toBe(true)
  })

  test('a taken name is a conflict, a missing row not found', () => {
    const { db, client, other } = aWorld()
    expect(expectCode(clients.insert(db, aClient()))).toBe('conflict')
    expect(expectCode(clients.update(db, other.id, { name: client.name }))).toBe('conflict')
    expect(expectCode(clients.update(db, 99, { name: 'x' }))).toBe('not-found')
    expect(expectCode(projects.insert(db, aProject({ clientId: client.id })))).toBe('conflict')
    expect(expectCode(projects.insert(db, aProject({ clientId: 99 })))).toBe('not-found')
    expectOk(projects.insert(db, aProject({ clientId: other.id })))
    expectOk(projects.insert(db, aProject()))
    expect(projects.list(db)).toHaveLength(3)
    expect(findProject(db, null, 'Website')?.clientId).toBeNull()
  })

  test('a project that is used stays with its client', () => {
    const { db, client, other, project } = aWorld()
    expectOk(projects.update(db, project.id, { clientId: other.id }))
    expectOk(projects.update(db, project.id, { clientId: client.id }))
    expectOk(insertEntry(db, anEntry({ clientId: client.id, projectId: project.id })))
    expect(expectCode(projects.update(db, project.id, { clientId: other.id }))).toBe('conflict')
  })

  test('agreed rates are listed oldest first; one per day', () => {
    const { db, client } = aWorld()
    const later = expectOk(
      agreedRates.insert(db, anAgreedRate({ clientId: client.id, from: '2026-05-01' })),
    )
    const first = expectOk(agreedRates.insert(db, anAgreedRate({ clientId: client.id })))
    expect(agreedRates.list(db, client.id)).toEqual([first, later])
    expect(expectCode(agreedRates.insert(db, anAgreedRate({ clientId: client.id })))).toBe(
      'conflict',
    )
    expectOk(agreedRates.remove(db, first.id))
    expect(agreedRates.list(db, client.id)).toEqual([later])
  })
})

describe('entries and the timer', () => {
  test('T1, T2: an entry has the local date of its start and its elapsed seconds', () => {
    const { db, client, project } = aWorld()
    const night = anInterval('2026-02-11T23:30:00Z', '2026-02-12T01:00:00Z')
    const entry = expectOk(
      insertEntry(db, anEntry({ clientId: client.id, projectId: project.id, time: night })),
    )
    expect([entry.date, entry.seconds, entry.time]).toEqual(['2026-02-12', 5400, night])
    const moved = expectOk(updateEntry(db, entry.id, { time: aDuration('2026-03-02', 2) }))
    expect(moved).toEqual({ ...entry, date: '2026-03-02', seconds: 7200, time: moved.time })
    expect(moved.time).toEqual({ kind: 'duration', date: '2026-03-02', seconds: 7200 })
  })

  test('deleting several is all or nothing', () => {
    const { db } = aWorld()
    const ids = [1, 2].map(() => expectOk(insertEntry(db, anEntry())).id)
    expect(expectCode(deleteEntries(db, [...ids, 99]))).toBe('not-found')
    expect(ids.every((id) => getEntry(db, id))).toBe(true)
    expectOk(deleteEntries(db, [...ids, ...ids]))
    expect(ids.some((id) => getEntry(db, id))).toBe(false)
  })

  test('an entry for an unknown client, or another client’s project, is refused', () => {
    const { db, other, project } = aWorld()
    expect(expectCode(insertEntry(db, anEntry({ clientId: 99 })))).toBe('not-found')
    const mixed = anEntry({ clientId: other.id, projectId: project.id })
    expect(expectCode(insertEntry(db, mixed))).toBe('not-found')
  })

  test('ids are never given twice', () => {
    const { db } = aWorld()
    const { id } = expectOk(insertEntry(db, anEntry()))
    expectOk(deleteEntries(db, [id]))
    expect(expectOk(insertEntry(db, anEntry())).id).toBe(id + 1)
  })

  test('at most one timer runs', () => {
    const { db, client } = aWorld()
    expect(getTimer(db)).toBeNull()
    expect(expectCode(clearTimer(db))).toBe('no-timer')
    expect(expectCode(updateTimer(db, { note: 'x' }))).toBe('no-timer')
    const timer = aTimer({ clientId: client.id })
    expect(expectOk(startTimer(db, timer))).toEqual(timer)
    expect(expectCode(startTimer(db, aTimer()))).toBe('timer-running')
    expect(expectOk(updateTimer(db, { note: 'x' }))).toEqual({ ...timer, note: 'x' })
    expectOk(clearTimer(db))
    expect(getTimer(db)).toBeNull()
  })
})

describe('invoices and payments', () => {
  test('an invoice is read with its payments by day; the newest comes first', () => {
    const { db, client, other } = aWorld()
    const first = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    const second = expectOk(
      insertInvoice(db, anInvoice({ clientId: client.id, number: '2', issuedOn: '2026-02-28' })),
    )
    expectOk(insertInvoice(db, anInvoice({ clientId: other.id })))
    const late = { invoiceId: first.id, paidOn: '2026-03-01', gross: 400_000 }
    const early = { invoiceId: first.id, paidOn: '2026-02-25', gross: 600_000 }
    const ids = [late, early].map((payment) => expectOk(insertPayment(db, payment)).id)
    expect(getInvoice(db, first.id)?.payments.map(({ paidOn }) => paidOn)).toEqual([
      '2026-02-25',
      '2026-03-01',
    ])
    expect(listInvoices(db, client.id)).toEqual([second, getInvoice(db, first.id)])
    expect(listInvoices(db)).toHaveLength(3)
    expect(listPayments(db, other.id)).toEqual([])
    expectOk(deletePayment(db, ids[0] ?? 0))
    expect(findInvoice(db, client.id, '1')?.payments).toEqual([{ ...early, id: ids[1] }])
  })

  test('R5: a write-off is a day, and can be taken back', () => {
    const { db, client } = aWorld()
    const { id } = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    expect(expectOk(writeOffInvoice(db, id, '2026-06-01')).writtenOffOn).toBe('2026-06-01')
    expect(expectOk(updateInvoice(db, id, { note: 'x' })).writtenOffOn).toBe('2026-06-01')
    expect(expectOk(writeOffInvoice(db, id, null)).writtenOffOn).toBeNull()
  })

  test('deleting takes the payments along, but not while a credit note names it', () => {
    const { db, client } = aWorld()
    const invoice = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    expectOk(insertPayment(db, { invoiceId: invoice.id, paidOn: '2026-02-25', gross: 1 }))
    const credit = anInvoice({ clientId: client.id, number: 'C', net: -1, vat: 0 })
    const note = expectOk(insertInvoice(db, { ...credit, creditsInvoiceId: invoice.id }))
    expect(expectCode(deleteInvoice(db, invoice.id))).toBe('conflict')
    expect(listPayments(db)).toHaveLength(1)
    expectOk(deleteInvoice(db, note.id))
    expectOk(deleteInvoice(db, invoice.id))
    expect([listInvoices(db), listPayments(db)]).toEqual([[], []])
    expect(expectCode(deleteInvoice(db, invoice.id))).toBe('not-found')
  })

  test('a number is unique per client, a payment import key once', () => {
    const { db, client } = aWorld()
    const { id } = expectOk(insertInvoice(db, anInvoice({ clientId: client.id })))
    expect(expectCode(insertInvoice(db, anInvoice({ clientId: client.id })))).toBe('conflict')
    const payment = { invoiceId: id, paidOn: '2026-02-25', gross: 1 }
    expectOk(insertPayment(db, payment, 'bank-line-1'))
    expect(expectCode(insertPayment(db, payment, 'bank-line-1'))).toBe('conflict')
    expect(expectCode(insertPayment(db, { ...payment, invoiceId: 99 }))).toBe('not-found')
  })
})

describe('settings', () => {
  test('start with the defaults and keep what is set', () => {
    const { db } = aWorld()
    expect(getSettings(db)).toEqual(defaultSettings)
    const set = expectOk(setSettings(db, { praoRate: 15_000, theme: undefined }))
    expect(set).toEqual({ ...defaultSettings, praoRate: 15_000 })
    expect(expectOk(setSettings(db, { praoRate: null }))).toEqual(defaultSettings)
  })

  test('a stored value that no longer fits falls back to the default and is named', () => {
    const { db } = aWorld()
    db.exec(`INSERT INTO setting VALUES ('zone', '"Mars/Olympus"'), ('gone', '1')`)
    expect(getSettings(db)).toEqual(defaultSettings)
    expect(unreadableSettings(db)).toEqual([
      'the stored setting gone cannot be used',
      'the stored setting zone cannot be used',
    ])
  })
})
