import { minorDigits } from '../../../../shared/domain/money.ts'
import { niceTicks } from '../../../charts/geometry/ticks.ts'

const usualFills = ['0.1', '0.3', '0.5', '0.7', '0.85', '1']

/**
 * Rates around the one in use, minor units per hour, rising; the others rounded to what one would
 * say. Where the answer flips far from the rate in use, two of them stand on either side of `flip`.
 */
export function ratesAround(rate: number, flip: number | null, currency: string): number[] {
  const near = flip === null || (flip >= rate * 0.4 && flip <= rate * 1.6)
  const around = near
    ? [0.4, 0.7, 1.3, 1.6].map((step) => roundRate(rate * step, currency))
    : [
        ...[0.7, 1.3].map((step) => roundRate(rate * step, currency)),
        ...[0.75, 1.35].map((step) => roundRate(flip * step, currency)),
      ]
  return [...new Set([...around, rate])].filter((one) => one > 0).toSorted((a, b) => a - b)
}

/** To about a thirtieth, in major units one would say. These are only places to look at: no money hangs on them. */
function roundRate(rate: number, currency: string): number {
  const unit = 10 ** minorDigits(currency)
  const grain = Math.max(1, Math.round((niceTicks(rate / unit / 30, 1)[1] ?? 1) * unit))
  return Math.round(rate / grain) * grain
}

/** Shares of the freed hours from few to all, with the one in use in the place of its nearest neighbour. */
export function fillsAround(fill: string): string[] {
  const away = usualFills.map((one) => Math.abs(Number(one) - Number(fill)))
  const nearest = away.indexOf(Math.min(...away))
  return usualFills.map((one, i) => (i === nearest ? fill : one))
}

/** Where a cell of the grid stands: which answer it gives, and whether the answer flips before it. */
export interface FlipCell {
  /** Base minor units; above zero leaving pays. */
  readonly cost: number
  readonly leave: boolean
  /** Whether the cell at the smaller fill gives the other answer. */
  readonly flipsFromFill: boolean
  /** Whether the cell at the smaller rate gives the other answer. */
  readonly flipsFromRate: boolean
}

/** The grid of opportunity costs, by rate and then by fill, with the line along which the answer flips. */
export function flipCells(cells: readonly (readonly number[])[]): FlipCell[][] {
  const leaves = (row: number, column: number): boolean | undefined => {
    const cost = cells[row]?.[column]
    return cost === undefined ? undefined : cost > 0
  }
  return cells.map((costs, row) =>
    costs.map((cost, column) => ({
      cost,
      leave: cost > 0,
      flipsFromFill: column > 0 && leaves(row, column - 1) !== cost > 0,
      flipsFromRate: row > 0 && leaves(row - 1, column) !== cost > 0,
    })),
  )
}
