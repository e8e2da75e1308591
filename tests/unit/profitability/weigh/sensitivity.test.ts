import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDecimal, rational } from '../../../../shared/domain/rational.ts'
import { costAt } from '../../../../shared/profitability/weigh/opportunity.ts'
import { sensitivity } from '../../../../shared/profitability/index.ts'

// Vagt AB of the worked example: 40 hours, 5 000 earned.
const vagt = { earned: 500_000, countedSeconds: 144_000 }

describe('O2: sensitivity', () => {
  it('gives the opportunity cost by rate and fill, and where it turns', () => {
    expect(sensitivity(vagt, { rates: [10_000, 90_000], fills: ['0', '0.7', '1'] })).toEqual({
      cells: [
        [-500_000, -220_000, -100_000],
        [-500_000, 2_020_000, 3_100_000],
      ],
      breakEvenFill: [1.25, 0.1389],
      breakEvenRate: [null, 17_857, 12_500],
    })
  })
  it('turns nowhere without counted hours, or at a rate of nothing', () => {
    const none = { earned: 500_000, countedSeconds: 0 }
    expect(sensitivity(none, { rates: [0, 90_000], fills: ['0.7'] })).toEqual({
      cells: [[-500_000], [-500_000]],
      breakEvenFill: [null, null],
      breakEvenRate: [null],
    })
    expect(sensitivity(vagt, { rates: [0], fills: [] })).toEqual({
      cells: [[]],
      breakEvenFill: [null],
      breakEvenRate: [],
    })
  })
  it('never falls as the rate or the fill rises, and passes zero where it says', () => {
    const rates = fc.uniqueArray(fc.nat(200_000), { maxLength: 6 })
    const fills = fc.uniqueArray(fc.nat(100), { maxLength: 6 })
    const own = fc.record({ earned: fc.nat(9_000_000), countedSeconds: fc.nat(900_000) })
    fc.assert(
      fc.property(own, rates, fills, (own, rates, fills) => {
        rates.sort((a, b) => a - b)
        fills.sort((a, b) => a - b)
        const texts = fills.map((percent) => (percent / 100).toFixed(2))
        const grid = sensitivity(own, { rates, fills: texts })
        grid.cells.forEach((row, r) =>
          row.forEach((cost, f) => {
            expect(cost).toBeGreaterThanOrEqual(row[f - 1] ?? -Infinity)
            expect(cost).toBeGreaterThanOrEqual(grid.cells[r - 1]?.[f] ?? -Infinity)
          }),
        )
        const at = (rate: number, fill: string) => costAt(own, rational(rate), fromDecimal(fill))
        const turns = [
          ...grid.breakEvenRate.map(
            (rate, f) => (step: number) =>
              rate === null ? 0 : at(Math.max(0, rate + step), texts[f] ?? '0'),
          ),
          ...grid.breakEvenFill.map(
            (fill, r) => (step: number) =>
              fill === null ? 0 : at(rates[r] ?? 0, Math.max(0, fill + step / 1e4).toFixed(4)),
          ),
        ]
        for (const cost of turns) {
          expect(cost(1)).toBeGreaterThanOrEqual(0)
          expect(cost(-1)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
