import { describe, expect, test } from 'vitest'
import { extentOf, lengthOf, rowsOf } from '../../../renderer/charts/geometry/cumulative.ts'

const series = [
  { key: 'a', label: 'A', values: [1, 2, 3] },
  { key: 'b', label: 'B', values: [-5, 4] },
]
const range = { best: [2, 4, 6], worst: [0, 5, -1] }

describe('lines that add up', () => {
  test('all start from zero today; a shorter one ends earlier', () => {
    expect(lengthOf(series)).toBe(3)
    expect(rowsOf(series, undefined)).toEqual([
      { month: 0, a: 0, b: 0 },
      { month: 1, a: 1, b: -5 },
      { month: 2, a: 2, b: 4 },
      { month: 3, a: 3, b: null },
    ])
  })

  test('the range runs from the lesser to the greater case, though they may cross', () => {
    expect(rowsOf(series, range).map((row) => row['range'])).toEqual([
      [0, 0],
      [0, 2],
      [4, 5],
      [-1, 6],
    ])
  })

  test('the axis encloses every line, both cases and zero', () => {
    expect(extentOf(series, range)).toEqual([-5, 6])
    expect(extentOf([], undefined)).toEqual([0, 0])
  })
})
