import { describe, expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import { offers } from '../../../electron/store/entities/deciding/offers.ts'
import {
  scenarios,
  type KeptScenario,
} from '../../../electron/store/entities/deciding/scenarios.ts'
import { aClient, anOffer } from '../../support/core/builders.ts'
import { expectCode, expectOk, openMemoryStore } from '../../support/core/store.ts'

const course = { cumulative: [0, 166_079], gain: 166_079, breakEvenMonth: 2 }
const aScenario = (fields: Partial<Omit<KeptScenario, 'id'>> = {}): Omit<KeptScenario, 'id'> => ({
  clientId: 1,
  name: 'Stop in autumn',
  note: '',
  input: { option: 'raise', raise: '0.1', churn: '0.2', fill: '0.5' },
  keptOn: '2026-06-30',
  expected: {
    assumptions: {
      hours: '30',
      rate: 12_500,
      alternative: 77_297,
      months: 2,
      notice: 1,
      ramp: 3,
      fill: '0.5',
      acquisition: '40',
    },
    ...course,
    breakEvenRate: 20_057,
    breakEvenFill: null,
    best: { assumed: { fill: '0.65', ramp: 1 }, ...course },
    worst: { assumed: {}, ...course },
  },
  clientMonthly: 375_000,
  othersMonthly: 5_000_000,
  ...fields,
})

function withClients() {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient()))
  expectOk(clients.insert(db, aClient({ name: 'Vagt AB' })))
  return db
}

describe('offers', () => {
  test('are listed by name in code-point order and change field by field', () => {
    const db = openMemoryStore()
    for (const name of ['Ö', 'a', 'Z']) expectOk(offers.insert(db, anOffer({ name })))
    expect(offers.list(db).map(({ name }) => name)).toEqual(['Z', 'a', 'Ö'])
    const [first] = offers.list(db)
    const id = first?.id ?? 0
    const changed = expectOk(offers.update(db, id, { probability: '0.25' }))
    expect(changed).toEqual({ ...anOffer({ name: 'Z' }), id, probability: '0.25' })
    expectOk(offers.remove(db, id))
    expect(offers.get(db, id)).toBeUndefined()
    expect(expectCode(offers.update(db, id, { rate: 1 }))).toBe('not-found')
    expect(expectCode(offers.remove(db, id))).toBe('not-found')
  })
})

describe('scenarios', () => {
  test('come back as they were kept, newest first', () => {
    const db = withClients()
    const older = expectOk(scenarios.insert(db, aScenario({ keptOn: '2026-05-31' })))
    const newer = expectOk(scenarios.insert(db, aScenario()))
    const other = expectOk(scenarios.insert(db, aScenario({ clientId: 2 })))
    expect(scenarios.get(db, newer.id)).toEqual({ ...aScenario(), id: newer.id })
    expect(scenarios.list(db).map(({ id }) => id)).toEqual([other.id, newer.id, older.id])
    expect(scenarios.list(db, 1).map(({ id }) => id)).toEqual([newer.id, older.id])
  })
  test('are renamed, and what was expected stays', () => {
    const db = withClients()
    const { id } = expectOk(scenarios.insert(db, aScenario()))
    const renamed = expectOk(scenarios.update(db, id, { name: 'Later', note: 'after summer' }))
    expect(renamed).toEqual({ ...aScenario({ name: 'Later', note: 'after summer' }), id })
    expectOk(scenarios.remove(db, id))
    expect(expectCode(scenarios.update(db, id, { name: 'x' }))).toBe('not-found')
  })
  test('are of a client that is there', () => {
    expect(expectCode(scenarios.insert(withClients(), aScenario({ clientId: 9 })))).toBe(
      'not-found',
    )
  })
})
