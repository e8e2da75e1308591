import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { vatOf } from '../../../shared/domain/vat.ts'

test.for([
  [50, 25, 13],
  [150, 25, 38],
  [10, 25, 3],
  [49, 25, 12],
  [-50, 25, -13],
  [-10, 25, -3],
  // The Swedish tax office's own example: 4 467.75 at 25 % is 1 116.9375.
  [446_775, 25, 111_694],
  [1, 0, 0],
  [-1, 12, 0],
  [2 ** 51, 25, 2 ** 49],
] as const)('%i at %i % is %i', ([net, percent, vat]) => {
  expect(Object.is(vatOf(net, percent), vat)).toBe(true)
})

test('a credit note takes back what its invoice charged, and VAT is never half a minor unit off', () => {
  const net = fc.integer({ min: -(2 ** 51), max: 2 ** 51 })
  fc.assert(
    fc.property(net, fc.nat(100), (amount, percent) => {
      const vat = vatOf(amount, percent)
      expect(vat + vatOf(-amount, percent)).toBe(0)
      const off = BigInt(Math.abs(vat)) * 100n - BigInt(Math.abs(amount)) * BigInt(percent)
      expect(off > -50n && off <= 50n).toBe(true)
    }),
  )
})
