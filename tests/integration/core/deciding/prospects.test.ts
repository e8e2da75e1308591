import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { contacts } from '../../../../electron/store/entities/contacts.ts'
import { letters } from '../../../../electron/store/entities/deciding/letters.ts'
import { meetings } from '../../../../electron/store/entities/deciding/meetings.ts'
import { dismissals, signs } from '../../../../electron/store/entities/deciding/signs.ts'
import { insertRow } from '../../../../electron/store/rows/rows.ts'
import { aClient, anEntry, anInvoice, aProspect } from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'
import { expectOk } from '../../../support/core/store.ts'

type Names = readonly string[]
type DecideInput = CallInput<'prospects.decide'>

async function withProspects(...names: Names) {
  const test = aCore()
  const ids: number[] = []
  for (const name of names) {
    ids.push((await test.value('prospects.create', aProspect({ name }))).prospect.id)
  }
  const [first = 0, second = 0, third = 0] = ids
  return { ...test, ...asked(test), first, second, third }
}

const asked = (test: TestCore) => ({
  names: async () => (await test.value('prospects.list', {})).map(({ name }) => name),
  places: async () => (await test.value('prospects.list', {})).map(({ position }) => position),
  stateOf: async (id: number) =>
    (await test.value('clients.list', {})).find((client) => client.id === id)?.state,
  decide: (id: number, more: Partial<DecideInput> = {}) =>
    test.value('prospects.decide', {
      id,
      decision: 'refused',
      on: '2026-06-30',
      reason: 'no time',
      ...more,
    }),
  undo: (undoId: number | null) => test.value('undo.apply', { undoId: undoId ?? 0 }),
})

const aSignRow = (clientId: number, kind: string, on: string) => ({
  client_id: clientId,
  kind,
  on_date: on,
  note: '',
  closed_on: null,
})

describe('a prospect', () => {
  it('is a client in that state with what is noted of it; one undo takes both back', async () => {
    const test = aCore()
    const { undo, stateOf } = asked(test)
    const fields = aProspect({ who: 'Lamps', nextStep: 'Call', nextOn: '2026-07-03', wanted: true })
    const { prospect, undoId } = await test.value('prospects.create', fields)
    expect(prospect).toEqual({
      ...fields,
      id: prospect.id,
      position: 1,
      screening: {},
      traitIds: [],
      decision: 'open',
      decidedOn: null,
      reason: '',
    })
    expect(await stateOf(prospect.id)).toBe('prospect')
    const redo = await undo(undoId)
    expect(await test.value('prospects.list', {})).toEqual([])
    expect(await test.value('clients.list', {})).toEqual([])
    await undo(redo.undoId)
    expect(await test.value('prospects.list', {})).toEqual([prospect])
  })

  it('is changed by the fields given alone, and tells pages of clients and prospects', async () => {
    const test = await withProspects('Fyrtorn AB', 'Klippan ApS')
    const { first: id } = test
    const { trait } = await test.value('traits.create', { text: 'Pays on time', wanted: true })
    const fields = { name: 'Fyrtornet AB', screening: { 'can-pay': 'yes' as const } }
    await test.value('prospects.update', { id, fields: { ...fields, traitIds: [trait.id] } })
    const { prospect, undoId } = await test.value('prospects.update', { id, fields: { how: 'x' } })
    expect(prospect).toMatchObject({ ...fields, how: 'x', traitIds: [trait.id] })
    expect(test.events.at(-1)).toMatchObject({ areas: ['prospects', 'clients'] })
    await test.undo(undoId)
    expect((await test.value('prospects.list', {}))[0]).toMatchObject({ ...fields, how: '' })
    const unknown = { id, fields: { traitIds: [99] } }
    expect((await test.refusal('prospects.update', unknown)).code).toBe('not-found')
    const nobody = { id: 99, fields: { how: 'x' } }
    expect((await test.refusal('prospects.update', nobody)).code).toBe('not-found')
  })

  it('has a name of its own; that it belongs to someone refused is said', async () => {
    const test = await withProspects('Fyrtorn AB', 'Klippan ApS')
    const taken = await test.refusal('prospects.create', aProspect())
    expect(taken).toMatchObject({
      code: 'conflict',
      details: { declined: false, clientId: test.first },
    })
    await test.decide(test.first)
    const again = await test.refusal('prospects.create', aProspect())
    expect(again.details).toEqual({ declined: true, clientId: test.first })
    const renamed = { id: test.second, fields: { name: 'Fyrtorn AB' } }
    expect((await test.refusal('prospects.update', renamed)).details?.['declined']).toBe(true)
    const same = { id: test.second, fields: { name: 'Klippan ApS', how: 'x' } }
    expect((await test.value('prospects.update', same)).prospect.how).toBe('x')
  })
})

describe('clients in the state of a prospect', () => {
  it('stand behind the others until something is noted of them', async () => {
    const test = await withProspects('Fyrtorn AB')
    const make = async (name: string) =>
      (await test.value('clients.create', aClient({ name, state: 'prospect' }))).client.id
    const id = await make('Zink AB')
    await make('Agat AB')
    expect(await test.names()).toEqual(['Fyrtorn AB', 'Agat AB', 'Zink AB'])
    expect(await test.places()).toEqual([1, 2, 3])
    const renamed = { id, fields: { name: 'Zinken AB' } }
    await test.value('prospects.update', renamed)
    expect(await test.names()).toEqual(['Fyrtorn AB', 'Agat AB', 'Zinken AB'])
    const { undoId } = await test.value('prospects.update', { id, fields: { who: 'Roofs' } })
    expect(await test.names()).toEqual(['Fyrtorn AB', 'Zinken AB', 'Agat AB'])
    await test.undo(undoId)
    expect(await test.names()).toEqual(['Fyrtorn AB', 'Agat AB', 'Zinken AB'])
    await test.value('clients.archive', { id, archived: true })
    expect(await test.names()).toEqual(['Fyrtorn AB', 'Agat AB'])
  })

  it('follow the state given on the client’s own form', async () => {
    const test = await withProspects('Fyrtorn AB')
    const { first: id } = test
    await test.value('clients.update', { id, fields: { state: 'on-watch' } })
    const [prospect] = await test.value('prospects.list', {})
    expect(prospect).toMatchObject({ decision: 'won', decidedOn: null, reason: '' })
    const corrected = await test.decide(id, { decision: 'won', on: '2026-05-01', reason: 'met' })
    expect(corrected.prospect).toMatchObject({ decidedOn: '2026-05-01', reason: 'met' })
    expect(await test.stateOf(id)).toBe('on-watch')
  })
})

describe('places', () => {
  it('run from 1 without gaps wherever one is put, and undo puts it back', async () => {
    const test = await withProspects('A', 'B', 'C')
    await test.value('clients.create', aClient({ name: 'D', state: 'prospect' }))
    const { undoId } = await test.value('prospects.move', { id: test.third, position: 1 })
    expect(await test.names()).toEqual(['C', 'A', 'B', 'D'])
    await test.undo(undoId)
    expect(await test.names()).toEqual(['A', 'B', 'C', 'D'])
    await test.value('prospects.move', { id: test.first, position: 99 })
    expect(await test.names()).toEqual(['B', 'C', 'D', 'A'])
    await test.decide(test.second)
    expect(await test.names()).toEqual(['C', 'D', 'A', 'B'])
    expect(await test.places()).toEqual([1, 2, 3, 4])
    const decided = { id: test.second, position: 1 }
    expect((await test.refusal('prospects.move', decided)).code).toBe('not-found')
  })
})

describe('a decision', () => {
  it('won: becomes an active client that keeps its hours', async () => {
    const test = await withProspects('Fyrtorn AB')
    const { first: id } = test
    await test.value('entries.create', anEntry({ clientId: id, activity: 'sales' }))
    const { prospect, undoId } = await test.decide(id, { decision: 'won', reason: 'yes' })
    expect(prospect).toMatchObject({ decision: 'won', decidedOn: '2026-06-30', reason: 'yes' })
    expect(await test.stateOf(id)).toBe('active')
    expect(await test.value('entries.summary', { clientId: id })).toMatchObject({ count: 1 })
    await test.undo(undoId)
    expect(await test.stateOf(id)).toBe('prospect')
    expect((await test.value('prospects.list', {}))[0]?.decision).toBe('open')
  })

  it('lists won and refused ones behind the open ones, the newest first; open takes it back', async () => {
    const test = await withProspects('A', 'B', 'C')
    await test.decide(test.first, { on: '2026-06-01' })
    await test.decide(test.second, { decision: 'won', on: '2026-06-15' })
    expect(await test.names()).toEqual(['C', 'B', 'A'])
    const again = await test.decide(test.first, { decision: 'open', reason: '' })
    expect(again.prospect).toMatchObject({ decision: 'open', decidedOn: null, position: 1 })
    expect(await test.stateOf(test.first)).toBe('prospect')
    expect(await test.names()).toEqual(['A', 'C', 'B'])
  })

  it('can be taken on any client refused, but not on one at work', async () => {
    const test = await withProspects()
    const make = async (fields: Parameters<typeof aClient>[0]) =>
      (await test.value('clients.create', aClient(fields))).client.id
    const declined = await make({ name: 'Nej AB', state: 'declined' })
    const active = await make({ name: 'Ja AB' })
    await test.value('clients.archive', { id: declined, archived: true })
    expect(await test.names()).toEqual([])
    await test.decide(declined, { decision: 'open', reason: '' })
    expect(await test.names()).toEqual(['Nej AB'])
    const refused = { id: active, decision: 'refused', on: '2026-06-30', reason: '' } as const
    expect((await test.refusal('prospects.decide', refused)).code).toBe('not-found')
  })
})

describe('deleting', () => {
  it('takes what was noted with it, and one undo brings everything back', async () => {
    const test = await withProspects('A', 'B')
    const { first: id, db } = test
    const rows = [
      [signs, aSignRow(id, 'vague-brief', '2026-06-01')],
      [dismissals, { client_id: id, kind: 'late-payer', on_date: '2026-06-01' }],
      [contacts, { client_id: id, name: 'Astrid', roles: '["main"]', note: '' }],
      [meetings, { client_id: id, on_date: '2026-06-02', note: '' }],
    ] as const
    for (const [table, row] of rows) expectOk(insertRow(db, table, row))
    const counts = () =>
      rows.map(([{ table }]) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const before = await test.value('prospects.list', {})
    const { undoId } = await test.value('prospects.delete', { id })
    expect(await test.names()).toEqual(['B'])
    expect(counts()).toEqual([0, 0, 0, 0])
    expect((await test.value('clients.list', {})).map(({ name }) => name)).toEqual(['B'])
    await test.undo(undoId)
    expect(await test.value('prospects.list', {})).toEqual(before)
    expect(counts()).toEqual([1, 1, 1, 1])
  })

  it('is refused with hours, invoices or letters, and then nothing is gone', async () => {
    const test = await withProspects('A', 'B', 'C')
    const { db } = test
    await test.value('entries.create', anEntry({ clientId: test.first }))
    await test.value('invoices.create', anInvoice({ clientId: test.second }))
    const letter = { on_date: '2026-06-01', language: 'en', situation: 'refuse' }
    const written = { ...letter, client_id: test.third, subject: '', body: '' }
    expectOk(insertRow(db, letters, written))
    expectOk(insertRow(db, signs, aSignRow(test.first, 'vague-brief', '2026-06-01')))
    for (const id of [test.first, test.second, test.third]) {
      expect((await test.refusal('prospects.delete', { id })).code).toBe('conflict')
    }
    expect(await test.names()).toEqual(['A', 'B', 'C'])
    expect(db.prepare('SELECT count(*) FROM warning_sign').pluck().get()).toBe(1)
    expect((await test.refusal('prospects.delete', { id: 99 })).code).toBe('not-found')
  })
})

describe('remembering', () => {
  it('knows the refused by their name however it is written, with reason and signs', async () => {
    const test = await withProspects('Grødvejs Dampmølle ApS', 'Fyrtorn AB')
    const { first: id, db } = test
    const ask = (name: string) => test.value('prospects.remembered', { name })
    expect(await ask('Grødvejs Dampmølle ApS')).toEqual([])
    expectOk(insertRow(db, signs, aSignRow(id, 'no-deposit', '2026-05-01')))
    expectOk(insertRow(db, signs, aSignRow(id, 'vague-brief', '2026-06-01')))
    expectOk(insertRow(db, signs, aSignRow(id, 'no-deposit', '2026-04-01')))
    await test.decide(id)
    const known = {
      id,
      name: 'Grødvejs Dampmølle ApS',
      decidedOn: '2026-06-30',
      reason: 'no time',
      signs: ['vague-brief', 'no-deposit'],
    }
    expect(await ask('grodvejs  DAMPMOLLE a/s')).toEqual([known])
    expect(await ask('Grødvejs Dampmøle')).toEqual([known])
    expect(await ask('Fyrtorn')).toEqual([])
    expect(await ask('')).toEqual([])
  })

  it('finds declined clients that never were prospects too, the very name first', async () => {
    const test = await withProspects()
    const make = (name: string) =>
      test.value('clients.create', aClient({ name, state: 'declined' }))
    await make('Fyrtorm AB')
    await make('Fyrtorn HB')
    const found = await test.value('prospects.remembered', { name: 'Fyrtorn AB' })
    expect(found).toMatchObject([
      { name: 'Fyrtorn HB', decidedOn: null, reason: '', signs: [] },
      { name: 'Fyrtorm AB' },
    ])
  })
})

describe('traits', () => {
  it('are added, changed and deleted; undo finds them in the prospects again', async () => {
    const test = await withProspects('A')
    const { first: id } = test
    const { trait } = await test.value('traits.create', { text: ' Curious ', wanted: false })
    expect(trait).toMatchObject({ text: 'Curious', wanted: false })
    const changed = await test.value('traits.update', { id: trait.id, fields: { wanted: true } })
    expect(changed.trait).toEqual({ ...trait, wanted: true })
    await test.value('prospects.update', { id, fields: { traitIds: [trait.id, trait.id] } })
    const found = async () => (await test.value('prospects.list', {}))[0]?.traitIds
    expect(await found()).toEqual([trait.id])
    const { undoId } = await test.value('traits.delete', { id: trait.id })
    expect(await found()).toEqual([])
    expect(await test.value('traits.list', {})).toEqual([])
    await test.undo(undoId)
    expect(await found()).toEqual([trait.id])
    const missing = { id: 99, fields: { wanted: true } }
    expect((await test.refusal('traits.update', missing)).code).toBe('not-found')
    expect((await test.refusal('traits.delete', { id: 99 })).code).toBe('not-found')
  })
})
