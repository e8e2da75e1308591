import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInvoice, aSign } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

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

describe('the flag warning-signs', () => {
  const asOf = '2026-06-30'
  const flagOf = async ({ value }: Awaited<ReturnType<typeof oneClient>>, on = asOf) => {
    const [line] = (await value('reports.clients', { asOf: on })).clients
    const found = line?.flags.find(({ kind }) => kind === 'warning-signs')
    return { flag: found, verdict: line?.verdict, reasons: line?.reasons }
  }

  it('is raised by two open signs, told as the reason of the verdict, and goes with them', async () => {
    const test = await oneClient()
    const { value, clientId } = test
    const { sign } = await value('signs.create', aSign({ clientId, on: '2026-06-10' }))
    expect(await flagOf(test)).toMatchObject({ flag: undefined, verdict: null })
    await value('signs.create', aSign({ clientId, kind: 'haggles-early', on: '2026-06-20' }))
    expect(await flagOf(test)).toMatchObject({
      flag: { serious: true, since: '2026-06-10', figures: { open: 2, critical: 0 } },
      verdict: 'watch',
      reasons: ['warning-signs'],
    })
    expect((await flagOf(test, '2026-06-19')).flag).toBeUndefined()
    await value('signs.update', { id: sign.id, fields: { closedOn: '2026-06-25' } })
    expect((await flagOf(test)).flag).toBeUndefined()
    expect((await flagOf(test, '2026-06-24')).flag).toMatchObject({ figures: { open: 2 } })
  })

  it('is raised by one critical sign, on the client’s own page too', async () => {
    const test = await oneClient()
    const { value, clientId } = test
    await value('signs.create', aSign({ clientId, kind: 'disrespects-limits' }))
    const { flag } = await flagOf(test)
    expect(flag).toMatchObject({ serious: true, figures: { open: 1, critical: 1 } })
    const page = await value('reports.client', { clientId, asOf })
    expect(page.figures.flags).toEqual([flag])
  })
})

describe('suggested signs', () => {
  const asOf = '2026-06-30'
  /** Ten unbilled hours of 40, never invoiced in part, and an invoice paid four weeks late. */
  async function anAwkwardClient() {
    const test = await oneClient()
    const { value, clientId } = test
    const time = (date: string, hours: number) => aDuration(date, hours)
    await value('entries.create', anEntry({ clientId, time: time('2026-02-02', 12) }))
    await value(
      'entries.create',
      anEntry({ clientId, billable: false, time: time('2026-02-03', 9) }),
    )
    const { invoice } = await value(
      'invoices.create',
      anInvoice({ clientId, issuedOn: '2026-02-28', dueOn: '2026-03-30' }),
    )
    await value('payments.create', {
      invoiceId: invoice.id,
      paidOn: '2026-04-27',
      gross: invoice.net + invoice.vat,
    })
    return test
  }
  const kinds = async ({ value }: Awaited<ReturnType<typeof oneClient>>, on = asOf) =>
    (await value('signs.suggested', { asOf: on })).map(({ kind }) => kind)

  it('are those the data show, with the flag and its figures', async () => {
    const { value, clientId } = await anAwkwardClient()
    const suggested = await value('signs.suggested', { asOf, clientId })
    expect(suggested).toEqual([
      {
        clientId,
        client: 'Nordlys A/S',
        kind: 'late-payer',
        flag: 'late-payer',
        since: '2026-03-30',
        figures: { averageDaysLate: 28 },
      },
      {
        clientId,
        client: 'Nordlys A/S',
        kind: 'unpaid-extras',
        flag: 'unbilled-share',
        since: '2026-02-03',
        figures: { unbilledSeconds: 32_400, seconds: 75_600, share: 0.4286 },
      },
    ])
    expect(await value('signs.suggested', { asOf })).toEqual(suggested)
    expect(await value('signs.suggested', { asOf, clientId: 99 })).toEqual([])
  })

  it('go once logged, and come back once the sign is closed', async () => {
    const test = await anAwkwardClient()
    const { value, clientId } = test
    const kind = 'late-payer' as const
    const { sign } = await value('signs.create', aSign({ clientId, kind, on: asOf }))
    expect(await kinds(test)).toEqual(['unpaid-extras'])
    await value('signs.update', { id: sign.id, fields: { closedOn: asOf } })
    expect(await kinds(test)).toEqual(['late-payer', 'unpaid-extras'])
  })

  it('go once dismissed, until undone; of archived clients there are none', async () => {
    const test = await anAwkwardClient()
    const { value, clientId } = test
    const dismissal = { clientId, kind: 'late-payer' as const }
    const { undoId } = await value('signs.dismiss', { ...dismissal, on: '2026-03-29' })
    expect(await kinds(test)).toEqual(['late-payer', 'unpaid-extras'])
    const again = await value('signs.dismiss', { ...dismissal, on: asOf })
    expect(await kinds(test)).toEqual(['unpaid-extras'])
    await value('undo.apply', { undoId: again.undoId ?? 0 })
    expect(await kinds(test)).toEqual(['late-payer', 'unpaid-extras'])
    await value('undo.apply', { undoId: undoId ?? 0 })
    await value('clients.archive', { id: clientId, archived: true })
    expect(await kinds(test)).toEqual([])
  })
})
