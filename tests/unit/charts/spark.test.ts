import { describe, expect, test } from 'vitest'
import { sparkOf } from '../../../renderer/charts/geometry/spark.ts'

const size = { width: 104, height: 24, pad: 2 }
const month = (effectiveRate: number | null, provisional = false) => ({
  effectiveRate,
  provisional,
})

describe('E5 in the height of a line', () => {
  test('starts from zero and holds the limit, so that a low line looks low', () => {
    const { sure, limit, end } = sparkOf([month(100), month(200), month(100)], 400, size)
    expect(sure).toBe('M2 17L52 12M52 12L102 17')
    expect(limit).toBe(2)
    expect(end).toEqual({ x: 102, y: 17 })
  })

  test('a month without a rate breaks the line, and one that is provisional is not drawn through', () => {
    const months = [month(100), month(null), month(100), month(100), month(100, true)]
    const { sure, open, end } = sparkOf(months, null, size)
    expect(sure).toBe('M52 2L77 2')
    expect(open).toBe('M77 2L102 2')
    expect(end).toEqual({ x: 102, y: 2 })
  })

  test('the dot stands at the last month with a rate; without any there is none', () => {
    expect(sparkOf([month(100), month(50), month(null)], null, size).end).toEqual({ x: 52, y: 12 })
    expect(sparkOf([month(null), month(null)], 100, size)).toMatchObject({ sure: '', end: null })
    expect(sparkOf([], null, size)).toEqual({ sure: '', open: '', end: null, limit: null })
  })

  test('what a credit note took below zero stays in the picture', () => {
    expect(sparkOf([month(-50), month(100)], null, size).sure).toBe('M2 22L102 2')
  })
})
