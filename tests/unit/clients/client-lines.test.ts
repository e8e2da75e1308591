import { describe, expect, test } from 'vitest'
import type { ClientFigures } from '../../../shared/contract/reports.ts'
import type { ClientState, Verdict } from '../../../shared/domain/kinds.ts'
import {
  groupsOf,
  worstFirst,
  type ClientLine,
} from '../../../renderer/features/clients/list/client-lines.ts'
import { aClient } from '../../support/core/some-rows.ts'

interface Some {
  readonly state?: ClientState
  readonly verdict?: Verdict | null
  readonly rate?: number | null
  readonly waiting?: number | null
  readonly figures?: null
}

const line = (id: number, name: string, some: Some = {}): ClientLine => {
  const { state = 'active', verdict = 'keep', rate = 90_000, waiting = null } = some
  const figures = {
    verdict,
    effectiveRate: rate,
    earned: rate ?? 0,
    seconds: 7200,
    countedSeconds: rate === null ? 0 : 3600,
    pendingSeconds: waiting === null ? 0 : 3600,
    pendingValue: waiting === 0 ? null : waiting,
  } as ClientFigures
  return {
    client: aClient(id, name, { state }),
    projects: [],
    figures: some.figures === null ? null : figures,
    trend: null,
  }
}

const namesOf = (lines: readonly ClientLine[]) => lines.map(({ client }) => client.name)
const inOrder = (lines: readonly ClientLine[], order = worstFirst, locale = 'en') =>
  groupsOf(lines, order, locale).map((group) => [group.state, ...namesOf(group.lines)])

describe('the clients by state', () => {
  test('worst first: the advice, then who brings least; who brings nothing yet stands last', () => {
    const lines = [
      line(1, 'Kept', { rate: 120_000 }),
      line(2, 'New', { verdict: null, rate: null }),
      line(3, 'Fix more', { verdict: 'fix', rate: 50_000 }),
      line(4, 'No', { verdict: 'say-no', rate: 12_000 }),
      line(5, 'Fix less', { verdict: 'fix', rate: 40_000 }),
      line(6, 'Unpriced', { verdict: 'fix', rate: null }),
    ]
    expect(inOrder(lines)).toEqual([
      ['active', 'No', 'Fix less', 'Fix more', 'Unpriced', 'Kept', 'New'],
    ])
  })

  test('those under review come first, what is over and prospects last', () => {
    const states: readonly ClientState[] = [
      'prospect',
      'declined',
      'past',
      'leaving',
      'active',
      'on-watch',
    ]
    const lines = states.map((state, i) => line(i + 1, state, { state }))
    expect(inOrder(lines).map(([state]) => state)).toEqual([
      'on-watch',
      'active',
      'leaving',
      'past',
      'declined',
      'prospect',
    ])
  })

  test('a column sorts within each state; names follow the alphabet of the language', () => {
    const names = ['Zeta', 'Åsk', 'Adam', 'Älv']
    const lines = names.map((name, i) => line(i + 1, name))
    const byName = { column: 'client', descending: false } as const
    expect(inOrder(lines, byName, 'sv')).toEqual([['active', 'Adam', 'Zeta', 'Åsk', 'Älv']])
    expect(inOrder(lines, byName, 'en')).toEqual([['active', 'Adam', 'Älv', 'Åsk', 'Zeta']])
  })

  test('what waits without a value stands before what does not wait', () => {
    const lines = [
      line(1, 'None'),
      line(2, 'Unvalued', { waiting: 0 }),
      line(3, 'Most', { waiting: 9000 }),
    ]
    const byWaiting = { column: 'waiting', descending: true } as const
    expect(inOrder(lines, byWaiting)).toEqual([['active', 'Most', 'Unvalued', 'None']])
  })

  test('E1: a state says all its hours, and what an hour of them brings together', () => {
    const [group] = groupsOf([line(1, 'A'), line(2, 'B', { rate: 30_000 })], worstFirst, 'en')
    expect(group).toMatchObject({ seconds: 14_400, rate: 60_000 })
    const [none] = groupsOf([line(1, 'A', { figures: null })], worstFirst, 'en')
    expect(none).toMatchObject({ seconds: 0, rate: null })
  })
})
