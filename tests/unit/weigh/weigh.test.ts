import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  optionInputOf,
  ownDefaults,
  typedOf,
} from '../../../renderer/features/weigh/options/assumptions.ts'
import type { Assumed } from '../../../shared/domain/deciding/weighing.ts'
import {
  betterRate,
  positionOf,
  sliderRange,
  valueAt,
} from '../../../renderer/features/weigh/options/assumption-values.ts'
import { dependenceOf } from '../../../renderer/features/weigh/portfolio/dependence-of.ts'
import {
  fillsAround,
  flipCells,
  ratesAround,
} from '../../../renderer/features/weigh/cost/flip-grid.ts'
import { shareRows } from '../../../renderer/features/weigh/portfolio/share-rows.ts'
import { addressOf, viewOf, weighHref } from '../../../renderer/features/weigh/weigh-address.ts'
import { worstFirst } from '../../../renderer/features/weigh/portfolio/worst-client.ts'
import { sampleClients } from '../../support/samples/report-samples.ts'
import { sampleScenario, weighedTogether } from '../../support/samples/weigh-samples.ts'

const usual: Assumed = {
  hours: '48.35',
  rate: 12_927,
  alternative: 92_068,
  horizonMonths: 12,
  notice: 1,
  ramp: 3,
  fill: '0.7',
  acquisition: '40',
  ...ownDefaults,
  newRate: 45_000,
}

describe('whom to weigh first', () => {
  test('the worst verdict, then the highest opportunity cost (O2); idle and archived ones not at all', () => {
    const ordered = worstFirst(sampleClients)
    expect(ordered[0]?.client).toBe('Grødvejs Dampmølle ApS')
    expect(ordered.slice(1, 3).map(({ verdict }) => verdict)).toEqual(['fix', 'fix'])
    const [second, third] = ordered.slice(1)
    expect(second?.opportunityCost ?? 0).toBeGreaterThan(third?.opportunityCost ?? 0)
    expect(ordered.every((one) => one.countedSeconds > 0 && !one.archived)).toBe(true)
  })

  test('costs nobody knows stand last among equals', () => {
    const [first] = worstFirst(sampleClients)
    if (!first) throw new Error('no clients')
    const unknown = { ...first, clientId: 98, opportunityCost: null }
    const alike = { ...first, clientId: 99, opportunityCost: null }
    expect(worstFirst([alike, unknown, first]).map(({ clientId }) => clientId)).toEqual([
      first.clientId,
      98,
      99,
    ])
  })
})

describe('the address', () => {
  test('names view, client, option and scenario, and is read back', () => {
    const to = { clientId: 3, option: 'raise', scenarioId: 11 } as const
    const href = weighHref('what-if', to)
    expect(href).toBe('/weigh?client=3&option=raise&scenario=11')
    expect(addressOf(href.split('?')[1] ?? '')).toEqual(to)
    expect(weighHref('cost', { clientId: 3 })).toBe('/weigh/cost?client=3')
  })

  test('what it cannot mean counts as nothing said', () => {
    expect(addressOf('client=0&option=burn&scenario=x')).toEqual({
      clientId: null,
      option: null,
      scenarioId: null,
    })
    expect(viewOf('portfolio')).toBe('portfolio')
    expect(viewOf('elsewhere')).toBe('what-if')
    expect(viewOf(undefined)).toBe('what-if')
  })
})

describe('assumptions', () => {
  test('only what was typed is kept with an option, beside its own values', () => {
    expect(optionInputOf('say-no', { fill: '0.5', raise: '0.3', notice: undefined }, 1)).toEqual({
      option: 'say-no',
      fill: '0.5',
    })
    expect(optionInputOf('raise', { raise: '0.3' }, 1)).toEqual({
      option: 'raise',
      raise: '0.3',
      churn: '0.2',
    })
    expect(optionInputOf('invest', { investMonths: 6 }, 45_000)).toEqual({
      option: 'invest',
      invest: '4',
      investMonths: 6,
      newRate: 45_000,
    })
  })

  test('a kept scenario gives back everything it was reckoned with', () => {
    expect(typedOf(sampleScenario)).toEqual({
      ...sampleScenario.expected.assumptions,
      months: undefined,
      horizonMonths: 12,
      fill: '0.5',
      raise: '0.5',
      churn: '0.4',
    })
  })

  test('W4: a better rate is the break-even rate, and at least a tenth more than now', () => {
    expect(betterRate(12_927, 45_000)).toBe(45_000)
    expect(betterRate(60_000, 45_000)).toBe(66_000)
    expect(betterRate(12_345, null)).toBe(13_580)
  })

  test('a slider place and its value are the same thing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (percent) => {
        expect(positionOf('share', valueAt('share', percent, 'SEK'), 'SEK')).toBe(percent)
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom('SEK', 'JPY', 'KWD'),
        (major, currency) => {
          expect(positionOf('rate', valueAt('rate', major, currency), currency)).toBe(major)
        },
      ),
    )
    expect(valueAt('share', 7, 'SEK')).toBe('0.07')
    expect(valueAt('hours', 7.5, 'SEK')).toBe('7.5')
    expect(valueAt('rate', 773, 'JPY')).toBe(773)
  })

  test('a slider stays put under the hand, and widens only for a value beyond its end', () => {
    const range = sliderRange('alternative', usual, 92_068, 'SEK')
    expect(range.most).toBeGreaterThanOrEqual(2 * 920.68)
    expect(sliderRange('alternative', usual, 10_000, 'SEK')).toEqual(range)
    expect(sliderRange('alternative', usual, 500_000, 'SEK').most).toBe(5000)
    expect(sliderRange('raise', usual, '2.5', 'SEK').most).toBe(250)
    expect(sliderRange('hours', usual, '48.35', 'SEK')).toMatchObject({ least: 0, most: 100 })
  })
})

describe('O2: where the answer flips', () => {
  test('the rate and the fill in use are always in the grid, all in rising order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.option(fc.integer({ min: 1, max: 2_000_000 })),
        fc.integer({ min: 0, max: 100 }),
        (rate, flip, percent) => {
          const rates = ratesAround(rate, flip, 'SEK')
          expect(rates).toContain(rate)
          expect(rates).toEqual([...new Set(rates)].toSorted((a, b) => a - b))
          const fill = String(percent / 100)
          const fills = fillsAround(fill)
          expect(fills).toContain(fill)
          expect(fills.map(Number)).toEqual(fills.map(Number).toSorted((a, b) => a - b))
        },
      ),
    )
  })

  test('a flip far from the rate in use has rates on either side', () => {
    const rates = ratesAround(92_068, 18_467, 'SEK')
    expect(rates.some((rate) => rate < 18_467)).toBe(true)
    expect(rates.some((rate) => rate > 18_467 && rate < 30_000)).toBe(true)
  })

  test('the line runs between the cells with different answers; costing nothing is staying', () => {
    const cells = flipCells([
      [-2, 0, 1],
      [-1, 2, 3],
    ])
    expect(cells.map((row) => row.map(({ leave }) => leave))).toEqual([
      [false, false, true],
      [false, true, true],
    ])
    expect(cells.map((row) => row.map(({ flipsFromFill }) => flipsFromFill))).toEqual([
      [false, false, true],
      [false, true, false],
    ])
    expect(cells.map((row) => row.map(({ flipsFromRate }) => flipsFromRate))).toEqual([
      [false, false, false],
      [false, true, false],
    ])
  })
})

describe('C1: the portfolio', () => {
  test('dependence in words follows the limits of the flag', () => {
    const of = (largestShare: number | null, concentration: number | null) =>
      dependenceOf({ largestShare, concentration })
    expect(of(null, null)).toBe('none')
    expect(of(0.56, 4000)).toBe('critical')
    expect(of(0.55, 4000)).toBe('warning')
    expect(of(0.4, 2600)).toBe('several')
    expect(of(0.2, 2500)).toBe('spread')
  })

  test('every krona of both years stands in some row, those who go with nothing after', () => {
    const gone = worstFirst(sampleClients)[0]
    const portfolio = weighedTogether({
      clientIds: [gone?.clientId ?? 0],
      asOf: '2026-10-31',
    })
    const rows = shareRows(portfolio)
    const sum = (of: 'keep' | 'after') => rows.reduce((all, row) => all + row[of], 0)
    expect(sum('keep')).toBe(portfolio.keep.revenue)
    expect(sum('after')).toBe(portfolio.after.revenue)
    expect(rows.find((row) => row.clientId === gone?.clientId)).toMatchObject({
      after: 0,
      afterShare: 0,
    })
    expect(rows.at(-1)).toMatchObject({ kind: 'new', keep: 0 })
  })

  test('more clients than can be read stand together', () => {
    const share = { revenue: 100, share: 0.05, client: 'x' }
    const shares = Array.from({ length: 20 }, (_, i) => ({ ...share, clientId: i + 1 }))
    const year = {
      revenue: 2000,
      seconds: 3600,
      rate: 2000,
      concentration: 500,
      largestShare: 0.05,
      shares,
    }
    const rows = shareRows({ keep: year, after: year })
    expect(rows.length).toBe(10)
    expect(rows.at(-1)).toMatchObject({ kind: 'others', count: 11, keep: 1100, after: 1100 })
  })
})
