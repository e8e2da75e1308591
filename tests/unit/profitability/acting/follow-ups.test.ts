import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/domain/calendar.ts'
import { followUps, type Waiting } from '../../../../shared/profitability/acting/follow-ups.ts'
import {
  relationGaps,
  type Relation,
} from '../../../../shared/profitability/acting/relation-gaps.ts'

const asOf = '2026-06-30'
type Named = { readonly name: string }
const names = (waiting: Partial<Waiting<Named, Named, Named>>) =>
  followUps({ actions: [], steps: [], relations: [], ...waiting }, asOf).map((one) =>
    one.kind === 'action'
      ? one.action.name
      : one.kind === 'prospect'
        ? one.step.name
        : one.relation.name,
  )

describe('follow-ups', () => {
  it('come overdue first, then what is due, then relations, then the rest', () => {
    const actions = [
      { name: 'whenever', dueOn: null },
      { name: 'in 15 days', dueOn: '2026-07-15' },
      { name: 'in 14 days', dueOn: '2026-07-14' },
      { name: 'today', dueOn: asOf },
      { name: 'yesterday', dueOn: '2026-06-29' },
      { name: 'long ago', dueOn: '2026-01-01' },
    ]
    const steps = [
      { name: 'step without a day', on: null },
      { name: 'step in 14 days', on: '2026-07-14' },
      { name: 'step in 15 days', on: '2026-07-15' },
      { name: 'step long ago', on: '2026-05-01' },
    ]
    expect(names({ actions, steps, relations: [{ name: 'relation' }] })).toEqual([
      'long ago',
      'yesterday',
      'today',
      'in 14 days',
      'step long ago',
      'step in 14 days',
      'step without a day',
      'relation',
      'in 15 days',
      'whenever',
    ])
  })

  it('leave out no action and no relation, and order each kind by date', () => {
    const date = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(asOf, days)))
    const actions = fc.array(fc.record({ dueOn: date }))
    const steps = fc.array(fc.record({ on: date }))
    fc.assert(
      fc.property(actions, steps, fc.array(fc.nat()), (acts, next, relations) => {
        const waiting = { actions: acts, steps: next, relations }
        const all = followUps(waiting, asOf)
        const dues = all.flatMap((one) => (one.kind === 'action' ? [one.action.dueOn] : []))
        expect(dues).toHaveLength(acts.length)
        expect(dues).toEqual(
          dues.toSorted((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : a === b ? 0 : 1)),
        )
        expect(all.filter(({ kind }) => kind === 'relation')).toHaveLength(relations.length)
        const days = all.flatMap((one) => (one.kind === 'prospect' ? [one.step.on] : []))
        expect(days.every((on) => on === null || on <= '2026-07-14')).toBe(true)
      }),
    )
  })
})

describe('what is missing in a relation', () => {
  const known: Relation = {
    state: 'active',
    isFlagged: true,
    roles: new Set(['main', 'champion', 'decision-maker']),
    lastMeeting: asOf,
  }
  it('is nothing where all is known', () => {
    expect(relationGaps(known, asOf)).toEqual([])
  })
  it('is each role nobody has', () => {
    expect(relationGaps({ ...known, roles: new Set(['champion']) }, asOf)).toEqual([
      'main',
      'decision-maker',
    ])
  })
  it.each([
    [null, ['meeting']],
    ['2025-06-29', ['meeting']],
    ['2025-06-30', []],
  ])('is a meeting, the last one being on %s: %j', (lastMeeting, gaps) => {
    expect(relationGaps({ ...known, lastMeeting }, asOf)).toEqual(gaps)
  })
  it.each([
    ['active', true],
    ['on-watch', true],
    ['leaving', true],
    ['past', false],
    ['prospect', false],
    ['declined', false],
  ] as const)('matters for a client in the state %s: %s', (state, matters) => {
    const stranger = { ...known, state, roles: new Set<never>(), lastMeeting: null }
    expect(relationGaps(stranger, asOf)).toHaveLength(matters ? 4 : 0)
    expect(relationGaps({ ...stranger, isFlagged: false }, asOf)).toEqual([])
  })
})
