import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { clientStates, flagKinds, remedyKinds, verdicts } from '../../../../shared/domain/kinds.ts'
import { nextAction } from '../../../../shared/profitability/acting/next-action.ts'
import { anAction } from '../../../support/core/some-rows.ts'

const today = '2026-10-31'
const prao = { kind: 'prao', remedies: ['say-no', 'price-raise', 'fixed-scope'] } as const
const late = { kind: 'late-payer', remedies: ['reminders-and-terms', 'deposit-first'] } as const
const judged = {
  state: 'active',
  verdict: 'fix',
  replaceFirst: false,
  reasons: ['prao', 'late-payer'],
  flags: [late, prao],
} as const
const open = (id: number, more: Parameters<typeof anAction>[1] = {}) =>
  anAction(id, { remedy: 'paid-extras', dueOn: '2026-10-01', doneOn: null, ...more })

describe('V5: what to do next about a client', () => {
  it('is the open action whose day has come, the longest waiting first', () => {
    const actions = [open(2), open(1), open(3, { dueOn: '2026-09-30' })]
    expect(nextAction(judged, actions, today)).toEqual({ kind: 'follow-up', action: actions[2] })
    expect(nextAction(judged, actions.slice(0, 2), today)).toMatchObject({ action: { id: 1 } })
    expect(nextAction(judged, [open(1, { dueOn: today })], today)?.kind).toBe('follow-up')
  })

  it('is no action that is done, without a day, or due later', () => {
    const others = [
      open(1, { doneOn: '2026-10-02' }),
      open(2, { dueOn: null }),
      open(3, { dueOn: '2026-11-01' }),
    ]
    expect(nextAction(judged, others, today)?.kind).toBe('remedy')
  })

  it.each([
    ['the letter', {}, { kind: 'letter' }],
    [
      'what replaces the client, if it is depended on (V3)',
      { replaceFirst: true },
      { kind: 'replace' },
    ],
    ['nothing with a client that is leaving', { state: 'leaving' }, null],
    ['nothing with a client of the past', { state: 'past' }, null],
    ['nothing with one declined', { state: 'declined' }, null],
  ] as const)('at a say no is %s', (_, more, expected) => {
    expect(nextAction({ ...judged, verdict: 'say-no', ...more }, [], today)).toEqual(expected)
  })

  it('is else the first remedy of the first reason that is not under way', () => {
    expect(nextAction(judged, [], today)).toEqual({
      kind: 'remedy',
      remedy: 'price-raise',
      because: 'prao',
    })
    const raising = open(1, { remedy: 'price-raise', dueOn: null })
    const scoped = open(2, { remedy: 'fixed-scope', dueOn: '2026-12-01' })
    expect(nextAction(judged, [raising], today)).toMatchObject({ remedy: 'fixed-scope' })
    expect(nextAction(judged, [raising, scoped], today)).toEqual({
      kind: 'remedy',
      remedy: 'reminders-and-terms',
      because: 'late-payer',
    })
  })

  it('is nothing where no reason asks for anything', () => {
    expect(
      nextAction({ ...judged, verdict: 'keep', reasons: ['healthy'], flags: [] }, [], today),
    ).toBeNull()
    expect(nextAction({ ...judged, verdict: null, reasons: ['no-data'] }, [], today)).toBeNull()
  })

  property.prop([
    fc.record({
      state: fc.constantFrom(...clientStates),
      verdict: fc.constantFrom(...verdicts, null),
      replaceFirst: fc.boolean(),
      reasons: fc.array(fc.constantFrom(...flagKinds)),
      flags: fc.array(
        fc.record({
          kind: fc.constantFrom(...flagKinds),
          remedies: fc.array(fc.constantFrom(...remedyKinds)),
        }),
      ),
    }),
    fc.array(fc.constantFrom(...remedyKinds)),
  ])(
    'never proposes what is under way, nor saying no beside another advice',
    (client, underWay) => {
      const actions = underWay.map((remedy, i) => open(i + 1, { remedy, dueOn: null }))
      const next = nextAction(client, actions, today)
      if (next?.kind !== 'remedy') return
      expect(underWay).not.toContain(next.remedy)
      expect(next.remedy).not.toBe('say-no')
      expect(client.reasons).toContain(next.because)
    },
  )
})
