import { describe, expect, it } from 'vitest'
import { draftLimits } from '../../../../shared/domain/limits.ts'
import { aCore } from '../../../support/core/core.ts'

const draft = { key: 'letter/1', value: 'Dear Anna, I have to' }

describe('drafts', () => {
  it('are kept with the data they were typed over: neither own nor sample data see the other’s', async () => {
    const test = aCore()
    await test.value('drafts.keep', draft)
    await test.value('app.openDemo', {})
    expect(await test.value('drafts.list', {})).toEqual([])
    await test.value('drafts.keep', { ...draft, value: 'a letter to someone invented' })
    await test.value('app.closeDemo', {})
    expect(await test.value('drafts.list', {})).toMatchObject([draft])
    await test.value('app.openDemo', {})
    expect(await test.value('drafts.list', {})).toEqual([])
  })

  it('are kept under a name, which a zero byte is not', async () => {
    const test = aCore()
    for (const key of ['', '\0', 'letter/1\0']) {
      expect((await test.refusal('drafts.keep', { ...draft, key })).code).toBe('invalid-input')
    }
    expect(test.log).toEqual([])
  })

  it('keep word for word whatever is typed', async () => {
    const test = aCore()
    const texts = [
      '\0',
      'a\0b',
      '\ud800',
      '\u202e\u2066',
      '"\\n',
      '{"a":1}',
      '\u2028',
      '🦊'.repeat(999),
    ]
    for (const value of texts) {
      await test.value('drafts.keep', { ...draft, value })
      expect(await test.value('drafts.list', {})).toMatchObject([{ ...draft, value }])
    }
    expect(test.log).toEqual([])
  })

  it('have no undo; open windows are told, but not of dropping none', async () => {
    const test = aCore()
    await test.value('drafts.keep', draft)
    await test.value('drafts.drop', { key: draft.key })
    await test.value('drafts.drop', { key: draft.key })
    expect(test.events.map((event) => event.type === 'changed' && event.areas)).toEqual([
      ['drafts'],
      ['drafts'],
    ])
    expect((await test.refusal('undo.apply', { undoId: 1 })).code).toBe('nothing-to-undo')
    expect(test.log).toEqual([])
  })

  it('are as many as they may be: of more the oldest go, never the one just kept', async () => {
    const test = aCore()
    const { count } = draftLimits
    for (let number = 0; number < count + 3; number++) {
      test.advance(1)
      await test.value('drafts.keep', { ...draft, key: `letter/${number}` })
    }
    const keys = (await test.value('drafts.list', {})).map(({ key }) => key)
    expect(keys).toHaveLength(count)
    expect(keys).not.toContain('letter/2')
    expect(keys).toContain('letter/3')
    test.advance(-1000)
    await test.value('drafts.keep', { ...draft, key: 'letter/late' })
    expect((await test.value('drafts.list', {})).map(({ key }) => key)).toContain('letter/late')
  })

  it('are refused where they are too long', async () => {
    const test = aCore()
    const tooLong = { ...draft, value: 'x'.repeat(draftLimits.value + 1) }
    expect((await test.refusal('drafts.keep', tooLong)).code).toBe('invalid-input')
    expect((await test.refusal('drafts.keep', { ...draft, key: '' })).code).toBe('invalid-input')
    expect(await test.value('drafts.list', {})).toEqual([])
  })
})
