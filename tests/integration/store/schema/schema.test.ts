import { globSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { projects } from '../../../../electron/store/entities/projects.ts'
import type { Table } from '../../../../electron/store/rows/rows.ts'
import { aClient, aProject } from '../../../support/core/builders.ts'
import { expectOk, openMemoryStore } from '../../../support/core/store.ts'
import { inserting, type Columns } from './inserting.ts'

/** A good row per table; the bad ones below differ in a column or two. Client 1 has project 1, client 2 none. */
const good: Readonly<Record<string, Columns>> = {
  client: {
    name: 'C',
    state: 'active',
    currency: 'SEK',
    payment_terms_days: 30,
    note: '',
    alternative: '{"kind":"best"}',
    archived: 0,
  },
  project: {
    client_id: 1,
    name: 'P',
    pricing: 'fixed',
    fee: 100,
    estimated_seconds: 3600,
    starts_on: '2026-01-01',
    ends_on: null,
    archived: 0,
  },
  agreed_rate: {
    client_id: 1,
    project_id: 1,
    from_date: '2026-01-01',
    rate: 90_000,
    currency: 'EUR',
    rate_to_base: '11.12',
  },
  entry: {
    client_id: 1,
    project_id: 1,
    date: '2026-01-12',
    seconds: 3600,
    started_at: 1_768_204_800,
    ended_at: 1_768_208_400,
    zone: 'Europe/Stockholm',
    billable: 1,
    activity: 'work',
    note: '',
    import_key: null,
    batch_id: null,
    changed: 0,
  },
  timer: {
    id: 1,
    client_id: 1,
    project_id: 1,
    started_at: 1_768_204_800,
    zone: 'Europe/Stockholm',
    billable: 1,
    activity: 'work',
    note: '',
  },
  invoice: {
    number: '1',
    client_id: 1,
    project_id: 1,
    issued_on: '2026-01-31',
    due_on: '2026-03-02',
    net: 800_000,
    vat: 200_000,
    expenses: 0,
    currency: 'SEK',
    rate_to_base: null,
    service_from: '2026-01-01',
    service_to: '2026-01-31',
    credits_invoice_id: null,
    written_off_on: null,
    note: '',
  },
  payment: { invoice_id: 1, paid_on: '2026-02-25', gross: 1_000_000, import_key: null },
  rollup: {
    client_id: 1,
    project_id: 0,
    day: 20_465,
    seconds: 3600,
    billable_seconds: 3600,
    out_of_hours_seconds: 0,
  },
  setting: { key: 'fill', value: '"0.7"' },
  undo: {
    step: 1,
    at: 0,
    label: 'entries.delete',
    batch_id: null,
    undone_at: null,
    row_count: 1,
    about: '{}',
    changes: '[]',
    version: 3,
  },
  import_batch: {
    imported_at: 0,
    format: 'toggl',
    file_name: 'a.csv',
    taken: 1,
    updated: 0,
    duplicates: 0,
    refused: 0,
    undone_at: null,
    entry_count: 0,
    changes: '[]',
    version: 3,
  },
}

const duration = { started_at: null, ended_at: null, zone: null }

const bad: readonly (readonly [table: string, columns: Columns])[] = [
  ['client', { name: '' }],
  ['client', { name: null }],
  ['client', { name: 'x'.repeat(201) }],
  ['client', { name: 'Nordlys A/S' }],
  ['client', { state: 'sleeping' }],
  ['client', { currency: 'sek' }],
  ['client', { payment_terms_days: -1 }],
  ['client', { note: 'x'.repeat(4001) }],
  ['client', { alternative: '{' }],
  ['client', { archived: 2 }],
  ['project', { client_id: 99 }],
  ['project', { name: 'Website' }],
  ['project', { pricing: 'barter' }],
  ['project', { fee: -1 }],
  ['project', { estimated_seconds: -1 }],
  ['project', { starts_on: '2026-02-30' }],
  ['agreed_rate', { client_id: 2 }],
  ['agreed_rate', { from_date: '2026-1-1' }],
  ['agreed_rate', { rate: -1 }],
  ['agreed_rate', { rate_to_base: '0.00' }],
  ['agreed_rate', { rate_to_base: '1e3' }],
  ['entry', { client_id: 99 }],
  ['entry', { project_id: 99 }],
  ['entry', { client_id: 2 }],
  ['entry', { date: '2026-13-01' }],
  ['entry', { date: '2026-01-12T00:00' }],
  ['entry', { seconds: 3599 }],
  ['entry', { seconds: 1.5 }],
  ['entry', { ended_at: 1_768_204_799, seconds: -1 }],
  ['entry', { ended_at: null }],
  ['entry', { zone: null }],
  ['entry', { started_at: null }],
  ['entry', { ...duration, seconds: 0 }],
  ['entry', { ...duration, seconds: 2_678_401 }],
  ['entry', { ...duration, zone: 'Europe/Stockholm' }],
  ['entry', { billable: 2 }],
  ['entry', { activity: 'golf' }],
  ['entry', { note: null }],
  ['entry', { import_key: 'short' }],
  ['entry', { batch_id: 99 }],
  ['timer', { id: 2 }],
  ['timer', { client_id: 2 }],
  ['timer', { started_at: null }],
  ['timer', { zone: '' }],
  ['invoice', { number: '' }],
  ['invoice', { client_id: null }],
  ['invoice', { client_id: 2 }],
  ['invoice', { issued_on: null }],
  ['invoice', { due_on: 'soon' }],
  ['invoice', { net: 2 ** 51 + 2 }],
  ['invoice', { net: 'much' }],
  ['invoice', { currency: 'kr' }],
  ['invoice', { rate_to_base: '0' }],
  ['invoice', { rate_to_base: '-2' }],
  ['invoice', { service_to: '2025-12-31' }],
  ['invoice', { credits_invoice_id: 99 }],
  ['invoice', { written_off_on: '2026-02-29' }],
  ['payment', { invoice_id: 99 }],
  ['payment', { paid_on: null }],
  ['payment', { gross: 0.5 }],
  ['rollup', { seconds: -1, billable_seconds: 0 }],
  ['rollup', { billable_seconds: 3601 }],
  ['rollup', { out_of_hours_seconds: 3601 }],
  ['setting', { value: 'not json' }],
  ['setting', { key: '' }],
  ['undo', { changes: 'not json' }],
  ['undo', { label: '' }],
  ['import_batch', { taken: -1 }],
  ['import_batch', { changes: 'not json' }],
  ['import_batch', { version: null }],
]

function aDatabase() {
  const db = openMemoryStore()
  const client = expectOk(clients.insert(db, aClient()))
  expectOk(clients.insert(db, aClient({ name: 'Vagt AB' })))
  expectOk(projects.insert(db, aProject({ clientId: client.id })))
  return { db, insert: inserting(db, good) }
}

test('a good row of each table is taken', () => {
  const { insert } = aDatabase()
  for (const table of Object.keys(good)) expect(insert(table).changes).toBe(1)
})

test.each(bad)('%s refuses %o', (table, columns) => {
  const { insert } = aDatabase()
  if (table === 'payment') insert('invoice')
  expect(() => insert(table, columns)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  )
})

test.each([
  ['project', {}],
  ['agreed_rate', {}],
  ['timer', {}],
  ['invoice', {}],
  ['entry', { import_key: 'the-same-key' }],
  ['payment', { import_key: 'the-same-key' }],
])('%s refuses a second row of the same name, number, day or key', (table, columns) => {
  const { insert } = aDatabase()
  if (table === 'payment') insert('invoice')
  insert(table, columns)
  expect(() => insert(table, columns)).toThrow(/UNIQUE/)
})

test('two internal projects cannot share a name either', () => {
  const { insert } = aDatabase()
  insert('project', { client_id: null })
  expect(() => insert('project', { client_id: null })).toThrow(/UNIQUE/)
})

describe('what is described of the tables', () => {
  const described = new Map<string, readonly string[]>()

  beforeAll(async () => {
    const folder = path.resolve('electron/store/entities')
    for (const file of globSync('**/*.ts', { cwd: folder })) {
      const module = (await import(path.join(folder, file))) as Readonly<Record<string, unknown>>
      for (const one of Object.values(module)) {
        if (isEntity(one)) described.set(one.table, one.columns)
      }
    }
  })

  test('is every column there is, so that undo keeps them all', () => {
    const { db } = aDatabase()
    // Triggers keep these two.
    const kept = new Set(['settled_on', 'quiet_on'])
    for (const [table, columns] of described) {
      const info = db.pragma(`table_info(${table})`) as { readonly name: string }[]
      const names = info.map(({ name }) => name).filter((name) => !kept.has(name))
      // A column added to a table stands last, one added to a description where it belongs.
      expect(names.toSorted()).toEqual([...columns].toSorted())
    }
  })

  test('is every table but those the store keeps for itself', () => {
    const { db } = aDatabase()
    const own = [
      'draft',
      'import_batch',
      'rollup',
      'rollup_page',
      'search_pending',
      'setting',
      'staging',
      'timer_life',
      'undo',
    ]
    const tables = `SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
    expect([...described.keys(), ...own].sort()).toEqual(db.prepare(tables).pluck().all())
  })
})

function isEntity(one: unknown): one is Table {
  return typeof one === 'object' && one !== null && 'table' in one && 'columns' in one
}

test('every table is STRICT', () => {
  const { db } = aDatabase()
  const loose = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`
  expect(db.prepare(loose).all()).toEqual([])
})
