import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paymentSpread, usualTerms } from '../../../../shared/profitability/index.ts'

const someDays = fc.array(fc.nat(400), { minLength: 1, maxLength: 40 })

describe('Y1: the spread of days to pay', () => {
  it.each([
    ['one invoice', [28], 28, 28, 28],
    ['two', [10, 20], 10, 15, 20],
    ['three, in any order', [30, 10, 20], 10, 20, 30],
    ['four', [10, 20, 30, 40], 10, 25, 40],
    ['five', [5, 1, 4, 2, 3], 2, 3, 4],
    ['one that took very long', [20, 21, 22, 23, 400], 21, 22, 23],
    ['paid at once', [0, 0, 0], 0, 0, 0],
  ])('%s', (_, days, low, median, high) => {
    expect(paymentSpread(days)).toEqual({ count: days.length, low, median, high })
  })

  it('no settled invoice: no spread', () => {
    expect(paymentSpread([])).toBeNull()
  })

  it('holds at least half of the invoices, and no more than a quarter on either side', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const spread = paymentSpread(days)
        if (!spread) throw new Error('no spread')
        const { low, median, high } = spread
        const count = (test: (one: number) => boolean) => days.filter(test).length
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
        expect(count((one) => one >= low && one <= high) * 2).toBeGreaterThanOrEqual(days.length)
        expect(count((one) => one < low) * 4).toBeLessThanOrEqual(days.length)
        expect(count((one) => one > high) * 4).toBeLessThanOrEqual(days.length)
        expect(count((one) => one < median) * 2).toBeLessThanOrEqual(days.length)
        expect(count((one) => one > median) * 2).toBeLessThanOrEqual(days.length)
      }),
    )
  })

  it('does not depend on the order, moves with its days, and names days an invoice took', () => {
    fc.assert(
      fc.property(someDays, fc.nat(50), (days, later) => {
        const spread = paymentSpread(days)
        if (!spread) throw new Error('no spread')
        const { count, low, median, high } = spread
        expect(paymentSpread(days.toReversed())).toEqual(spread)
        expect(paymentSpread(days.map((one) => one + later))).toEqual({
          count,
          low: low + later,
          median: median + later,
          high: high + later,
        })
        for (const value of [low, high]) expect(days).toContain(value)
      }),
    )
  })
})

describe('the terms days to pay are measured against', () => {
  const invoice = (issuedOn: string, termsDays: number | null) => ({ issuedOn, termsDays })

  it('are the agreed ones, whatever the invoices say', () => {
    expect(usualTerms(14, [invoice('2026-01-31', 30)])).toBe(14)
    expect(usualTerms(0, [])).toBe(0)
  })

  it.each<[string, [string, number | null][], number | null]>([
    [
      'most invoices',
      [
        ['2026-01-31', 30],
        ['2026-02-28', 30],
        ['2026-03-31', 10],
      ],
      30,
    ],
    [
      'of equally many the newest',
      [
        ['2026-01-31', 30],
        ['2026-03-31', 10],
      ],
      10,
    ],
    [
      'those that have a due date',
      [
        ['2026-01-31', null],
        ['2026-02-28', 20],
      ],
      20,
    ],
    ['none', [['2026-01-31', null]], null],
    ['no invoices', [], null],
  ])('else those of %s', (_, invoices, wanted) => {
    const given = invoices.map(([on, days]) => invoice(on, days))
    expect(usualTerms(null, given)).toBe(wanted)
    expect(usualTerms(null, given.toReversed())).toBe(wanted)
  })
})
