import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  parseDecimal,
  rational,
  roundHalfEven,
  roundTo,
  subtract,
  toDecimal,
} from '../../../shared/domain/rational.ts'

const fraction = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 9999 }))
  .map(([num, den]) => rational(num, den))

describe('fractions', () => {
  it.each([
    ['0.25', 1, 4],
    ['-3', -3, 1],
    ['1.10', 11, 10],
    ['0.000000000001', 1, 1_000_000_000_000],
  ])('reads %s', (text, num, den) => {
    expect(compare(fromDecimal(text), rational(num, den))).toBe(0)
  })
  it.each(['', '.5', '1.', '1,5', '1e3', 'x', '+1'])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeNull()
    expect(() => fromDecimal(text)).toThrow(RangeError)
  })
  it('keeps the denominator positive and refuses zero', () => {
    expect(rational(1, -2)).toEqual({ num: -1n, den: 2n })
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError)
  })
  it.each([
    [1, 2, 0],
    [3, 2, 2],
    [5, 2, 2],
    [-1, 2, 0],
    [-3, 2, -2],
    [-5, 2, -2],
    [7, 3, 2],
    [-7, 3, -2],
  ])('rounds %i/%i half to even: %i', (num, den, result) => {
    expect(roundHalfEven(rational(num, den))).toBe(result)
  })
  it('rounds at a number of decimals', () => {
    expect(roundTo(rational(3205, 100), 1)).toBe(32)
    expect(roundTo(rational(3215, 100), 1)).toBe(32.2)
    expect(roundTo(rational(1, 3), 4)).toBe(0.3333)
  })
  it.each([
    [85, 100, 12, '0.85'],
    [40, 1, 2, '40'],
    [-1, 3, 4, '-0.3333'],
    [1, 8, 2, '0.12'],
    [-1, 1000, 2, '0'],
    [7, 2, 0, '4'],
    [1, 10_000_000, 12, '0.0000001'],
  ])('writes %i/%i with at most %i decimals as %s', (num, den, digits, text) => {
    expect(toDecimal(rational(num, den), digits)).toBe(text)
  })
  it('adds and multiplies exactly, and back again', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0)
        fc.pre(b.num !== 0n)
        expect(compare(divide(multiply(a, b), b), a)).toBe(0)
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
      }),
    )
  })
})
