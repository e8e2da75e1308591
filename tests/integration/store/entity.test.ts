import { describe, expect, test } from 'vitest'
import { dropDraft, keepDraft, listDrafts } from '../../../electron/store/entities/drafts.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import { entity } from '../../../electron/store/rows/entity.ts'
import { aClient } from '../../support/core/builders.ts'
import { expectCode, expectOk, openMemoryStore, testNow } from '../../support/core/store.ts'

interface Person {
  readonly id: number
  readonly clientId: number
  readonly name: string
  readonly roles: readonly string[] | null
  readonly isKnown: boolean
}
type PersonFields = Omit<Person, 'id' | 'isKnown'>

const columns = {
  id: 'id',
  clientId: 'client_id',
  name: 'name',
  roles: { json: 'roles' },
  isKnown: { flag: 'known' },
} as const
const rest = { name: 'person', table: 'person', order: 'name, id', initial: { isKnown: false } }
const people = entity<Person, PersonFields>({ ...rest, columns, also: ['stamp'] })

function aDatabase() {
  const db = openMemoryStore()
  db.exec(`CREATE TABLE person (id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client,
    name TEXT NOT NULL UNIQUE, roles TEXT, known INTEGER NOT NULL, stamp TEXT) STRICT`)
  for (const name of ['A', 'B']) expectOk(clients.insert(db, aClient({ name })))
  const add = (name: string, fields: Partial<PersonFields> = {}) =>
    people.insert(db, { clientId: 1, name, roles: null, ...fields })
  return { db, add }
}

describe('an entity made from its description', () => {
  test('is written to its columns and read back, with what it has from the start', () => {
    const { db, add } = aDatabase()
    const saved = expectOk(add('Bo', { roles: ['main'] }))
    expect(saved).toEqual({ id: 1, clientId: 1, name: 'Bo', roles: ['main'], isKnown: false })
    expect(people.get(db, 1)).toEqual(saved)
    expect(db.prepare('SELECT * FROM person').get()).toEqual({
      id: 1,
      client_id: 1,
      name: 'Bo',
      roles: '["main"]',
      known: 0,
      stamp: null,
    })
  })

  test('is changed in the fields given alone; null is a value, undefined says nothing', () => {
    const { db, add } = aDatabase()
    expectOk(add('Bo', { roles: ['main'] }))
    const changed = people.update(db, 1, { roles: null, name: undefined, isKnown: true })
    expect(expectOk(changed)).toMatchObject({ name: 'Bo', roles: null, isKnown: true })
    expect(expectCode(people.update(db, 9, { name: 'Y' }))).toBe('not-found')
  })

  test('is listed in its order, of all clients or of one, or found by what a query says', () => {
    const { db, add } = aDatabase()
    for (const [name, clientId] of [
      ['C', 1],
      ['A', 2],
      ['B', 1],
    ] as const)
      expectOk(add(name, { clientId }))
    const names = (found: readonly Person[]) => found.map(({ name }) => name)
    expect(names(people.list(db))).toEqual(['A', 'B', 'C'])
    expect(names(people.list(db, 1))).toEqual(['B', 'C'])
    expect(names(people.where(db, 'WHERE name > ? ORDER BY name DESC', 'A'))).toEqual(['C', 'B'])
  })

  test('is removed once, and says what stands in its way', () => {
    const { db, add } = aDatabase()
    expectOk(add('Bo'))
    expect(expectCode(add('Bo'))).toBe('conflict')
    expect(expectCode(add('Eva', { clientId: 9 }))).toBe('not-found')
    expectOk(people.remove(db, 1))
    expect(expectCode(people.remove(db, 1))).toBe('not-found')
    expect(people.get(db, 1)).toBeUndefined()
  })
})

test('a description that does not fit the domain does not compile', () => {
  const { roles: _, ...without } = columns
  const made = [
    // @ts-expect-error a field is left out
    entity<Person, PersonFields>({ ...rest, columns: without }),
    // @ts-expect-error a field is misnamed
    entity<Person, PersonFields>({ ...rest, columns: { ...without, role: { json: 'roles' } } }),
    // @ts-expect-error yes and no is no plain column
    entity<Person, PersonFields>({ ...rest, columns: { ...columns, isKnown: 'known' } }),
    // @ts-expect-error a list is no plain column
    entity<Person, PersonFields>({ ...rest, columns: { ...columns, roles: 'roles' } }),
    // @ts-expect-error what its maker does not name is not said
    entity<Person, PersonFields>({ ...rest, columns, initial: {} }),
  ]
  expect(made).toHaveLength(5)
})

test('a draft is kept by its key, the last one alone, until it is dropped', () => {
  const db = openMemoryStore()
  const draft = { key: 'letter 1', value: 'Dear', keptAt: testNow }
  keepDraft(db, draft)
  keepDraft(db, { ...draft, value: '', keptAt: testNow + 1 })
  keepDraft(db, { ...draft, key: 'invoice' })
  expect(listDrafts(db)).toEqual([
    { ...draft, key: 'invoice' },
    { ...draft, value: '', keptAt: testNow + 1 },
  ])
  dropDraft(db, 'letter 1')
  dropDraft(db, 'letter 2')
  expect(listDrafts(db).map(({ key }) => key)).toEqual(['invoice'])
  for (const key of ['', 'x'.repeat(201)]) {
    expect(() => keepDraft(db, { ...draft, key })).toThrow(/CHECK/)
  }
})
