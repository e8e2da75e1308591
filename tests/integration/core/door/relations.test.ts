import { describe, expect, it } from 'vitest'
import { aClient, aContact } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

async function oneClient() {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient())
  return { ...test, clientId: client.id }
}

describe('contacts', () => {
  it('have each role once, and can be changed, taken away and brought back', async () => {
    const { value, clientId } = await oneClient()
    const roles = ['decision-maker', 'main', 'main'] as const
    const created = await value('contacts.create', aContact({ clientId, roles: [...roles] }))
    expect(created.contact).toEqual({
      ...aContact({ clientId, roles: ['main', 'decision-maker'] }),
      id: created.contact.id,
    })
    const { id } = created.contact
    const changed = await value('contacts.update', { id, fields: { roles: ['champion'] } })
    expect(changed.contact).toEqual({ ...created.contact, roles: ['champion'] })
    const renamed = await value('contacts.update', { id, fields: { name: 'Astrid Holm' } })
    expect(renamed.contact).toEqual({ ...changed.contact, name: 'Astrid Holm' })
    const second = await value('contacts.create', aContact({ clientId, name: 'Bo', roles: [] }))
    expect(await value('contacts.list', { clientId })).toEqual([renamed.contact, second.contact])
    const deleted = await value('contacts.delete', { id })
    expect(await value('contacts.list', {})).toEqual([second.contact])
    await value('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await value('contacts.list', {})).toEqual([renamed.contact, second.contact])
  })

  it('belong to a client there is', async () => {
    const test = await oneClient()
    expect((await test.refusal('contacts.create', aContact({ clientId: 99 }))).code).toBe(
      'not-found',
    )
    for (const name of ['contacts.update', 'contacts.delete'] as const) {
      expect((await test.refusal(name, { id: 99, fields: { note: 'x' } })).code).toBe('not-found')
    }
  })
})

describe('meetings', () => {
  it('are listed newest first, and can be taken back', async () => {
    const test = await oneClient()
    const { value, clientId } = test
    const on = async (date: string) =>
      (await value('meetings.create', { clientId, on: date, note: 'Lunch' })).meeting
    const [march, june] = [await on('2026-03-10'), await on('2026-06-01')]
    const april = await value('meetings.create', { clientId, on: '2026-04-01', note: '' })
    expect(await value('meetings.list', { clientId })).toEqual([june, april.meeting, march])
    await value('undo.apply', { undoId: april.undoId ?? 0 })
    await value('meetings.delete', { id: june.id })
    expect(await value('meetings.list', {})).toEqual([march])
    expect((await test.refusal('meetings.delete', { id: 99 })).code).toBe('not-found')
    const lost = { clientId: 99, on: '2026-06-01', note: '' }
    expect((await test.refusal('meetings.create', lost)).code).toBe('not-found')
  })
})
