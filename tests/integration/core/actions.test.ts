import { describe, expect, it } from 'vitest'
import { aClient, anAction } from '../../support/builders.ts'
import { aCore } from '../../support/core.ts'

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
