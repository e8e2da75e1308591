import { expect, it } from 'vitest'
import { aClient } from '../core/builders.ts'
import type { Call } from './suite.ts'

/** The list of changes, and undo and redo by it. */
export function changeTests(call: Call): void {
  it('lists what was changed, undoes the newest of it and does it again', async () => {
    const { client, undoId } = await call('clients.create', aClient({ name: 'Angrekund' }))
    const clients = async () => (await call('clients.list', {})).map(({ name }) => name)
    const { changes, total } = await call('changes.list', { offset: 0, limit: 1 })
    expect(total).toBeGreaterThan(0)
    expect(changes).toMatchObject([
      { undoId, label: 'clients.create', client: client.name, takes: 1 },
    ])
    const undone = await call('changes.undo', {})
    expect(undone).toMatchObject({ count: 1, change: { number: changes[0]?.number } })
    expect(await clients()).not.toContain(client.name)
    await call('changes.redo', { to: undone.newest, count: 1 })
    expect(await clients()).toContain(client.name)
    await call('changes.undo', { from: undone.newest, count: 1 })
    expect(await clients()).not.toContain(client.name)
  })
}
