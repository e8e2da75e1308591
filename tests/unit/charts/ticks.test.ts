import { describe, expect, test } from 'vitest'
import {
  everyNth,
  niceTicks,
  signedTicks,
  ticksWithin,
} from '../../../renderer/charts/geometry/ticks.ts'

describe('axis ticks', () => {
  test('run in round steps from zero to past the largest value', () => {
    expect(niceTicks(1182.5, 5)).toEqual([0, 250, 500, 750, 1000, 1250])
    expect(niceTicks(900, 5)).toEqual([0, 200, 400, 600, 800, 1000])
    expect(niceTicks(1000, 5)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  test('survive an axis without values', () => {
    expect(niceTicks(0, 5)).toEqual([0, 1])
    expect(niceTicks(Number.NaN, 5)).toEqual([0, 1])
  })

  test('stay inside an axis that ends with its data', () => {
    expect(ticksWithin(952, 5)).toEqual([0, 200, 400, 600, 800])
  })

  test('month labels thin out to what fits and keep the newest month', () => {
    expect(everyNth(6, 600, 60)).toEqual([0, 1, 2, 3, 4, 5])
    expect(everyNth(24, 480, 60)).toEqual([2, 5, 8, 11, 14, 17, 20, 23])
    expect(everyNth(3, 10, 60)).toEqual([2])
  })

  test('on both sides of zero enclose all values, with zero among them', () => {
    expect(signedTicks(-60, 240, 5)).toEqual([-100, 0, 100, 200, 300])
    expect(signedTicks(-40, -10, 4)).toEqual([-40, -30, -20, -10, 0])
    expect(signedTicks(10, 40, 4)).toEqual([0, 10, 20, 30, 40])
    expect(signedTicks(0, 0, 4)).toEqual([0, 1])
  })
})
