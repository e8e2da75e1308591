import { describe, expect, test } from 'vitest'
import { fittingLabel } from '../../../renderer/charts/geometry/bar-label.ts'
import { linesOf, patternOf, toneOf } from '../../../renderer/charts/geometry/bands.ts'
import { rankingBars, ranksOf } from '../../../renderer/charts/geometry/ranking.ts'
import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { bands } from '../../../shared/domain/kinds.ts'
import { sampleClients } from '../../support/samples/report-samples.ts'

describe('ranking bars', () => {
  test('E1: stand side by side, best rate first, as wide as the counted hours', () => {
    const bars = rankingBars(sampleClients)
    expect(bars.map((bar) => bar.client)).toEqual([
      'Åskmolnets Vägbelysning AB',
      'ענן נייר בע"מ',
      'De Slapende Windwijzer B.V.',
      '=Omgekeerd Kompas V.O.F.',
      'Skymning, "Uggla" & Ödla HB',
      'Grødvejs Dampmølle ApS',
    ])
    expect(bars.map((bar) => bar.rank)).toEqual([1, 2, 3, 4, 5, 6])
    expect(bars[0]).toMatchObject({ x0: 0, x1: 910_800, rate: 118_250, earned: 29_917_250 })
    bars.slice(1).forEach((bar, i) => expect(bar.x0).toBe(bars[i]?.x1))
  })

  test('B1: clients with no or too little data are left out', () => {
    const names = rankingBars(sampleClients).map((bar) => bar.client)
    expect(names).not.toContain('Thimblewick & Moth Ltd')
    expect(names).not.toContain('Älvdrömmens Bygghytta AB')
  })

  test('beyond the eight with most hours the rest is one bar, earned ÷ hours high', () => {
    const many = Array.from({ length: 11 }, (_, i) => sized(i + 1, 36_000 * (i + 1)))
    const bars = rankingBars(many)
    expect(bars).toHaveLength(9)
    const others = bars.at(-1)
    expect(others).toMatchObject({ clientId: null, count: 3, band: null, seconds: 36_000 * 6 })
    expect(others?.earned).toBe(300_000)
    expect(others?.rate).toBe(5_000)
    expect(bars.reduce((sum, bar) => sum + bar.seconds, 0)).toBe(others?.x1)
  })

  test('a bar carries the rank the client has among all, the others none', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({
      ...sized(i + 1, 36_000 * (i + 1)),
      effectiveRate: 90_000 - i * 1_000,
      band: i % 2 === 0 ? ('prao' as const) : ('healthy' as const),
    }))
    const bars = rankingBars(many)
    expect(bars.map((bar) => bar.rank)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, null])
    expect(ranksOf(many).get(1)).toBe(1)
    expect(bars.at(-1)).toMatchObject({ lowSeconds: 36_000 * 4, lowEarned: 200_000 })
  })

  test('equal rates keep one order: more hours first', () => {
    const bars = rankingBars([sized(1, 36_000), sized(2, 72_000)])
    expect(bars.map((bar) => bar.clientId)).toEqual([2, 1])
  })
})

describe('bar labels', () => {
  const measure = (text: string) => text.length * 7
  test('a bar narrower than 56 px carries no name', () => {
    expect(fittingLabel('Nordlys A/S', 55, measure)).toBeNull()
  })
  test('a name that does not fit is cut, never overflowing', () => {
    expect(fittingLabel('Nordlys A/S', 200, measure)).toBe('Nordlys A/S')
    const cut = fittingLabel('Åskmolnets Vägbelysning AB', 80, measure)
    expect(cut).toBe('Åskmolnets…')
    expect(measure(cut ?? '')).toBeLessThanOrEqual(80)
  })
  test('letters so wide that hardly any fit leave the name out', () => {
    expect(fittingLabel('Nordlys A/S', 60, (text) => text.length * 20)).toBeNull()
  })
})

describe('bands and lines', () => {
  test('B1: what is below break-even is bad, and its degrees differ by pattern', () => {
    expect(bands.map(toneOf)).toEqual([
      'none',
      'none',
      'none',
      'bad',
      'bad',
      'bad',
      'neutral',
      'good',
    ])
    const patterns = bands.filter((band) => toneOf(band) === 'bad').map(patternOf)
    expect(new Set(patterns).size).toBe(3)
  })
  test('B1: a rate that is not set draws no line', () => {
    expect(linesOf({ prao: null, breakEven: 45_000, target: 90_000 })).toEqual([
      { kind: 'breakEven', rate: 45_000 },
      { kind: 'target', rate: 90_000 },
    ])
  })
})

function sized(clientId: number, seconds: number): ClientFigures {
  const [first] = sampleClients
  if (!first) throw new Error('no sample')
  return {
    ...first,
    clientId,
    client: `Client ${clientId}`,
    countedSeconds: seconds,
    earned: 100_000,
    effectiveRate: 50_000,
    band: 'healthy',
  }
}
