import { expect, test } from 'vitest'
import { drawnMonths } from '../../../renderer/charts/geometry/provisional.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'

const [some] = sampleClientReport().months
if (!some) throw new Error('no month')
const month = (effectiveRate: number | null, provisional = false) => ({
  ...some,
  effectiveRate,
  provisional,
})
const lines = (months: Parameters<typeof drawnMonths>[0]) =>
  drawnMonths(months).map(({ sureRate, openRate }) => [sureRate, openRate])

test('E5: what touches a provisional month is dashed, the rest drawn through', () => {
  expect(lines([month(1), month(2), month(3, true)])).toEqual([
    [1, null],
    [2, 2],
    [null, 3],
  ])
})

test('E5: a month without a rate is a gap in both lines', () => {
  expect(lines([month(1), month(null), month(3)])).toEqual([
    [1, null],
    [null, null],
    [3, null],
  ])
})
