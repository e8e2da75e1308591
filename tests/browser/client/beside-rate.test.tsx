import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { unjudgedProspect } from '../../../renderer/report/prospect-work.ts'
import { seen, shown } from './shown.tsx'

/** The line of what stands beside the rate with this text. */
const line = async (text: RegExp) => {
  const found = page.getByRole('listitem').filter({ hasText: text }).first()
  await expect.element(found).toBeVisible()
  return seen(found.element())
}

test('H5, E6: what waits with its value and the rate without it stand beside the rate, and open', async () => {
  const report = sampleClientReport('Skymning, "Uggla" & Ödla HB')
  const figures = { ...report.figures, pendingValue: 2_870_600, floorRate: 25_769 }
  await shown({}, { ...report, figures })
  expect(await line(/waiting for an invoice/)).toBe(
    '42.6 h waiting for an invoice, worth kr 28,706',
  )
  expect(await line(/are never invoiced/)).toBe(
    'kr 257.69/h if the 42.6 h waiting are never invoiced',
  )
  await page.getByRole('button', { name: /^If never invoiced · Skymning/ }).click()
  await expect.element(page.getByRole('dialog').getByText('All hours').first()).toBeVisible()
})

test('F3: done and not invoiced, invoiced and not done: each opens its projects and invoices', async () => {
  const report = sampleClientReport()
  const fee = {
    projectId: 7,
    project: 'Shop',
    price: 6_000_000,
    seconds: 288_000,
    earned: 4_800_000,
    matchedCollected: 3_000_000,
    writtenOff: 0,
    deferred: 0,
    accrued: 1_800_000,
  }
  const [first, ...others] = report.invoices
  if (!first) throw new Error('no invoice')
  const invoices = [{ ...first, deferred: 500_000 }, ...others]
  const figures = { ...report.figures, accrued: 1_800_000, deferred: 500_000 }
  await shown({}, { ...report, figures, invoices, fees: [fee] })
  expect(await line(/done and not invoiced/)).toBe('kr 18,000 done and not invoiced')
  expect(await line(/not done yet/)).toBe('kr 5,000 invoiced and not done yet')
  await page.getByRole('button', { name: /^Done and not invoiced ·/ }).click()
  await expect.element(page.getByRole('dialog').getByText('Shop')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: /^Invoiced and not done yet ·/ }).click()
  await expect
    .element(page.getByRole('dialog').getByRole('link', { name: first.invoice.number }))
    .toHaveAttribute('href', `/invoices?search=${first.invoice.number}`)
})

test('hints stand beside their figure, each a quiet line', async () => {
  const hints: ClientReport['hints'] = [
    {
      code: 'invoiced-without-hours',
      invoiceId: 1,
      number: '2026-023',
      from: '2026-03-01',
      to: '2026-03-31',
      amount: 1_800_000,
    },
    {
      code: 'few-hours',
      seconds: 21_600,
      pendingSeconds: 216_000,
      pendingRate: 90_000,
      yearRate: 88_000,
    },
    { code: 'sales-of-new-client', seconds: 14_400, rateWithout: 40_900 },
    {
      code: 'fee-not-invoiced',
      projectId: 7,
      project: 'Shop',
      amount: 3_000_000,
      until: '2026-09-08',
    },
    { code: 'idle-project', projectId: 7, project: 'Shop', lastDay: '2026-05-01' },
    { code: 'invoice-first', seconds: 198_000, amount: 4_950_000 },
    { code: 'high-before', invoiceId: 1, number: '2026-023', amount: 9_000_000 },
  ]
  await shown({}, { ...sampleClientReport(), hints })
  await expect.element(page.getByText(/no hours logged/)).toBeVisible()
  const said = [...document.querySelectorAll('[data-hint]')].map((one) => seen(one))
  expect(said).toEqual([
    'kr 18,000 invoiced for Mar 2026, no hours logged: missing, or paid without hours?',
    'On 6 h; 60 h wait at kr 900.00/h. Over 12 months kr 880.00/h.',
    'Of these 4 h sales; without them kr 409.00/h.',
    'kr 30,000 of the fee for Shop not invoiced; after 8 Sept 2026 it no longer counts.',
    'Shop, no hours since 1 May 2026: Finished? When? Or on hold?',
    '55 h not invoiced, about kr 49,500: invoice first.',
    'Invoice 2026-023 made the months before high: it brought kr 90,000.',
  ])
})

test('money without hours is called so, not a lack of data', async () => {
  const report = sampleClientReport()
  const figures = {
    ...report.figures,
    countedSeconds: 0,
    effectiveRate: null,
    band: 'no-data' as const,
  }
  await shown({}, { ...report, figures })
  await expect.element(page.getByText('kr 37,500 earned without hours.')).toBeVisible()
})

test('a client of the past: it was right to leave', async () => {
  const report = sampleClientReport()
  await shown({}, { ...report, figures: { ...report.figures, state: 'past' } })
  await expect
    .element(page.getByRole('region', { name: 'Advice' }).getByText('You were right to leave'))
    .toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Say no to this client' }))
    .not.toBeInTheDocument()
})

test('H6: work for a prospect is called so, and is neither judged nor waiting for an invoice', async () => {
  const report = sampleClientReport()
  const { flags } = report.figures
  expect(flags.length).toBeGreaterThan(1)
  const figures = { ...report.figures, state: 'prospect' as const, seconds: 21_600 }
  await shown({}, { ...report, figures, invoices: [] })
  await expect.element(page.getByText(/^6 h of work for a prospect/)).toBeVisible()
  const advice = page.getByRole('region', { name: 'Advice' })
  await expect.element(advice.getByText('Too early')).toBeVisible()
  await expect.element(page.getByText(/waiting for an invoice/)).not.toBeInTheDocument()
  expect(unjudgedProspect({ ...report, figures, invoices: [] }).figures.flags).toEqual(
    flags.filter(({ kind }) => kind === 'warning-signs'),
  )
  // Once invoiced it is judged as any client.
  const invoiced = { ...report, figures }
  expect(unjudgedProspect(invoiced)).toBe(invoiced)
})

test('E4: of what is agreed and not invoiced nothing has arrived yet', async () => {
  const report = sampleClientReport()
  const cascade = { agreedRate: 85_000, steps: [], effectiveRate: null, collectedRate: null }
  const figures = { ...report.figures, countedSeconds: 0, effectiveRate: null, earned: 0 }
  await shown({}, { ...report, figures, cascade })
  await expect
    .element(page.getByText(/850.00.*is agreed\. How much of it arrives shows once/))
    .toBeVisible()
})

test('L4: a falling rate is named beside the rate it is about', async () => {
  const report = sampleClientReport()
  const reaches = { target: null, breakEven: null, nearPrao: '2026-12-06', prao: null }
  const live = { ...report.live, trend: { perMonth: -13_500, reaches } }
  await shown({}, { ...report, live })
  await expect.element(page.getByText(/falls by .*135.* a month.*6 Dec/)).toBeVisible()
})
