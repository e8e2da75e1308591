import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convertToBase,
  formatAmount,
  isCurrency,
  minorDigits,
  mulDiv,
  parseAmount,
  splitAmount,
} from '../../../shared/domain/money.ts'

const amount = fc.integer({ min: -(2 ** 51), max: 2 ** 51 })
const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 40 })

describe('M1: minor units', () => {
  it.each([
    ['SEK', 2],
    ['EUR', 2],
    ['HUF', 2],
    ['LBP', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['CLP', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['UYW', 4],
  ])('%s has %i digits', (currency, digits) => expect(minorDigits(currency)).toBe(digits))

  it.each(['SEK', 'EUR', 'ILS', 'XCG'])('knows %s', (code) => expect(isCurrency(code)).toBe(true))
  it.each(['SKR', 'sek', 'XAU', 'XXX', 'DEM', '', 'SEK '])('refuses "%s"', (code) =>
    expect(isCurrency(code)).toBe(false),
  )

  it.each([
    ['150.50', 'SEK', 15_050],
    ['150', 'SEK', 15_000],
    ['0.5', 'SEK', 50],
    ['-0.01', 'SEK', -1],
    ['-0.00', 'SEK', 0],
    ['1.2300', 'SEK', 123],
    ['1500', 'JPY', 1500],
    ['1500.00', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['90071992547409.91', 'SEK', Number.MAX_SAFE_INTEGER],
  ])('reads %s %s as %i', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor)
  })

  it.each([
    ['1.235', 'SEK'],
    ['1.5', 'JPY'],
    ['1,50', 'SEK'],
    ['1 000', 'SEK'],
    ['.5', 'SEK'],
    ['5.', 'SEK'],
    ['1e3', 'SEK'],
    ['', 'SEK'],
    ['--1', 'SEK'],
    ['90071992547409.92', 'SEK'],
  ])('refuses "%s" %s', (text, currency) => expect(parseAmount(text, currency)).toBeNull())

  it.each([
    [15_050, 'SEK', '150.50'],
    [-5, 'SEK', '-0.05'],
    [0, 'SEK', '0.00'],
    [1500, 'JPY', '1500'],
    [1, 'KWD', '0.001'],
  ])('writes %i %s as %s', (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text)
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('SEK', 'JPY', 'KWD', 'UYW'), (minor, currency) => {
        expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor)
      }),
    )
  })
})

describe('M2: conversion', () => {
  it.each([
    [1000, 'EUR', '11.12', 'SEK', 11_120],
    [12_345, 'KWD', '30.5', 'SEK', 37_652],
    [1000, 'JPY', '0.07', 'SEK', 7000],
    [-1000, 'EUR', '11.12', 'SEK', -11_120],
    [1, 'EUR', '0.5', 'SEK', 0],
    [3, 'EUR', '0.5', 'SEK', 2],
    [100_000, 'SEK', '14', 'JPY', 14_000],
    [2 ** 40, 'EUR', '11.123456789012', 'SEK', 12_230_370_080_583],
  ])('%i %s at %s is %s %i', (minor, currency, rate, base, result) => {
    expect(convertToBase(minor, currency, rate, base)).toBe(result)
  })
  it('throws for a rate that is no decimal', () => {
    expect(() => convertToBase(1, 'EUR', '', 'SEK')).toThrow(RangeError)
  })
})

describe('M3: splitting', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [100, [0, 1, 2], [0, 33, 67]],
    [10, [0, 0], [5, 5]],
    [1, [1, 1], [1, 0]],
    [5, [3, 3, 4], [2, 1, 2]],
    [0, [1, 2], [0, 0]],
    [7, [], []],
  ])('%i over %j is %j', (whole, parts, result) => {
    expect(splitAmount(whole, parts)).toEqual(result)
  })

  it('keeps the sum, the sign and the proportion, whatever the size', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const split = splitAmount(whole, parts)
        const total = BigInt(parts.reduce((sum, part) => sum + part, 0))
        expect(split.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(whole))
        if (total === 0n) return
        split.forEach((part, i) => {
          const off = BigInt(part) * total - BigInt(whole) * BigInt(parts[i] ?? 0)
          expect(off < total && off > -total).toBe(true)
          expect(part === 0 || Math.sign(part) === Math.sign(whole)).toBe(true)
        })
      }),
    )
  })

  it('gives the larger rest first and ties to the earlier part', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const total = BigInt(parts.reduce((sum, part) => sum + part, 0))
        if (total === 0n) return
        const size = BigInt(Math.abs(whole))
        const exact = parts.map((part) => size * BigInt(part))
        const left = Number(size - exact.reduce((sum, one) => sum + one / total, 0n))
        const order = parts.map((_, i) => i)
        const rest = (i: number) => (exact[i] ?? 0n) % total
        order.sort((a, b) => (rest(a) === rest(b) ? a - b : rest(a) > rest(b) ? -1 : 1))
        const lucky = new Set(order.slice(0, left))
        const wanted = exact.map((one, i) => Number(one / total) + (lucky.has(i) ? 1 : 0))
        expect(splitAmount(Math.abs(whole), parts)).toEqual(wanted)
      }),
    )
  })
})

describe('rounding: half to even', () => {
  it.each([
    [1, 1, 2, 0],
    [3, 1, 2, 2],
    [5, 1, 2, 2],
    [-1, 1, 2, 0],
    [-3, 1, 2, -2],
    [7, 1, 3, 2],
    [8, 1, 3, 3],
    [-8, 1, 3, -3],
    [2 ** 52, 3, 2, 6_755_399_441_055_744],
  ])('%i × %i ÷ %i is %i', (a, b, c, result) => expect(mulDiv(a, b, c)).toBe(result))

  it('is exact at any size', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 100_000 }), (a, b) => {
        expect(mulDiv(a, b, b)).toBe(a)
        const twice = 2n * (BigInt(mulDiv(a, 3, b)) * BigInt(b) - BigInt(a) * 3n)
        expect(twice <= BigInt(b) && twice >= -BigInt(b)).toBe(true)
      }),
    )
  })
})
