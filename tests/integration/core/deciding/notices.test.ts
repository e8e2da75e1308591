import { describe, expect, it } from 'vitest'
import { aClient, anInvoice, aSign } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

const day = 86_400
const today = '2026-06-30'

/** A client with an invoice of expenses alone (so no share of revenue) that was due on 1 June. */
async function aLateClient() {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient())
  const fields = {
    clientId: client.id,
    issuedOn: '2026-05-01',
    dueOn: '2026-06-01',
    expenses: 800_000,
  }
  const { invoice } = await test.value('invoices.create', anInvoice(fields))
  const pay = () =>
    test.value('payments.create', {
      invoiceId: invoice.id,
      paidOn: '2026-06-05',
      gross: invoice.net + invoice.vat,
    })
  const refresh = async () => (await test.value('notices.refresh', {})).appeared
  return { ...test, clientId: client.id, pay, refresh }
}

describe('notices', () => {
  it('tell of a flag once, with its figures, and keep it while it stands', async () => {
    const { value, clientId, refresh } = await aLateClient()
    const [notice, ...others] = await refresh()
    expect(others).toEqual([])
    expect(notice).toEqual({
      id: notice?.id,
      clientId,
      client: 'Nordlys A/S',
      flag: 'overdue',
      serious: false,
      since: '2026-06-01',
      figures: { overdue: 1_000_000, oldestDays: 29, invoices: 1 },
      raisedOn: today,
      seen: false,
    })
    expect(await refresh()).toEqual([])
    expect(await value('notices.list', {})).toEqual([notice])
  })

  it('are forgotten when the flag goes, and told anew when it comes back', async () => {
    const { value, pay, refresh } = await aLateClient()
    const [first] = await refresh()
    const { undoId } = await pay()
    expect(await refresh()).toEqual([])
    expect(await value('notices.list', {})).toEqual([])
    await value('undo.apply', { undoId: undoId ?? 0 })
    const [again] = await refresh()
    expect(again).toMatchObject({ flag: 'overdue', seen: false })
    expect(again?.id).not.toBe(first?.id)
  })

  it('stay seen while figures move, and are unseen again once serious', async () => {
    const { value, advance, refresh } = await aLateClient()
    const [notice] = await refresh()
    await value('notices.see', { ids: [notice?.id ?? 0, 99] })
    advance(day)
    expect(await refresh()).toEqual([])
    expect(await value('notices.list', {})).toMatchObject([
      { figures: { oldestDays: 30 }, serious: false, seen: true, raisedOn: today },
    ])
    advance(day)
    expect(await refresh()).toEqual([])
    expect(await value('notices.list', {})).toMatchObject([
      { figures: { oldestDays: 31 }, serious: true, seen: false, raisedOn: today },
    ])
  })

  it('come unseen first, then the newest', async () => {
    const { value, advance, clientId, refresh } = await aLateClient()
    const [old] = await refresh()
    advance(day)
    await value('signs.create', aSign({ clientId, kind: 'going-under', on: today }))
    const [newer] = await refresh()
    const ids = async () => (await value('notices.list', {})).map(({ id }) => id)
    expect(await ids()).toEqual([newer?.id, old?.id])
    await value('notices.see', { ids: [newer?.id ?? 0] })
    expect(await ids()).toEqual([old?.id, newer?.id])
  })

  it('leave archived clients alone', async () => {
    const { value, clientId, refresh } = await aLateClient()
    await refresh()
    await value('clients.archive', { id: clientId, archived: true })
    expect(await refresh()).toEqual([])
    expect(await value('notices.list', {})).toEqual([])
    await value('clients.archive', { id: clientId, archived: false })
    expect(await refresh()).toHaveLength(1)
  })

  it('write nothing and tell nobody while all is as noted', async () => {
    const { value, db, events, refresh } = await aLateClient()
    const writes = () => db.prepare('SELECT total_changes()').pluck().get()
    const heard = () =>
      events.filter((one) => one.type === 'changed' && one.areas.includes('notices'))
    const [notice] = await refresh()
    expect(heard()).toHaveLength(1)
    const before = writes()
    await refresh()
    expect([writes(), heard().length]).toEqual([before, 1])
    const ids = [notice?.id ?? 0]
    await value('notices.see', { ids })
    expect(heard()).toHaveLength(2)
    await value('notices.see', { ids })
    expect(heard()).toHaveLength(2)
  })

  it('are no change to undo, and go with their client', async () => {
    const { value, db, refresh } = aPlainCore()
    const { client, undoId } = await value('clients.create', aClient())
    const { id } = client
    db.prepare(
      `INSERT INTO notice (client_id, flag, serious, figures, raised_on, seen)
      VALUES (?, 'overdue', 0, '{}', '2026-06-30', 0)`,
    ).run(id)
    const undos = () => db.prepare('SELECT count(*) FROM undo').pluck().get()
    const before = undos()
    await value('signs.create', aSign({ clientId: id, kind: 'cannot-pay' }))
    await refresh()
    expect(undos()).toBe(Number(before) + 1)
    const [sign] = await value('signs.list', {})
    await value('signs.delete', { id: sign?.id ?? 0 })
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await value('clients.list', {})).toEqual([])
    expect(await value('notices.list', {})).toEqual([])
  })
})

function aPlainCore() {
  const test = aCore()
  return { ...test, refresh: () => test.value('notices.refresh', {}) }
}
