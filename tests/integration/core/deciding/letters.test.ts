import { describe, expect, it } from 'vitest'
import { aClient, aLetter, aTemplate } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

describe('templates', () => {
  it('are listed by name, changed by the fields given alone, and every change can be undone', async () => {
    const test = aCore()
    const second = await test.value('templates.create', aTemplate({ name: 'Öppet nej' }))
    const first = await test.value('templates.create', aTemplate({ name: '  Kort nej ' }))
    expect(first.template.name).toBe('Kort nej')
    const listed = () => test.value('templates.list', {})
    expect(await listed()).toEqual([first.template, second.template])
    const { id } = first.template
    const change = { id, fields: { body: 'Nej {{client}}', name: undefined } }
    const changed = await test.value('templates.update', change)
    expect(changed.template).toEqual({ ...first.template, body: 'Nej {{client}}' })
    await test.value('undo.apply', { undoId: changed.undoId ?? 0 })
    expect(await listed()).toEqual([first.template, second.template])
    const deleted = await test.value('templates.delete', { id })
    expect(await listed()).toEqual([second.template])
    await test.value('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await listed()).toEqual([first.template, second.template])
    await test.value('undo.apply', { undoId: second.undoId ?? 0 })
    expect(await listed()).toEqual([first.template])
  })

  it('need a name, a known language and situation, and no more text than fits', async () => {
    const test = aCore()
    const refused = async (fields: object) =>
      (await test.refusal('templates.create', { ...aTemplate(), ...fields })).code
    expect(await refused({ name: '   ' })).toBe('invalid-input')
    expect(await refused({ language: 'fi' })).toBe('invalid-input')
    expect(await refused({ situation: 'maybe' })).toBe('invalid-input')
    expect(await refused({ subject: 'x'.repeat(501) })).toBe('invalid-input')
    expect(await refused({ body: 'x'.repeat(20_001) })).toBe('invalid-input')
    const unknown = { id: 9, fields: { name: 'x' } }
    expect((await test.refusal('templates.update', unknown)).code).toBe('not-found')
    expect((await test.refusal('templates.delete', { id: 9 })).code).toBe('not-found')
  })
})

describe('letters', () => {
  it('are kept word for word with their client, newest first', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const keep = async (on: string, body = 'x') =>
      (await test.value('letters.keep', aLetter({ clientId: client.id, on, body }))).letter
    const hebrew = 'שלום \u2068Anna\u2069,\n\n  {{ no gap }} "x" \\ 😀\n'
    const middle = await keep('2026-03-01', hebrew)
    const old = await keep('2025-12-01')
    const late = await keep('2026-03-01')
    await test.value('letters.keep', aLetter())
    expect(middle.body).toBe(hebrew)
    expect(await test.value('letters.list', { clientId: client.id })).toEqual([late, middle, old])
    expect(await test.value('letters.list', {})).toHaveLength(4)
    expect(await test.value('letters.list', { clientId: 99 })).toEqual([])
  })

  it('are taken back by undo, and back again', async () => {
    const test = aCore()
    const kept = await test.value('letters.keep', aLetter())
    const listed = () => test.value('letters.list', {})
    const undone = await test.value('undo.apply', { undoId: kept.undoId ?? 0 })
    expect(await listed()).toEqual([])
    await test.value('undo.apply', { undoId: undone.undoId ?? 0 })
    expect(await listed()).toEqual([kept.letter])
    const deleted = await test.value('letters.delete', { id: kept.letter.id })
    expect(await listed()).toEqual([])
    await test.value('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await listed()).toEqual([kept.letter])
  })

  it('belong to a client that is there, and are told to open windows', async () => {
    const test = aCore()
    const stray = aLetter({ clientId: 99 })
    expect((await test.refusal('letters.keep', stray)).code).toBe('not-found')
    expect((await test.refusal('letters.keep', aLetter({ on: '2026-02-30' }))).code).toBe(
      'invalid-input',
    )
    expect((await test.refusal('letters.delete', { id: 1 })).code).toBe('not-found')
    expect(test.events).toEqual([])
    await test.value('letters.keep', aLetter())
    expect(test.events).toEqual([{ type: 'changed', areas: ['letters'], revision: 1 }])
  })
})
