import { describe, expect, test } from 'vitest'
import type { Flag } from '../../../shared/domain/deciding/flags.ts'
import { type FlagKind, warningSignKinds } from '../../../shared/domain/kinds.ts'
import type { Sign } from '../../../shared/domain/deciding/acting.ts'
import { remediesBySign } from '../../../shared/domain/deciding/remedies.ts'
import { reasonsOf } from '../../../renderer/features/acting/actions/reasons.ts'
import { keyOfSign, signOfCode } from '../../../renderer/features/acting/signs/sign-keys.ts'

describe('the key of a warning sign', () => {
  test('each kind has one of its own, and its physical key finds it again', () => {
    const keys = warningSignKinds.map(keyOfSign)
    expect(new Set(keys).size).toBe(warningSignKinds.length)
    for (const [index, kind] of warningSignKinds.entries()) {
      const key = keys[index] ?? ''
      expect(signOfCode(/\d/.test(key) ? `Digit${key}` : `Key${key}`)).toBe(kind)
    }
  })

  test('the key that opens the list stands for no kind, so holding it logs nothing', () => {
    for (const code of ['KeyW', 'Digit0', 'Enter', 'Escape', 'KeyM', 'F1', ''])
      expect(signOfCode(code)).toBeUndefined()
    expect(signOfCode('Numpad3')).toBe(warningSignKinds[2])
  })
})

const flag = (kind: FlagKind, serious = false): Flag => ({
  kind,
  serious,
  since: null,
  figures: {},
  remedies: ['price-raise'],
})
const sign = (kind: Sign['kind'], closedOn: string | null = null): Sign => ({
  id: 1,
  clientId: 1,
  kind,
  on: '2026-06-01',
  note: '',
  closedOn,
})

describe('what calls for a remedy', () => {
  test('flags before signs, the serious ones of each first, with their remedies', () => {
    const reasons = reasonsOf(
      [flag('overdue'), flag('prao', true)],
      [sign('vague-brief'), sign('cannot-pay')],
    )
    expect(reasons.map((reason) => reason.kind)).toEqual([
      'prao',
      'overdue',
      'cannot-pay',
      'vague-brief',
    ])
    expect(reasons[0]?.remedies).toEqual(['price-raise'])
    expect(reasons[2]?.remedies).toEqual(remediesBySign['cannot-pay'])
  })

  test('closed signs are none, the same sign twice is one, and a flag speaks for the sign of its name', () => {
    const signs = [
      sign('going-under', '2026-06-20'),
      sign('no-deposit'),
      sign('no-deposit'),
      sign('late-payer'),
    ]
    expect(reasonsOf([flag('late-payer')], signs).map((reason) => reason.kind)).toEqual([
      'late-payer',
      'no-deposit',
    ])
    expect(reasonsOf([], [])).toEqual([])
  })
})
