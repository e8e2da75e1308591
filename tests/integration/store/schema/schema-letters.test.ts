import { expect, test } from 'vitest'
import { openMemoryStore } from '../../../support/core/store.ts'

type Columns = Readonly<Record<string, string | number | null>>

const good: Readonly<Record<'template' | 'letter', Columns>> = {
  template: { name: 'T', language: 'he', situation: 'refuse', subject: '', body: '' },
  letter: {
    client_id: null,
    on_date: '2026-06-30',
    language: 'da',
    situation: 'dismiss',
    subject: '',
    body: '',
  },
}

const bad: readonly (readonly [table: keyof typeof good, columns: Columns])[] = [
  ['template', { name: '' }],
  ['template', { name: 'x'.repeat(201) }],
  ['template', { language: '' }],
  ['template', { situation: null }],
  ['template', { subject: 'x'.repeat(501) }],
  ['template', { body: 'x'.repeat(20_001) }],
  ['template', { body: null }],
  ['letter', { client_id: 99 }],
  ['letter', { on_date: '2026-02-30' }],
  ['letter', { on_date: null }],
  ['letter', { language: null }],
  ['letter', { situation: null }],
  ['letter', { subject: 'x'.repeat(501) }],
  ['letter', { body: 'x'.repeat(20_001) }],
]

function insert(table: keyof typeof good, changed: Columns = {}) {
  const row = { ...good[table], ...changed }
  const places = Object.keys(row).map(() => '?')
  const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`
  return openMemoryStore()
    .prepare(sql)
    .run(...Object.values(row))
}

test.each(['template', 'letter'] as const)('a good row of %s is taken', (table) => {
  expect(insert(table).changes).toBe(1)
})

test.each(bad)('%s refuses %o', (table, columns) => {
  expect(() => insert(table, columns)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  )
})
