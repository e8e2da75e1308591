import { expect, it } from 'vitest'
import type { Call } from './suite.ts'
import { aClient, aLetter, aTemplate } from '../core/builders.ts'

/** The user's own letter templates, and the letters kept with a client. */
export function letterTests(call: Call): void {
  it('creates, updates, lists and deletes templates of letters', async () => {
    const { template } = await call('templates.create', aTemplate())
    const { id } = template
    const updated = await call('templates.update', { id, fields: { name: 'Kort nej' } })
    expect(updated.template).toEqual({ ...template, name: 'Kort nej' })
    expect(await call('templates.list', {})).toEqual([updated.template])
    const { undoId } = await call('templates.delete', { id })
    expect(await call('templates.list', {})).toEqual([])
    await call('undo.apply', { undoId: undoId ?? 0 })
    expect(await call('templates.list', {})).toEqual([updated.template])
  })
  it('keeps, lists and deletes letters', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Brevkund' }))
    const { letter } = await call('letters.keep', aLetter({ clientId: client.id }))
    await call('letters.keep', aLetter())
    expect(await call('letters.list', { clientId: client.id })).toEqual([letter])
    expect(await call('letters.list', {})).toHaveLength(2)
    await call('letters.delete', { id: letter.id })
    expect(await call('letters.list', { clientId: client.id })).toEqual([])
  })
  it('keeps what is typed into a letter, the last of it alone, until it is dropped', async () => {
    await call('drafts.keep', { key: 'letter/1', value: 'Dear' })
    await call('drafts.keep', { key: 'letter/1', value: 'Dear Anna' })
    expect(await call('drafts.list', {})).toMatchObject([{ key: 'letter/1', value: 'Dear Anna' }])
    await call('drafts.drop', { key: 'letter/1' })
    await call('drafts.drop', { key: 'letter/1' })
    expect(await call('drafts.list', {})).toEqual([])
  })
}
