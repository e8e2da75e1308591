import { expect, it } from 'vitest'
import { aClient, aContact, anAction, aSign } from '../core/builders.ts'
import type { Call } from './suite.ts'

const asOf = '2026-06-30'

/** Every call of signs, actions, people, notices and reviews. */
export function actingTests(call: Call): void {
  const newClient = async (name: string) =>
    (await call('clients.create', aClient({ name }))).client.id

  it('logs, changes, suggests, dismisses and deletes warning signs', async () => {
    const clientId = await newClient('Teckenkund')
    const { sign } = await call('signs.create', aSign({ clientId, kind: 'cannot-pay' }))
    const closed = await call('signs.update', { id: sign.id, fields: { closedOn: asOf } })
    expect(await call('signs.list', { clientId })).toEqual([closed.sign])
    expect(await call('signs.suggested', { asOf, clientId })).toEqual([])
    const dismissed = await call('signs.dismiss', { clientId, kind: 'late-payer', on: asOf })
    expect(dismissed.undoId).not.toBeNull()
    await call('signs.delete', { id: sign.id })
    expect(await call('signs.list', { clientId })).toEqual([])
  })

  it('begins, ends, compares and deletes actions, and lists what waits', async () => {
    const clientId = await newClient('Åtgärdskund')
    const { action } = await call('actions.create', anAction({ clientId, dueOn: '2026-05-01' }))
    expect(await call('followUps.list', { asOf })).toContainEqual({
      kind: 'action',
      client: 'Åtgärdskund',
      action,
    })
    const fields = { doneOn: asOf, outcome: 'worked' as const }
    const done = await call('actions.update', { id: action.id, fields })
    expect(await call('actions.list', { clientId })).toEqual([done.action])
    const effects = await call('actions.effects', { clientId, asOf })
    expect(effects).toMatchObject([{ actionId: action.id, after: { to: asOf } }])
    await call('actions.delete', { id: action.id })
  })

  it('keeps who is who, and when they were met', async () => {
    const clientId = await newClient('Kontaktkund')
    const { contact } = await call('contacts.create', aContact({ clientId }))
    const changed = await call('contacts.update', { id: contact.id, fields: { roles: [] } })
    expect(await call('contacts.list', { clientId })).toEqual([changed.contact])
    await call('contacts.delete', { id: contact.id })
    const { meeting } = await call('meetings.create', { clientId, on: asOf, note: '' })
    expect(await call('meetings.list', { clientId })).toEqual([meeting])
    await call('meetings.delete', { id: meeting.id })
  })

  it('tells of flags that appear, and reviews the month', async () => {
    const clientId = await newClient('Flaggkund')
    await call('signs.create', aSign({ clientId, kind: 'going-under' }))
    const { appeared } = await call('notices.refresh', {})
    const notice = appeared.find((one) => one.clientId === clientId)
    expect(notice).toMatchObject({ flag: 'warning-signs', serious: true, seen: false })
    await call('notices.see', { ids: [notice?.id ?? 0] })
    expect(await call('notices.list', {})).toContainEqual({ ...notice, seen: true })
    expect(await call('reviews.status', { asOf })).toMatchObject({ due: true, last: null })
    await call('reviews.complete', { on: asOf, note: '' })
    expect(await call('reviews.status', { asOf })).toMatchObject({ due: false, changes: [] })
  })
}
