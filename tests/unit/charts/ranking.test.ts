import { describe, expect, test } from 'vitest'
import { linesOf, patternOf, toneOf } from '../../../renderer/charts/geometry/bands.ts'
import {
  axisReach,
  namesInOrder,
  rankingBars,
  ranksOf,
} from '../../../renderer/charts/geometry/ranking.ts'
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
    expect(bars[0]).toMatchObject({ x0: 0, x1: 910_800, rate: 118_250, earned: 29_917_250 })
    bars.slice(1).forEach((bar, i) => expect(bar.x0).toBe(bars[i]?.x1))
  })

  test('B1: clients with no or too little data are left out', () => {
    const names = rankingBars(sampleClients).map((bar) => bar.client)
    expect(names).not.toContain('Thimblewick & Moth Ltd')
    expect(names).not.toContain('Älvdrömmens Bygghytta AB')
  })

  test('of two hundred every one is drawn, none merged', () => {
    const many = Array.from({ length: 200 }, (_, i) => sized(i + 1, 36_000))
    expect(rankingBars(many)).toHaveLength(200)
    expect(ranksOf(many).get(1)).toBe(1)
  })

  test('equal rates keep one order: more hours first', () => {
    const bars = rankingBars([sized(1, 36_000), sized(2, 72_000)])
    expect(bars.map((bar) => bar.clientId)).toEqual([2, 1])
  })
})

describe('how high the axis reaches', () => {
  const lines = [15_000, 45_000, 90_000]
  const rated = (...rates: readonly number[]) =>
    rankingBars(rates.map((effectiveRate, i) => ({ ...sized(i + 1, 36_000), effectiveRate })))

  test('to the highest of few clients, and at least to the target', () => {
    expect(axisReach(rated(390_000, 40_000), lines)).toBe(390_000)
    expect(axisReach(rated(40_000, 20_000), lines)).toBe(90_000)
  })

  test('of many not to one that towers over all others', () => {
    const others = Array.from({ length: 60 }, (_, i) => 120_000 - i * 1_000)
    expect(axisReach(rated(390_000, ...others), lines)).toBe(119_000)
    expect(axisReach(rated(125_000, ...others), lines)).toBe(125_000)
  })
})

describe('whose names come first', () => {
  const bars = rankingBars(
    [10, 40, 90, 20, 30].map((hours, i) => ({
      ...sized(i + 1, hours * 3600),
      effectiveRate: 100_000 - i * 10_000,
    })),
  )

  test('V4: the one named, the lowest, the highest and the one with most hours, then by hours', () => {
    expect(namesInOrder(bars, 4)).toEqual({ must: [3, 4, 0, 2], others: [1] })
  })

  test('among those chosen alone', () => {
    expect(namesInOrder(bars, 4, new Set([2, 5]))).toEqual({ must: [4, 1], others: [] })
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
