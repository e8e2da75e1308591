import { describe, expect, it } from 'vitest'
import {
  aClient,
  aContact,
  aDuration,
  anAction,
  anEntry,
  anInvoice,
  aProspectRow,
} from '../../../support/core/builders.ts'
import { prospects } from '../../../../electron/store/entities/deciding/prospects.ts'
import { insertRow } from '../../../../electron/store/rows/rows.ts'
import { aCore } from '../../../support/core/core.ts'
import { expectOk } from '../../../support/core/store.ts'

async function oneClient() {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient())
  return { ...test, clientId: client.id }
}

describe('actions', () => {
  it('are listed open ones first by due date, then the done, newest first', async () => {
    const { value, clientId } = await oneClient()
    const make = async (note: string, dueOn: string | null, doneOn: string | null = null) => {
      const { action } = await value('actions.create', anAction({ clientId, note, dueOn }))
      if (doneOn) await value('actions.update', { id: action.id, fields: { doneOn } })
    }
    await make('whenever', null)
    await make('done first', '2026-04-02', '2026-05-01')
    await make('done last', '2026-06-30', '2026-06-01')
    await make('due late', '2026-07-10')
    await make('due soon', '2026-05-02')
    const notes = (await value('actions.list', { clientId })).map(({ note }) => note)
    expect(notes).toEqual(['due soon', 'due late', 'whenever', 'done last', 'done first'])
    expect((await value('actions.list', {})).map(({ note }) => note)).toEqual(notes)
  })

  it('keep what came of them, until they are taken up again', async () => {
    const { value, clientId } = await oneClient()
    const { action } = await value('actions.create', anAction({ clientId }))
    const { id } = action
    const open = { ...anAction({ clientId }), id, doneOn: null, outcome: null, outcomeNote: '' }
    expect(action).toEqual(open)
    const fields = { doneOn: '2026-06-01', outcome: 'worked' as const, outcomeNote: 'Fewer calls' }
    const done = await value('actions.update', { id, fields })
    expect(done.action).toEqual({ ...action, ...fields })
    const again = await value('actions.update', { id, fields: { doneOn: null } })
    expect(again.action).toEqual({ ...action, outcomeNote: 'Fewer calls' })
    await value('undo.apply', { undoId: again.undoId ?? 0 })
    expect(await value('actions.list', {})).toEqual([done.action])
    const deleted = await value('actions.delete', { id })
    expect(await value('actions.list', {})).toEqual([])
    await value('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await value('actions.list', {})).toEqual([done.action])
  })

  it('end after they began, and have no outcome before they end', async () => {
    const test = await oneClient()
    const { clientId } = test
    expect((await test.refusal('actions.create', anAction({ clientId: 99 }))).code).toBe(
      'not-found',
    )
    const early = anAction({ clientId, dueOn: '2026-03-31' })
    expect(await test.issues('actions.create', early)).toEqual(['due-before-start'])
    const { action } = await test.value('actions.create', anAction({ clientId }))
    const change = (fields: object) => ({ id: action.id, fields })
    expect(await test.issues('actions.update', change({ doneOn: '2026-03-31' }))).toEqual([
      'done-before-start',
    ])
    expect(await test.issues('actions.update', change({ outcome: 'worked' }))).toEqual([
      'outcome-before-done',
    ])
    await test.value('actions.update', change({ doneOn: '2026-04-01' }))
    expect(await test.issues('actions.update', change({ startedOn: '2026-04-02' }))).toEqual([
      'done-before-start',
    ])
    for (const name of ['actions.update', 'actions.delete'] as const) {
      expect((await test.refusal(name, { id: 99, fields: {} })).code).toBe('not-found')
    }
  })
})

describe('before and after', () => {
  const asOf = '2026-06-30'

  it('E1: compares rate, hours and days late around the day an action began', async () => {
    const test = await oneClient()
    const { value, clientId } = test
    const work = (date: string, hours: number) =>
      value('entries.create', anEntry({ clientId, time: aDuration(date, hours) }))
    const bill = async (number: string, issuedOn: string, net: number, paidOn: string) => {
      const money = { number, issuedOn, dueOn: issuedOn, net, vat: 0 }
      const { invoice } = await value('invoices.create', anInvoice({ clientId, ...money }))
      await value('payments.create', { invoiceId: invoice.id, paidOn, gross: net })
    }
    await work('2026-02-03', 20)
    await bill('1', '2026-02-28', 800_000, '2026-03-20')
    await work('2026-05-04', 10)
    await bill('2', '2026-05-31', 900_000, '2026-06-02')
    const begun = await value('actions.create', anAction({ clientId }))
    const planned = await value('actions.create', anAction({ clientId, startedOn: '2026-07-01' }))
    const effects = await value('actions.effects', { clientId, asOf })
    expect(effects.map(({ actionId }) => actionId)).toEqual([begun.action.id, planned.action.id])
    expect(effects[0]).toEqual({
      actionId: begun.action.id,
      before: {
        from: '2025-10-01',
        to: '2026-03-31',
        countedSeconds: 72_000,
        secondsPerMonth: 12_041,
        effectiveRate: 40_000,
        averageDaysLate: 20,
      },
      after: {
        from: '2026-04-01',
        to: asOf,
        countedSeconds: 36_000,
        secondsPerMonth: 12_041,
        effectiveRate: 90_000,
        averageDaysLate: 2,
      },
    })
    expect(effects[1]?.after).toBeNull()
    expect((await test.refusal('actions.effects', { clientId: 99, asOf })).code).toBe('not-found')
  })

  it('follows the months of the settings', async () => {
    const { value, clientId } = await oneClient()
    await value('actions.create', anAction({ clientId }))
    await value('settings.set', { windowMonths: 2 })
    const [effect] = await value('actions.effects', { clientId, asOf })
    expect(effect?.before).toMatchObject({ from: '2026-02-01', to: '2026-03-31' })
    expect(effect?.after).toMatchObject({ from: '2026-04-01', to: '2026-05-31' })
  })
})

describe('follow-ups', () => {
  const asOf = '2026-06-30'

  it('are open actions, next steps of prospects and what is missing in a relation', async () => {
    const { value, clientId, db } = await oneClient()
    const overdue = anInvoice({ clientId, issuedOn: '2026-05-01', dueOn: '2026-06-01' })
    await value('invoices.create', overdue)
    await value('contacts.create', aContact({ clientId, roles: ['main', 'decision-maker'] }))
    const act = async (dueOn: string | null) =>
      (await value('actions.create', anAction({ clientId, dueOn }))).action
    const [late, whenever, done] = [
      await act('2026-06-29'),
      await act(null),
      await act('2026-06-01'),
    ]
    await value('actions.update', { id: done.id, fields: { doneOn: '2026-06-02' } })
    const prospect = async (name: string, row: object) => {
      const { client } = await value('clients.create', aClient({ name, state: 'prospect' }))
      expectOk(insertRow(db, prospects, { ...aProspectRow(client.id), ...row }))
      return client.id
    }
    const due = await prospect('Solby', { next_step: 'Ring Bo', next_on: '2026-07-14' })
    await prospect('Later', { next_step: 'Mejla', next_on: '2026-07-15' })
    await prospect('Nothing', { next_step: '', next_on: '2026-07-01' })
    const decided = { decision: 'refused', decided_on: asOf, next_step: 'Tacka nej' }
    await prospect('Refused', { ...decided, next_on: null })
    const found = await value('followUps.list', { asOf })
    expect(found).toEqual([
      { kind: 'action', client: 'Nordlys A/S', action: late },
      { kind: 'prospect', clientId: due, client: 'Solby', nextStep: 'Ring Bo', on: '2026-07-14' },
      { kind: 'relation', clientId, client: 'Nordlys A/S', missing: ['champion', 'meeting'] },
      { kind: 'action', client: 'Nordlys A/S', action: whenever },
    ])
    await value('meetings.create', { clientId, on: '2026-07-01', note: '' })
    expect(await value('followUps.list', { asOf })).toEqual(found)
    await value('meetings.create', { clientId, on: '2026-06-01', note: '' })
    await value('contacts.create', aContact({ clientId, roles: ['champion'] }))
    expect((await value('followUps.list', { asOf })).map(({ kind }) => kind)).toEqual([
      'action',
      'prospect',
      'action',
    ])
    await value('clients.archive', { id: clientId, archived: true })
    expect((await value('followUps.list', { asOf })).map(({ kind }) => kind)).toEqual(['prospect'])
  })
})
