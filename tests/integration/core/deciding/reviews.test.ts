import { describe, expect, it } from 'vitest'
import { aClient, anInvoice, aSign } from '../../../support/core/builders.ts'
import { aCore, at } from '../../../support/core/core.ts'

const asOf = '2026-06-30'
const noFlags = { effectiveRate: null, band: 'no-data', verdict: null, flags: [] }

describe('the monthly review', () => {
  it('is due from the first of a month on, once there are clients', async () => {
    const test = aCore({ now: at('2026-07-01 09:00') })
    const { value } = test
    const status = (on: string) => value('reviews.status', { asOf: on })
    expect(await status(asOf)).toEqual({ due: false, last: null, changes: [] })
    const { client } = await value('clients.create', aClient())
    expect(await status(asOf)).toEqual({ due: true, last: null, changes: [] })
    const done = await value('reviews.complete', { on: asOf, note: 'All well' })
    expect(await status(asOf)).toEqual({
      due: false,
      last: { on: asOf, note: 'All well', decisions: [] },
      changes: [],
    })
    expect(await status('2026-07-01')).toMatchObject({ due: true, last: { on: asOf } })
    // Looking back, what came later is not known yet, but the month has had its review.
    expect(await status('2026-06-15')).toMatchObject({ due: false, last: null })
    expect(await status('2026-05-31')).toMatchObject({ due: true, last: null })
    expect(await test.issues('reviews.complete', { on: '2026-07-02', note: '' })).toEqual([
      'in-the-future',
    ])
    await value('undo.apply', { undoId: done.undoId ?? 0 })
    expect(await status(asOf)).toMatchObject({ due: true, last: null })
    await value('clients.archive', { id: client.id, archived: true })
    expect((await status(asOf)).due).toBe(false)
  })

  it('says what has changed since the last one, by what the report said then', async () => {
    const { value, advance } = aCore()
    const make = async (name: string) =>
      (await value('clients.create', aClient({ name }))).client.id
    const [lost, same, worse] = [await make('Lost'), await make('Same'), await make('Worse')]
    const fields = { issuedOn: '2026-05-01', dueOn: '2026-05-20' }
    await value('invoices.create', anInvoice({ clientId: worse, ...fields }))
    await value('reviews.complete', { on: asOf, note: '' })
    expect((await value('reviews.status', { asOf })).changes).toEqual([])
    advance(5 * 86_400)
    await value('clients.archive', { id: lost, archived: true })
    const added = await make('Added')
    await value('signs.create', aSign({ clientId: worse, kind: 'cannot-pay', on: '2026-07-01' }))
    const { changes } = await value('reviews.status', { asOf: '2026-07-05' })
    // V1: a critical sign makes fix. C1: from July on the deposit has been earned in three months.
    const before = { ...noFlags, verdict: 'watch', flags: ['overdue'] }
    expect(changes).toEqual([
      { clientId: added, client: 'Added', before: null, after: noFlags },
      { clientId: lost, client: 'Lost', before: noFlags, after: null },
      {
        clientId: worse,
        client: 'Worse',
        before,
        after: { ...before, verdict: 'fix', flags: ['overdue', 'dependence', 'warning-signs'] },
      },
    ])
    expect(changes.map(({ clientId }) => clientId)).not.toContain(same)
  })

  it('keeps what was decided of each client, and of none it does not know', async () => {
    const { value } = aCore()
    const make = async (name: string) =>
      (await value('clients.create', aClient({ name }))).client.id
    const [kept, left] = [await make('Kept'), await make('Left')]
    const decisions = [
      { clientId: left, decision: 'say-no' },
      { clientId: 99, decision: 'fix' },
    ] as const
    await value('reviews.complete', { on: asOf, note: '', decisions: [...decisions] })
    const { last, changes } = await value('reviews.status', { asOf })
    expect(last?.decisions).toEqual([decisions[0]])
    expect(changes).toEqual([])
    expect(kept).not.toBe(left)
  })
})
