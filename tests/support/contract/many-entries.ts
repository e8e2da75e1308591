import { expect, it } from 'vitest'
import { aClient, aDuration, anEntry } from '../core/builders.ts'
import type { Call } from './suite.ts'

/** Lists of entries, and what is done to many of them at once; `now` in seconds since 1970. */
export function manyEntryTests(call: Call, now: number): void {
  it('finds, sorts and sums entries, and changes many in one step', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Mångakund' }))
    const clientId = client.id
    const fields = anEntry({ clientId, time: aDuration('2026-06-02', 2) })
    const { entries } = await call('entries.createAll', {
      entries: [fields, { ...fields, note: 'Skiss på flygel' }],
    })
    const ids = entries.map(({ id }) => id)
    const last = ids.at(-1) ?? 0
    const list = { clientId, offset: 0, limit: 10 } as const
    const sort = { by: 'note', descending: false } as const
    expect(await call('entries.ids', { ...list, sort })).toMatchObject(ids.map((id) => ({ id })))
    expect(await call('entries.page', { ...list, text: 'PA skiss' })).toEqual(entries.slice(1))
    expect(await call('entries.totals', { clientId })).toEqual({
      seconds: 14_400,
      billableSeconds: 14_400,
      worth: null,
      unvaluedSeconds: 14_400,
    })
    expect(await call('entries.assign', { ids, clientId: null, projectId: null })).toMatchObject({
      count: 2,
    })
    await call('entries.assign', { ids, clientId, projectId: null })
    await call('entries.moveTo', { ids, date: '2026-06-03' })
    await call('entries.changeAll', { ids, fields: { billable: false } })
    await call('entries.duplicate', { ids: [last] })
    const { entry } = await call('entries.merge', { ids })
    expect(entry).toMatchObject({ date: '2026-06-03', seconds: 14_400, billable: false })
    const start = now - 7200
    const time = { kind: 'interval', start, end: now, zone: 'Europe/Stockholm' } as const
    await call('entries.update', { id: entry.id, fields: { time } })
    const parts = await call('entries.split', { id: entry.id, at: start + 600 })
    expect([parts.entry.seconds, parts.later.seconds]).toEqual([600, 6600])
    const left = await call('entries.ids', list)
    await call('entries.delete', { ids: left.map(({ id }) => id) })
  })

  it('adds, changes and deletes entries in one step, which is undone as one', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Cellkund' }))
    const clientId = client.id
    const fields = anEntry({ clientId, time: aDuration('2026-06-02', 2) })
    const { entries } = await call('entries.createAll', { entries: [fields, fields] })
    const [kept, gone] = entries
    const applied = await call('entries.apply', {
      create: [{ ...fields, note: 'ny' }],
      update: [{ id: kept?.id ?? 0, fields: { note: 'ändrad' }, seen: kept }],
      delete: [gone?.id ?? 0],
    })
    expect(applied.entries.map(({ note }) => note)).toEqual(['ny', 'ändrad'])
    expect(await call('entries.summary', { clientId })).toEqual({ count: 2, seconds: 14_400 })
    await call('undo.apply', { undoId: applied.undoId ?? 0 })
    const rows = await call('entries.page', { clientId, offset: 0, limit: 10 })
    expect(rows.toSorted((a, b) => a.id - b.id)).toEqual(entries)
  })
}
