import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ComparePage } from '../../../renderer/features/compare/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { samplesEnd } from '../../support/page/samples-end.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { reviewCalls, sampleClientList, sampleId } from '../../support/samples/review-samples.ts'
import { looks } from '../../support/screens/looks.ts'

const richId = sampleClientList.find(({ name }) => name.startsWith('Åsk'))?.id ?? 0

const shown = (query: string, options: RenderOptions = {}) =>
  renderApp(
    <main>
      <ComparePage />
    </main>,
    {
      path: `/compare${query}`,
      ...options,
      calls: {
        ...reviewCalls,
        ...samplesEnd(options),
        ...options.calls,
      },
    },
  )

afterEach(() => {
  window.sessionStorage.clear()
  window.history.replaceState(null, '', window.location.pathname)
})

const bare = (text: string | null | undefined): string =>
  (text ?? '').replace(/\u00a0/g, ' ').replace(/[\u2066-\u2069]/g, '')

const row = (name: string): string[] => {
  const found = [...document.querySelectorAll('tbody tr')].find(
    (one) => one.querySelector('th')?.textContent === name,
  )
  return [...(found?.querySelectorAll('td') ?? [])].map((cell) => bare(cell.textContent))
}

test('two clients: the difference in one sentence, then every figure with sign and word', async () => {
  await shown(`?a=${sampleId}&b=${richId}`)
  await expect.element(page.getByRole('table')).toBeInTheDocument()
  expect(bare(page.getByText(/^An hour for/).element().textContent)).toBe(
    'An hour for Grødvejs Dampmølle ApS brings kr 1,053.23 less than one for Åskmolnets Vägbelysning AB.',
  )
  expect(row('Effective rate')).toEqual(['kr 129.27/h', 'kr 1,182.50/h', '-kr 1,053.23/hworse'])
  expect(row('Hours that count')).toEqual(['290.1 h', '253 h', '+37.1 hmore'])
  expect(row('Share of your revenue')[2]).toBe('-45.5% pointsless')
  expect(row('Advice').slice(0, 2)).toEqual(['Say no', 'Watch'])
  expect(row('Concerns')[0]).toContain('Falling rate')
})

test('swapping turns the sides round, in the address too', async () => {
  const screen = await shown(`?a=${sampleId}&b=${richId}`)
  await page.getByRole('button', { name: 'Swap' }).click()
  expect(screen.path()).toBe(`/compare?a=${richId}&b=${sampleId}`)
  await expect.poll(() => row('Effective rate')[2]).toBe('+kr 1,053.23/hbetter')
})

test('a client is chosen from the list, and stands in the address', async () => {
  const screen = await shown(`?a=${sampleId}`)
  await expect.element(page.getByText('Nothing to compare yet')).toBeInTheDocument()
  await page.getByRole('combobox', { name: 'Second client' }).click()
  await page.getByRole('option', { name: /Åskmolnets/ }).click()
  expect(screen.path()).toBe(`/compare?a=${sampleId}&b=${richId}`)
  await expect.element(page.getByRole('table')).toBeInTheDocument()
})

test('one client in two periods: the other window is asked for by its end', async () => {
  const screen = await shown(`?a=${sampleId}&with=2026-04-30`, {
    calls: {
      'reports.client': ({ asOf }) => {
        const report = sampleClientReport()
        if (asOf !== '2026-04-30') return report
        return {
          ...report,
          window: { from: '2025-11-01', to: asOf },
          figures: { ...report.figures, effectiveRate: 20_000 },
        }
      },
    },
  })
  await expect.element(page.getByRole('table')).toBeInTheDocument()
  expect(screen.core.called('reports.client')).toEqual([
    { clientId: sampleId, asOf: '2026-10-31', months: 6 },
    { clientId: sampleId, asOf: '2026-04-30', months: 6 },
  ])
  expect(row('Effective rate')).toEqual(['kr 129.27/h', 'kr 200.00/h', '-kr 70.73/hworse'])
  expect(bare(page.getByText(/^An hour for/).element().textContent)).toBe(
    'An hour for Grødvejs Dampmølle ApS brought kr 70.73 less in May 2026 – Oct 2026 than in Nov 2025 – Apr 2026.',
  )
})

test('changing to periods takes the window before; "a year earlier" and swapping change it', async () => {
  const screen = await shown(`?a=${sampleId}&b=${richId}`)
  await page.getByText('Two periods').click()
  expect(screen.path()).toBe(`/compare?a=${sampleId}&with=2026-04-30`)
  await page.getByRole('button', { name: 'A year earlier' }).click()
  expect(screen.path()).toBe(`/compare?a=${sampleId}&with=2025-10-31`)
  await page.getByRole('button', { name: 'Swap' }).click()
  expect(screen.path()).toContain('with=2026-10-31')
  expect(screen.path()).toContain('asOf=2025-10-31')
})

test('the same client twice is no comparison, and is said so', async () => {
  await shown(`?a=${sampleId}&b=${sampleId}`)
  await expect.element(page.getByText(/These are the same client/)).toBeInTheDocument()
})

test('a client that is not there is said so', async () => {
  await shown(`?a=${sampleId}&b=99`, {
    calls: {
      'reports.client': ({ clientId }) =>
        clientId === 99 ? failing('not-found') : sampleClientReport(),
    },
  })
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
})

for (const [name, options] of [...looks, ['at 512 px', { width: 512, height: 800 }]] as const) {
  test(`the comparison is accessible and fits: ${name}`, async () => {
    await shown(`?a=${sampleId}&b=${richId}`, options)
    await expect.element(page.getByRole('application')).toBeInTheDocument()
    expect(await violations()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  })
}
