import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hindsight } from '../../../../shared/profitability/index.ts'

const seen = (month: string, clientEarned: number, othersEarned: number) => ({
  month,
  clientSeconds: 0,
  clientEarned,
  othersEarned,
})
const before = { clientMonthly: 100, othersMonthly: 1000 }

describe('hindsight: what was expected beside what happened', () => {
  it('adds up what the client and all others brought above what they brought before', () => {
    const months = [seen('2026-07', 100, 1000), seen('2026-08', 0, 1300), seen('2026-09', 0, 900)]
    const compared = hindsight({ cumulative: [0, 50, 120, 200] }, before, months)
    expect(compared.map(({ expected, actual }) => [expected, actual])).toEqual([
      [0, 0],
      [50, 200],
      [120, 0],
    ])
    expect(compared[1]).toMatchObject({ month: '2026-08', clientEarned: 0, othersEarned: 1300 })
  })
  it('ends with the months that were reckoned with', () => {
    const months = [seen('2026-07', 0, 0), seen('2026-08', 0, 0)]
    expect(hindsight({ cumulative: [7] }, before, months)).toHaveLength(1)
    expect(hindsight({ cumulative: [7] }, before, [])).toEqual([])
  })
  it('differs by nothing while all goes on as before', () => {
    const steady = fc.array(fc.constant(seen('2026-07', 100, 1000)), { maxLength: 24 })
    fc.assert(
      fc.property(steady, (months) => {
        const cumulative = months.map((_, i) => i)
        const compared = hindsight({ cumulative }, before, months)
        expect(compared.map(({ actual }) => actual)).toEqual(months.map(() => 0))
      }),
    )
  })
})
