import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPlace } from '../../../renderer/charts/geometry/roving.ts'

test.each([
  ['ArrowRight', 2, 3],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 4, 4],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['ArrowDown', 2, null],
  ['a', 2, null],
])('in a row of five %s leads from %i to %s', (key, place, wanted) => {
  expect(nextPlace(key, place, { count: 5 })).toBe(wanted)
})

test.each([
  ['ArrowDown', 1, 4],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 1, 1],
  ['ArrowDown', 4, 4],
  ['ArrowRight', 2, 2],
  ['Home', 5, 3],
  ['End', 3, 5],
])('in rows of three %s leads from %i to %s', (key, place, wanted) => {
  expect(nextPlace(key, place, { count: 6, columns: 3 })).toBe(wanted)
})

test('from right to left the next one stands to the left', () => {
  expect(nextPlace('ArrowLeft', 1, { count: 3, flipped: true })).toBe(2)
  expect(nextPlace('ArrowRight', 1, { count: 3, flipped: true })).toBe(0)
})

test('no key leads out of the group', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.constantFrom(...keys), { maxLength: 30 }),
      (count, columns, pressed) => {
        let place = 0
        for (const key of pressed) place = nextPlace(key, place, { count, columns }) ?? place
        expect(place >= 0 && place < count).toBe(true)
      },
    ),
  )
})
