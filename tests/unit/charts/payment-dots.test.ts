import { expect, test } from 'vitest'
import { paymentPicture } from '../../../renderer/charts/geometry/payment-dots.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'

const report = sampleClientReport()
const dotsOf = (more: Partial<typeof report> = {}) =>
  paymentPicture({ ...report, ...more }, null).dots

test('Y1: settled invoices stand at days to pay, open ones at their age and apart from the spread', () => {
  const { dots, spread, termsDays } = paymentPicture(report, null)
  expect(dots.map(({ number, days, settledOn, late }) => [number, days, settledOn, late])).toEqual([
    ['2026-023', 32, '2026-07-02', true],
    ['2026-028', 28, '2026-07-28', false],
    ['2026-033', 28, '2026-08-28', false],
    ['2026-038', 36, '2026-10-06', true],
    ['2026-043', 31, null, true],
    ['2026-048', 0, null, false],
  ])
  expect(spread).toEqual({ count: 4, low: 28, median: 30, high: 36 })
  expect(termsDays).toBe(30)
})

test('Y1: what was settled more than 365 days ago is left out, unless the window reaches further back', () => {
  const [first] = report.invoices
  if (!first) throw new Error('no invoice')
  const settled = (id: number, settledOn: string) => ({
    ...first,
    invoice: { ...first.invoice, id, number: `N${id}`, issuedOn: '2025-09-30' },
    settledOn,
    daysToPay: 31,
    daysLate: 0,
    ageDays: null,
  })
  const invoices = [settled(1, '2025-10-31'), settled(2, '2025-11-01')]
  expect(dotsOf({ invoices }).map(({ number }) => number)).toEqual(['N2'])
  const window = { from: '2025-10-01', to: report.asOf }
  expect(dotsOf({ invoices, window }).map(({ number }) => number)).toEqual(['N1', 'N2'])
})

test('R6: a credit note is no dot, and its due date no term', () => {
  const [first] = report.invoices
  if (!first) throw new Error('no invoice')
  const note = {
    ...first,
    invoice: { ...first.invoice, net: -1000, dueOn: '2026-11-05' },
    settledOn: null,
    daysToPay: null,
    ageDays: null,
  }
  expect(paymentPicture({ ...report, invoices: [note] }, null)).toEqual({
    dots: [],
    spread: null,
    termsDays: null,
  })
})

test('terms agreed with the client go before those on its invoices', () => {
  expect(paymentPicture(report, 14).termsDays).toBe(14)
})
