import { describe, expect, it } from 'vitest'
import type { CallInput, CallName } from '../../../../shared/contract/index.ts'
import { aClient, aLetter, anAction, aSign, aTemplate } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

// The tables hold no list of these, so that one more is no new schema: the door alone knows them.

const sign = aSign({ clientId: 1, kind: 'haggles-early' })
const action = anAction({ clientId: 1 })
const template = aTemplate({ language: 'en' })
const letter = aLetter({ clientId: 1 })
const dismissal = { clientId: 1, kind: 'late-payer', on: '2026-06-01' } as const

const refused: readonly (readonly [name: CallName, input: unknown])[] = [
  ['signs.create', { ...sign, kind: 'smiles' }],
  ['signs.update', { id: 1, fields: { kind: 'smiles' } }],
  ['signs.dismiss', { ...dismissal, kind: 'overdue' }],
  ['actions.create', { ...action, remedy: 'prayer' }],
  ['actions.update', { id: 1, fields: { remedy: 'prayer' } }],
  ['actions.update', { id: 1, fields: { doneOn: '2026-06-02', outcome: 'splendid' } }],
  ['templates.create', { ...template, language: 'fi' }],
  ['templates.create', { ...template, situation: 'maybe' }],
  ['templates.update', { id: 1, fields: { language: 'fi' } }],
  ['templates.update', { id: 1, fields: { situation: 'maybe' } }],
  ['letters.keep', { ...letter, language: 'fi' }],
  ['letters.keep', { ...letter, situation: 'maybe' }],
]

async function oneOfEach() {
  const test = aCore()
  await test.value('clients.create', aClient())
  await test.value('signs.create', sign)
  await test.value('signs.dismiss', dismissal)
  await test.value('actions.create', action)
  await test.value('templates.create', template)
  await test.value('letters.keep', letter)
  const tables = ['warning_sign', 'sign_dismissal', 'action', 'template', 'letter']
  const dump = () => tables.map((table) => test.db.prepare(`SELECT * FROM ${table}`).all())
  return { ...test, dump }
}

describe('a kind the app does not know', () => {
  it.each(refused)('is refused by %s %o', async (name, input) => {
    const test = await oneOfEach()
    const before = test.dump()
    expect((await test.refusal(name, input as CallInput<typeof name>)).code).toBe('invalid-input')
    expect(test.dump()).toEqual(before)
  })

  it('is not brought by undo either, which puts back what the door let in', async () => {
    const test = await oneOfEach()
    const before = test.dump()
    const done = [
      await test.value('signs.update', { id: 1, fields: { kind: 'vague-brief' } }),
      await test.value('actions.update', { id: 1, fields: { remedy: 'price-raise' } }),
      await test.value('templates.update', { id: 1, fields: { language: 'sv' } }),
      await test.value('letters.delete', { id: 1 }),
    ]
    for (const { undoId } of done.toReversed()) {
      await test.value('undo.apply', { undoId: undoId ?? 0 })
    }
    expect(test.dump()).toEqual(before)
  })
})
