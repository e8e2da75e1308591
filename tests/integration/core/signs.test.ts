import { describe, expect, it } from 'vitest'
import { aClient, aSign } from '../../support/builders.ts'
import { aCore } from '../../support/core.ts'

async function oneClient() {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient())
  return { ...test, clientId: client.id }
}

describe('warning signs', () => {
  it('are logged, changed, closed and taken away, newest first', async () => {
    const { value, clientId } = await oneClient()
    const first = (await value('signs.create', aSign({ clientId, note: 'No goal' }))).sign
    expect(first).toEqual({ ...aSign({ clientId, note: 'No goal' }), id: first.id, closedOn: null })
    const kind = 'haggles-early' as const
    const second = (await value('signs.create', aSign({ clientId, kind, on: '2026-06-10' }))).sign
    expect(await value('signs.list', { clientId })).toEqual([second, first])
    expect(await value('signs.list', {})).toEqual([second, first])
    const fields = { closedOn: '2026-06-20', note: 'Agreed' }
    const { sign } = await value('signs.update', { id: first.id, fields })
    expect(sign).toEqual({ ...first, ...fields })
    await value('signs.delete', { id: second.id })
    expect(await value('signs.list', { clientId })).toEqual([sign])
  })

  it('come back as they were when undone', async () => {
    const { value, clientId } = await oneClient()
    const { sign, undoId } = await value('signs.create', aSign({ clientId }))
    const { id } = sign
    const closed = await value('signs.update', { id, fields: { closedOn: '2026-06-02' } })
    await value('undo.apply', { undoId: closed.undoId ?? 0 })
    expect(await value('signs.list', {})).toEqual([sign])
    const deleted = await value('signs.delete', { id })
    await value('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await value('signs.list', {})).toEqual([sign])
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await value('signs.list', {})).toEqual([])
  })

  it('belong to a client there is, and are not closed before they were seen', async () => {
    const test = await oneClient()
    const { clientId } = test
    expect((await test.refusal('signs.create', aSign({ clientId: 99 }))).code).toBe('not-found')
    const { sign } = await test.value('signs.create', aSign({ clientId }))
    const early = { id: sign.id, fields: { closedOn: '2026-05-31' } }
    expect(await test.issues('signs.update', early)).toEqual(['closed-before-seen'])
    await test.value('signs.update', { id: sign.id, fields: { closedOn: '2026-06-01' } })
    const moved = { id: sign.id, fields: { on: '2026-06-02' } }
    expect(await test.issues('signs.update', moved)).toEqual(['closed-before-seen'])
    for (const name of ['signs.update', 'signs.delete'] as const) {
      expect((await test.refusal(name, { id: 99, fields: {} })).code).toBe('not-found')
    }
    const dismissal = { clientId: 99, kind: 'late-payer' as const, on: '2026-06-01' }
    expect((await test.refusal('signs.dismiss', dismissal)).code).toBe('not-found')
  })
})
