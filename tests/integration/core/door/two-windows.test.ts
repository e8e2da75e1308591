import type { Statement } from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { callNames, type CommandName } from '../../../../shared/contract/index.ts'
import {
  aClient,
  aContact,
  aDuration,
  anAction,
  anEntry,
  anInvoice,
  anOffer,
  aProject,
  aProspect,
  aSign,
  aTemplate,
} from '../../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// Fault 4: a form is saved whole, so a window that does not look overwrites what another one saved.

type UpdateName = Extract<CommandName, `${string}.update`>

/** An entity that two windows show, and what each of them makes of it. */
interface Scene {
  readonly id?: number
  readonly seen: object
  readonly first: object
  readonly second: object
}

const two = (entity: { readonly id: number }, first: object, second: object): Scene => ({
  id: entity.id,
  seen: entity,
  first,
  second,
})

const scenes: { readonly [N in UpdateName]: (test: TestCore) => Promise<Scene> } = {
  'clients.update': async ({ value }) =>
    two((await value('clients.create', aClient())).client, { note: 'A' }, { name: 'B AB' }),
  'projects.update': async ({ value }) =>
    two((await value('projects.create', aProject())).project, { fee: 1 }, { name: 'B' }),
  // The very case of the field: one window the note, the other the hours, both the whole form.
  'entries.update': async ({ value }) => {
    const fields = anEntry({ note: 'N' })
    const { entry } = await value('entries.create', fields)
    const second = { ...fields, time: aDuration('2026-06-01', 4) }
    return two(entry, { ...fields, note: 'A' }, second)
  },
  'timer.update': async ({ value }) => {
    const fields = { clientId: null, projectId: null, billable: true, note: '' }
    const start = at('2026-06-30 09:00')
    const { timer } = await value('timer.start', { ...fields, activity: 'work', start })
    return { seen: timer, first: { note: 'A' }, second: { billable: false } }
  },
  'invoices.update': async ({ value }) => {
    const { id: clientId } = (await value('clients.create', aClient())).client
    const { invoice } = await value('invoices.create', anInvoice({ clientId }))
    return two(invoice, { dueOn: '2026-12-15', note: 'A' }, { net: 600_000 })
  },
  'offers.update': async ({ value }) =>
    two((await value('offers.create', anOffer())).offer, { rate: 1 }, { note: 'B' }),
  'scenarios.update': async ({ value }) => {
    await value('settings.set', { targetRate: 90_000 })
    const { id: clientId } = (await value('clients.create', aClient())).client
    const input = { option: 'say-no' as const, hours: '10', rate: 1 }
    const kept = { clientId, name: 'Stop', note: '', input, asOf: '2026-06-30' }
    return two((await value('scenarios.keep', kept)).scenario, { note: 'A' }, { name: 'B' })
  },
  'signs.update': async ({ value }) => {
    const { id: clientId } = (await value('clients.create', aClient())).client
    const { sign } = await value('signs.create', aSign({ clientId }))
    return two(sign, { closedOn: '2026-06-20' }, { note: 'B' })
  },
  'actions.update': async ({ value }) => {
    const { id: clientId } = (await value('clients.create', aClient())).client
    const { action } = await value('actions.create', anAction({ clientId }))
    return two(action, { doneOn: '2026-06-20', outcome: 'worked' }, { note: 'B' })
  },
  'contacts.update': async ({ value }) => {
    const { id: clientId } = (await value('clients.create', aClient())).client
    const { contact } = await value('contacts.create', aContact({ clientId }))
    return two(contact, { roles: ['champion', 'main'] }, { note: 'B' })
  },
  'prospects.update': async ({ value }) => {
    const { prospect } = await value('prospects.create', aProspect())
    return two(prospect, { screening: { 'can-pay': 'no' } }, { who: 'B' })
  },
  'traits.update': async ({ value }) => {
    const { trait } = await value('traits.create', { text: 'Pays', wanted: true })
    return two(trait, { wanted: false }, { text: 'B' })
  },
  'columnMaps.update': async ({ value }) => {
    const map = { kind: 'entries', columns: [{ column: 'Dag', as: 'date' }] } as const
    const made = await value('columnMaps.create', { name: 'N', map })
    return two(made.map, { map: { ...map, kind: 'invoices' } }, { name: 'B' })
  },
  'templates.update': async ({ value }) =>
    two((await value('templates.create', aTemplate())).template, { body: 'A' }, { name: 'B' }),
}

const updates = callNames.filter((name): name is UpdateName => name.endsWith('.update'))

/** The input of an update: that of the timer names no row and has its fields at the top. */
const inputOf = ({ id }: Scene, fields: object, seen?: object) =>
  id === undefined ? { ...fields, seen } : { id, fields, seen }

/** The entity of an answer. */
function entityOf(answer: unknown): object {
  const { ok, value } = answer as { readonly ok: boolean; readonly value: object }
  if (!ok) throw new Error(JSON.stringify(answer))
  const [entity] = Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' && key !== 'undoId' && 'undoId' in value ? [one as object] : [],
  )
  return entity ?? value
}

/** The statements on data that run from now on outside a transaction. */
function outsideTransactions({ db }: TestCore): readonly string[] {
  const outside: string[] = []
  const { prototype } = db.prepare('SELECT 1').constructor as { readonly prototype: Statement }
  for (const run of ['get', 'all', 'run'] as const) {
    const original = prototype[run]
    const spy = vi.spyOn(prototype, run).mockImplementation(function spied(
      this: Statement,
      ...values
    ) {
      const isData = /\b(FROM|INTO|UPDATE)\b/u.test(this.source)
      if (isData && this.database === db && !db.inTransaction) outside.push(this.source)
      return original.apply(this, values) as never
    })
    onTestFinished(() => spy.mockRestore())
  }
  return outside
}

describe('two windows with the same form open', () => {
  it.for(updates)('%s: the second is told how it stands now, and writes nothing', async (name) => {
    const test = aCore()
    const scene = await scenes[name](test)
    const { core, db, events } = test
    const present = entityOf(await core.call(name, inputOf(scene, scene.first, scene.seen)))
    const [heard, before] = [events.length, db.serialize()]
    const refused = await core.call(name, inputOf(scene, scene.second, scene.seen))
    expect(refused).toMatchObject({ ok: false, error: { code: 'conflict', details: { present } } })
    expect([events.length, db.serialize().equals(before)]).toEqual([heard, true])
    const again = await core.call(name, inputOf(scene, scene.second, present))
    expect(entityOf(again)).toMatchObject(scene.second)
  })

  it.for(updates)('%s: a caller that did not look writes over it, as ever', async (name) => {
    const test = aCore()
    const scene = await scenes[name](test)
    entityOf(await test.core.call(name, inputOf(scene, scene.first)))
    const answer = await test.core.call(name, inputOf(scene, scene.second))
    expect(entityOf(answer)).toMatchObject(scene.second)
  })

  it.for(updates)('%s: what is gone is told from what it names', async (name) => {
    const test = aCore()
    const { id, ...scene } = await scenes[name](test)
    if (id === undefined) return
    const gone = { ok: false, error: { code: 'not-found', details: { present: null } } }
    const input = inputOf({ ...scene, id: id + 1 }, scene.first, scene.seen)
    expect(await test.core.call(name, input)).toMatchObject(gone)
  })

  it.for(updates)('%s: nobody can come between looking and writing', async (name) => {
    const test = aCore()
    const scene = await scenes[name](test)
    const outside = outsideTransactions(test)
    entityOf(await test.core.call(name, inputOf(scene, scene.first, scene.seen)))
    expect(outside).toEqual([])
  })

  it('settings: nobody can come between looking and writing', async () => {
    const test = aCore()
    const outside = outsideTransactions(test)
    await test.value('settings.set', { currency: 'EUR', seen: { currency: 'SEK' } })
    expect(outside).toEqual([])
  })

  it('what another window decided of a prospect is not decided over', async () => {
    const { value, refusal } = aCore()
    const { prospect } = await value('prospects.create', aProspect())
    const { id } = prospect
    const won = { id, decision: 'won', on: '2026-06-01', reason: 'The sketch' } as const
    const { prospect: present } = await value('prospects.decide', { ...won, seen: prospect })
    const refused = { id, decision: 'refused', on: '2026-06-02', reason: 'No deposit' } as const
    expect(await refusal('prospects.decide', { ...refused, seen: prospect })).toMatchObject({
      code: 'conflict',
      details: { present },
    })
    await value('prospects.decide', { ...refused, seen: present })
  })

  it('settings are looked at one by one', async () => {
    const { value, refusal } = aCore()
    await value('settings.set', { graceDays: 10 })
    expect(await value('settings.set', { fill: '0.5', seen: { fill: '0.7' } })).toMatchObject({
      graceDays: 10,
    })
    const late = await refusal('settings.set', { fill: '0.6', seen: { fill: '0.7' } })
    expect(late).toMatchObject({ code: 'conflict', details: { present: { fill: '0.5' } } })
  })

  it('what the form cannot change may have changed: a payment, a place in a list, the archive', async () => {
    const { value } = aCore()
    const { client } = await value('clients.create', aClient())
    const { invoice } = await value('invoices.create', anInvoice({ clientId: client.id }))
    await value('payments.create', { invoiceId: invoice.id, paidOn: '2026-06-01', gross: 100 })
    const paid = { id: invoice.id, fields: { note: 'B' }, seen: invoice }
    expect((await value('invoices.update', paid)).invoice.payments).toHaveLength(1)
    await value('clients.archive', { id: client.id, archived: true })
    const put = { id: client.id, fields: { note: 'B' }, seen: client }
    expect((await value('clients.update', put)).client).toMatchObject({ archived: true, note: 'B' })
    const { prospect } = await value('prospects.create', aProspect())
    await value('prospects.create', aProspect({ name: 'Annan AB' }))
    await value('prospects.move', { id: prospect.id, position: 2 })
    const moved = { id: prospect.id, fields: { who: 'B' }, seen: prospect }
    expect((await value('prospects.update', moved)).prospect).toMatchObject({ position: 2 })
  })

  it('what was seen need not be all of it, but must be something', async () => {
    const { value, issues } = aCore()
    const { offer } = await value('offers.create', anOffer())
    const { id, name } = offer
    await value('offers.update', { id, fields: { rate: 1 } })
    await value('offers.update', { id, fields: { name: 'B' }, seen: { name } })
    const input = { id, fields: {}, seen: 'it' }
    // @ts-expect-error a text is no offer
    expect(await issues('offers.update', input)).toHaveLength(1)
  })
})
