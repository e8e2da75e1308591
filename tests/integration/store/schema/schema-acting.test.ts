import { expect, test } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { aClient } from '../../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../../support/core/store.ts'
import { inserting, type Columns } from './inserting.ts'

/** A good row per table of client 1; the bad ones below differ in a column or two. */
const good: Readonly<Record<string, Columns>> = {
  warning_sign: {
    client_id: 1,
    kind: 'haggles-early',
    on_date: '2026-06-01',
    note: '',
    closed_on: '2026-06-20',
  },
  sign_dismissal: { client_id: 1, kind: 'late-payer', on_date: '2026-06-01' },
  action: {
    client_id: 1,
    remedy: 'written-brief',
    because: 'scope-creep',
    started_on: '2026-06-01',
    due_on: '2026-07-01',
    note: '',
    done_on: '2026-06-20',
    outcome: 'partly',
    outcome_note: '',
  },
  contact: { client_id: 1, name: 'Astrid Lund', roles: '["main"]', note: '' },
  meeting: { client_id: 1, on_date: '2026-06-01', note: '' },
  notice: {
    client_id: 1,
    flag: 'overdue',
    serious: 0,
    since: null,
    figures: '{}',
    raised_on: '2026-06-01',
    seen: 0,
  },
  review: { on_date: '2026-06-30', note: '', standings: '{}' },
}

const bad: readonly (readonly [table: string, columns: Columns])[] = [
  ['warning_sign', { client_id: 99 }],
  ['warning_sign', { client_id: null }],
  ['warning_sign', { kind: '' }],
  ['warning_sign', { on_date: '2026-02-30' }],
  ['warning_sign', { closed_on: 'soon' }],
  ['warning_sign', { note: 'x'.repeat(4001) }],
  ['sign_dismissal', { client_id: 99 }],
  ['sign_dismissal', { kind: null }],
  ['sign_dismissal', { on_date: null }],
  ['action', { client_id: 99 }],
  ['action', { remedy: '' }],
  ['action', { because: 'x'.repeat(41) }],
  ['action', { started_on: null }],
  ['action', { due_on: '2026-7-1' }],
  ['action', { done_on: null }],
  ['action', { outcome: 'x'.repeat(41) }],
  ['action', { outcome_note: null }],
  ['contact', { client_id: 99 }],
  ['contact', { name: '' }],
  ['contact', { roles: 'main' }],
  ['meeting', { client_id: 99 }],
  ['meeting', { on_date: '2026-02-29' }],
  ['notice', { client_id: 99 }],
  ['notice', { flag: '' }],
  ['notice', { serious: 2 }],
  ['notice', { since: 'long ago' }],
  ['notice', { figures: '{' }],
  ['notice', { seen: null }],
  ['review', { on_date: '2026-13-01' }],
  ['review', { standings: 'none' }],
]

function aDatabase() {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient()))
  return { db, insert: inserting(db, good) }
}

test('a good row of each table is taken', () => {
  const { insert } = aDatabase()
  for (const table of Object.keys(good)) expect(insert(table).changes).toBe(1)
})

test.each(bad)('%s refuses %o', (table, columns) => {
  const { insert } = aDatabase()
  expect(() => insert(table, columns)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  )
})

test.each([['sign_dismissal'], ['notice']])('%s holds one row per client and kind', (table) => {
  const { insert } = aDatabase()
  insert(table)
  expect(() => insert(table)).toThrow(/UNIQUE/)
})

test('what the user keeps of a client keeps the client; a notice goes with it', () => {
  for (const table of ['warning_sign', 'sign_dismissal', 'action', 'contact', 'meeting']) {
    const { db, insert } = aDatabase()
    insert(table)
    expect(() => db.exec('DELETE FROM client')).toThrow(/FOREIGN KEY/)
  }
  const { db, insert } = aDatabase()
  insert('notice')
  db.exec('DELETE FROM client')
  expect(db.prepare('SELECT count(*) FROM notice').pluck().get()).toBe(0)
})
