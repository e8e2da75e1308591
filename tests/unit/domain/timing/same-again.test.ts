import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { newestDay, sameAgain } from '../../../../shared/domain/timing/same-again.ts'
import { aDuration, anInterval } from '../../../support/core/builders.ts'
import { at } from '../../../support/core/core.ts'
import { anEntry } from '../../../support/core/some-rows.ts'

const morning = anInterval('2026-06-29T07:00:00Z', '2026-06-29T09:00:00Z')
const before = [
  anEntry(1, { date: '2026-06-29', time: morning, seconds: 7200, note: 'Plans' }),
  anEntry(2, { date: '2026-06-29', time: aDuration('2026-06-29'), note: 'Call' }),
]
const asEntries = (fields: ReturnType<typeof sameAgain>): readonly Entry[] =>
  fields.map((one, at) => anEntry(at + 10, { ...one, date: '2026-06-30' }))

test('spans keep their clock times, lengths their length', () => {
  expect(sameAgain(before, [], '2026-06-30').map(({ time, note }) => [note, time])).toEqual([
    ['Plans', anInterval('2026-06-30T07:00:00Z', '2026-06-30T09:00:00Z')],
    ['Call', aDuration('2026-06-30')],
  ])
})

test('what stands there is left out, and a span that would count time twice', () => {
  const [plans] = asEntries(sameAgain(before, [], '2026-06-30'))
  expect(sameAgain(before, plans ? [plans] : [], '2026-06-30').map(({ note }) => note)).toEqual([
    'Call',
  ])
  const other = anEntry(9, {
    clientId: 2,
    time: anInterval('2026-06-30T08:30:00Z', '2026-06-30T10:00:00Z'),
  })
  expect(sameAgain(before, [other], '2026-06-30').map(({ note }) => note)).toEqual(['Call'])
})

test('a span that would end after a running timer began is left out', () => {
  const notes = (since: string) =>
    sameAgain(before, [], '2026-06-30', at(since)).map(({ note }) => note)
  expect(notes('2026-06-30 10:59')).toEqual(['Call'])
  expect(notes('2026-06-30 11:00')).toEqual(['Plans', 'Call'])
})

test('across a change of the clocks a span stands at the same time on the clock', () => {
  const time = anInterval('2026-03-28T08:00:00Z', '2026-03-28T09:00:00Z')
  const [moved] = sameAgain([anEntry(1, { date: '2026-03-28', time })], [], '2026-03-29')
  expect(moved?.time).toEqual(anInterval('2026-03-29T07:00:00Z', '2026-03-29T08:00:00Z'))
})

test('logged once, nothing is left to log again, however many are alike', () => {
  const some = fc.array(
    fc.record({ note: fc.constantFrom('a', 'b'), clientId: fc.constantFrom(1, 2) }),
  )
  fc.assert(
    fc.property(some, (alike) => {
      const day = alike.map((more, id) =>
        anEntry(id + 1, { ...more, date: '2026-06-29', time: aDuration('2026-06-29') }),
      )
      const made = sameAgain(day, [], '2026-06-30')
      expect(made).toHaveLength(day.length)
      expect(sameAgain(day, asEntries(made), '2026-06-30')).toEqual([])
    }),
  )
})

test('only the newest day is meant, in the order it was worked', () => {
  const listed = [before[1], before[0], anEntry(3, { date: '2026-06-26' })].flatMap(
    (one) => one ?? [],
  )
  expect(newestDay(listed).map(({ note }) => note)).toEqual(['Plans', 'Call'])
  expect(newestDay([])).toEqual([])
})
