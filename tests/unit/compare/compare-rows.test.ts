import { expect, test } from 'vitest'
import { comparePoints } from '../../../renderer/charts/geometry/compare-points.ts'
import { comparedRows, rowKeys } from '../../../renderer/features/compare/compare-rows.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'

const poor = sampleClientReport()
const rich = sampleClientReport('Åskmolnets Vägbelysning AB')

test('every figure of both sides, with the first less the second and a word for it', () => {
  const rows = new Map(comparedRows(poor, rich).map((row) => [row.key, row]))
  expect([...rows.keys()]).toEqual([...rowKeys])
  expect(rows.get('effective')).toEqual({
    key: 'effective',
    kind: 'rate',
    a: 12_927,
    b: 118_250,
    difference: 12_927 - 118_250,
    word: 'worse',
  })
  expect(rows.get('hours')?.word).toBe('more')
  expect(rows.get('earned')).toMatchObject({ difference: 3_750_000 - 29_917_250, word: 'less' })
})

test('O2: the less was given up, the better', () => {
  const cost = (one: typeof poor, other: typeof poor) =>
    comparedRows(one, other).find(({ key }) => key === 'opportunity')?.word
  expect(cost(poor, rich)).toBe('worse')
  expect(cost(rich, poor)).toBe('better')
})

test('the other way round every difference changes its sign', () => {
  const there = comparedRows(poor, rich)
  const back = comparedRows(rich, poor)
  there.forEach(({ difference }, i) => {
    const reversed = back[i]?.difference
    expect(reversed ?? null).toBe(difference === null ? null : 0 - difference)
  })
})

test('nothing is said of a figure that one side lacks, and "the same" where both are equal', () => {
  const figures = { ...rich.figures, effectiveRate: null, averageDaysToPay: null }
  const rows = comparedRows(poor, { ...rich, figures })
  expect(rows.filter(({ word }) => word === null).map(({ key }) => key)).toEqual([
    'effective',
    'daysToPay',
  ])
  for (const row of comparedRows(poor, poor)) {
    expect(row.word).toBe(row.a === null ? null : 'same')
  }
})

test('T3: without hours there is no share of them outside working hours', () => {
  const figures = { ...rich.figures, seconds: 0, outOfHoursSeconds: 0 }
  const row = comparedRows(poor, { ...rich, figures }).find(({ key }) => key === 'outOfHours')
  expect(row).toMatchObject({ b: null, difference: null })
  expect(row?.a).toBeCloseTo(poor.figures.outOfHoursSeconds / poor.figures.seconds)
})

test('months of two periods stand beside each other by their place', () => {
  const month = (month: string, effectiveRate: number | null) => ({ month, effectiveRate })
  expect(
    comparePoints(
      [month('2026-05', 1), month('2026-06', null)],
      [month('2025-05', 3), month('2025-06', 4)],
    ),
  ).toEqual([
    { month: '2026-05', otherMonth: '2025-05', a: 1, b: 3 },
    { month: '2026-06', otherMonth: '2025-06', a: null, b: 4 },
  ])
  expect(comparePoints([month('2026-05', 1), month('2026-06', 2)], [month('2026-06', 4)])).toEqual([
    { month: '2026-05', otherMonth: '2026-05', a: 1, b: null },
    { month: '2026-06', otherMonth: '2026-06', a: 2, b: 4 },
  ])
})
