import { expect, test } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { aClient } from '../../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../../support/core/store.ts'

type Columns = Readonly<Record<string, string | number | null>>

const good = {
  offer: { name: 'Harbour', rate: 120_000, probability: '0.5', note: '' },
  scenario: {
    client_id: 1,
    name: 'Stop',
    note: '',
    input: '{}',
    kept_on: '2026-06-30',
    expected: '{}',
    client_monthly: -1,
    others_monthly: 1,
  },
} as const satisfies Readonly<Record<string, Columns>>

const bad: readonly (readonly [table: keyof typeof good, columns: Columns])[] = [
  ['offer', { name: '' }],
  ['offer', { name: 'x'.repeat(201) }],
  ['offer', { rate: -1 }],
  ['offer', { rate: 1.5 }],
  ['offer', { rate: 2 ** 41 }],
  ['offer', { probability: '' }],
  ['offer', { note: 'x'.repeat(4001) }],
  ['scenario', { client_id: 99 }],
  ['scenario', { client_id: null }],
  ['scenario', { name: '' }],
  ['scenario', { note: null }],
  ['scenario', { input: '{' }],
  ['scenario', { kept_on: '2026-02-30' }],
  ['scenario', { expected: 'none' }],
  ['scenario', { client_monthly: null }],
  ['scenario', { others_monthly: 0.5 }],
]

function insert(table: keyof typeof good, changed: Columns = {}) {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient()))
  const row: Columns = { ...good[table], ...changed }
  const places = Object.keys(row).map(() => '?')
  const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`
  return db.prepare(sql).run(...Object.values(row))
}

test.each(['offer', 'scenario'] as const)('a good %s is taken', (table) => {
  expect(insert(table).changes).toBe(1)
})

test.each(bad)('%s refuses %o', (table, columns) => {
  expect(() => insert(table, columns)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  )
})
