import { expect, test } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { aClient } from '../../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../../support/core/store.ts'

type Columns = Readonly<Record<string, string | number | null>>

/** A good row per table; the bad ones below differ in a column or two. */
const good: Readonly<Record<string, Columns>> = {
  prospect: {
    id: 1,
    who: '',
    help: '',
    how: '',
    why_me: '',
    person: '',
    research: '',
    next_step: '',
    next_on: '2026-07-01',
    wanted: 1,
    position: 1,
    screening: '{"can-pay":"yes"}',
    trait_ids: '[1]',
    decision: 'refused',
    decided_on: '2026-06-30',
    reason: 'no time',
  },
  trait: { text: 'Pays on time', wanted: 1 },
}

const bad: readonly (readonly [table: string, columns: Columns])[] = [
  ['prospect', { id: 99 }],
  ['prospect', { who: null }],
  ['prospect', { research: 'x'.repeat(4001) }],
  ['prospect', { next_on: 'soon' }],
  ['prospect', { wanted: 2 }],
  ['prospect', { position: 0 }],
  ['prospect', { screening: '{' }],
  ['prospect', { trait_ids: null }],
  ['prospect', { decision: 'perhaps' }],
  ['prospect', { decided_on: null }],
  ['prospect', { decision: 'open' }],
  ['prospect', { decided_on: '2026-02-30' }],
  ['prospect', { reason: 'x'.repeat(4001) }],
  ['trait', { text: '' }],
  ['trait', { text: 'x'.repeat(201) }],
  ['trait', { wanted: null }],
]

function aDatabase() {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient({ state: 'prospect' })))
  return (table: string, changed: Columns = {}) => {
    const row = { ...good[table], ...changed }
    const places = Object.keys(row).map(() => '?')
    const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`
    return db.prepare(sql).run(...Object.values(row))
  }
}

test('a good row of each table is taken, a second one of a client is not', () => {
  const insert = aDatabase()
  for (const table of Object.keys(good)) expect(insert(table).changes).toBe(1)
  expect(() => insert('prospect')).toThrow(/UNIQUE|PRIMARY/)
})

test.each(bad)('%s refuses %o', (table, columns) => {
  const insert = aDatabase()
  expect(() => insert(table, columns)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  )
})
