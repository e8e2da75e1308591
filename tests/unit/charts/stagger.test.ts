import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { stagger } from '../../../renderer/charts/geometry/stagger.ts'

describe('label staggering', () => {
  test('labels with room stay where they belong', () => {
    expect(stagger([20, 80, 140], 14, 0, 200)).toEqual([20, 80, 140])
  })

  test('labels that would overlap part evenly around their middle', () => {
    expect(stagger([100, 104], 14, 0, 200)).toEqual([95, 109])
  })

  test('a chain of collisions moves as one', () => {
    expect(stagger([100, 110, 112], 14, 0, 200)).toEqual([
      expect.closeTo(93.33, 1),
      expect.closeTo(107.33, 1),
      expect.closeTo(121.33, 1),
    ])
  })

  test('labels at the edge are pushed inside', () => {
    expect(stagger([2, 5], 14, 8, 200)).toEqual([8, 22])
    expect(stagger([198, 199], 14, 0, 190)).toEqual([176, 190])
  })

  test('the answer comes in the order of the question', () => {
    expect(stagger([140, 20], 14, 0, 200)).toEqual([140, 20])
  })

  property.prop([fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 })])(
    'no two labels are nearer than the gap, and their order stays',
    (wanted) => {
      const placed = stagger(wanted, 14, 0, 300)
      const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!)
      for (let i = 1; i < order.length; i++) {
        expect(placed[order[i]!]! - placed[order[i - 1]!]!).toBeGreaterThan(14 - 1e-6)
      }
      for (const y of placed) expect(y).toBeGreaterThanOrEqual(-1e-6)
      for (const y of placed) expect(y).toBeLessThanOrEqual(300 + 1e-6)
    },
  )
})
