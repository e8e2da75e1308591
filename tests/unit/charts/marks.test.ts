import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthKey } from '../../../shared/domain/calendar.ts'
import {
  markGroups,
  markKinds,
  tallestStack,
  type Mark,
} from '../../../renderer/charts/geometry/marks.ts'

const months = ['2026-04', '2026-05', '2026-06']
const mark = (kind: Mark['kind'], on: string): Mark => ({ kind, on, text: `${kind} ${on}` })

test('marks of one kind and month are one shape that counts, other kinds stand on it', () => {
  const groups = markGroups(
    [
      mark('sign', '2026-05-20'),
      mark('rate', '2026-05-01'),
      mark('sign', '2026-05-03'),
      mark('action', '2026-06-30'),
    ],
    months,
  )
  expect(groups.map(({ kind, level, from, to }) => [kind, level, from, to])).toEqual([
    ['rate', 0, 1, 1],
    ['sign', 1, 1, 1],
    ['action', 0, 2, 2],
  ])
  expect(groups[1]?.marks.map(({ on }) => on)).toEqual(['2026-05-03', '2026-05-20'])
  expect(tallestStack(groups)).toBe(2)
})

test('what lies outside the months is not marked', () => {
  const outside = [mark('rate', '2026-03-31'), mark('rate', '2026-07-01')]
  expect(markGroups(outside, months)).toEqual([])
  expect(tallestStack([])).toBe(0)
})

test('where a month is too narrow, neighbouring months share a shape', () => {
  const marks = [mark('rate', '2026-04-01'), mark('rate', '2026-05-01'), mark('rate', '2026-06-01')]
  const groups = markGroups(marks, months, 2)
  expect(groups.map(({ from, to, marks }) => [from, to, marks.length])).toEqual([
    [0, 1, 2],
    [2, 2, 1],
  ])
})

test('every mark of the months is in exactly one shape, and no two shapes share a place', () => {
  const many = Array.from({ length: 24 }, (_, i) => monthKey(2026 * 12 + i))
  const some = fc.record({
    kind: fc.constantFrom(...markKinds),
    on: fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 28 }))
      .map(([month, day]) => `${monthKey(2025 * 12 + month)}-${String(day).padStart(2, '0')}`),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (list, per) => {
      const marks = list.map(({ kind, on }, i): Mark => ({ kind, on, text: String(i) }))
      const groups = markGroups(marks, many, per)
      const shown = groups.flatMap((group) => group.marks.map(({ text }) => text))
      const wanted = marks.filter(({ on }) => many.includes(on.slice(0, 7)))
      expect(shown.toSorted()).toEqual(wanted.map(({ text }) => text).toSorted())
      const places = groups.map(({ from, level }) => `${from} ${level}`)
      expect(new Set(places).size).toBe(places.length)
      for (const { from, to, marks } of groups) {
        for (const { on } of marks) {
          const index = many.indexOf(on.slice(0, 7))
          expect(index >= from && index <= to).toBe(true)
        }
      }
    }),
  )
})
