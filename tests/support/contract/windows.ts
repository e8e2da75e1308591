import { expect, it } from 'vitest'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import { aClient, anEntry } from '../core/builders.ts'
import type { Call, Refused, Transport } from './suite.ts'

/** What one window hears of another, and how they keep from writing over each other. */
export function windowTests(call: Call, refused: Refused, transport: () => Transport): void {
  it('tells what a command changed by the number its answer has, where the transport carries events', async () => {
    const { invoke, subscribe } = transport()
    if (!subscribe) return
    const heard: CoreEvent[] = []
    const stop = subscribe((event) => void heard.push(event))
    const answer = await invoke('clients.create', aClient({ name: 'Händelsekund' }))
    const { revision } = answer as { readonly revision: number }
    const told = { type: 'changed', areas: ['clients'], revision }
    await expect.poll(() => heard).toContainEqual(told)
    stop()
  })

  it('refuses to write over what somebody else changed meanwhile, and says how it stands', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Tvåfönsterkund' }))
    const { entry } = await call('entries.create', anEntry({ clientId: client.id }))
    const { id } = entry
    const changed = await call('entries.update', { id, fields: { note: 'A' }, seen: entry })
    const late = await refused('entries.update', { id, fields: { billable: false }, seen: entry })
    expect(late).toMatchObject({ code: 'conflict', details: { present: changed.entry } })
    await call('entries.update', { id, fields: { billable: false }, seen: changed.entry })
  })
}
