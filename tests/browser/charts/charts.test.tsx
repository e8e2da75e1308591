import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { rankingBars } from '../../../renderer/charts/geometry/ranking.ts'
import { waterfallRows } from '../../../renderer/charts/geometry/waterfall.ts'
import { HoursChart } from '../../../renderer/charts/months/hours-chart.tsx'
import { MonthsChart } from '../../../renderer/charts/months/months-chart.tsx'
import { RankingChart } from '../../../renderer/charts/ranking/ranking-chart.tsx'
import { WaterfallChart } from '../../../renderer/charts/waterfall-chart.tsx'
import { violations } from '../../support/page/axe.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { sampleClientReport, sampleClients } from '../../support/samples/report-samples.ts'
import { looks } from '../../support/screens/looks.ts'

const rates = { prao: 15_000, breakEven: 45_000, target: 90_000 }
const bars = rankingBars(sampleClients)
const report = sampleClientReport()
const rated = report.months.findLast(({ effectiveRate }) => effectiveRate !== null)
const lastRate = String(Math.round((rated?.effectiveRate ?? 0) / 100))

const ranking = (options?: RenderOptions) =>
  renderApp(<RankingChart bars={bars} rates={rates} href={(id) => `/clients/${id}`} />, options)
const months = (options?: RenderOptions) =>
  renderApp(<MonthsChart months={report.months} rates={rates} />, options)

afterEach(() => vi.restoreAllMocks())

test('the ranking shows one link per client, named with all its figures, best rate first', async () => {
  await ranking()
  const links = page.getByRole('link')
  await expect.poll(() => links.elements().length).toBe(bars.length)
  expect(links.elements().map((link) => link.getAttribute('aria-label'))).toEqual(
    bars.map((bar) => expect.stringContaining(`Open ${bar.client}: `)),
  )
  expect(spaced(links.elements().at(-1)?.getAttribute('aria-label'))).toBe(
    'Open Grødvejs Dampmølle ApS: kr 129.27/h, 290.1 h, earned kr 37,500.00, PRAO level',
  )
})

test('E1: a bar is as wide as its hours and as high as its rate', async () => {
  await ranking()
  await expect.poll(() => page.getByRole('link').elements().length).toBe(bars.length)
  const boxes = page
    .getByRole('link')
    .elements()
    .map((link) => shapeOf(link).getBoundingClientRect())
  const [widest, , , , , lowest] = boxes
  if (!widest || !lowest) throw new Error('bars are missing')
  expect(widest.width / lowest.width).toBeCloseTo(910_800 / 1_044_300, 1)
  expect(lowest.height / widest.height).toBeCloseTo(12_927 / 118_250, 1)
})

test('a bar opens its client by keyboard', async () => {
  const screen = await ranking()
  await expect.poll(() => page.getByRole('link').elements().length).toBe(bars.length)
  const last = page.getByRole('link').elements().at(-1)
  if (!(last instanceof SVGElement)) throw new Error('no bar')
  last.focus()
  await userEvent.keyboard('{Enter}')
  expect(screen.path()).toBe(`/clients/${bars.at(-1)?.clientId}`)
})

test('right to left the best client stands on the right, its axis too', async () => {
  await ranking({ locale: 'he' })
  await expect.poll(() => page.getByRole('link').elements().length).toBe(bars.length)
  const lefts = page
    .getByRole('link')
    .elements()
    .map((link) => link.getBoundingClientRect().left)
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a))
})

test.for([
  ['the ranking', ranking, 'kr 129', 3],
  // Break-even and target lie far above these months: they are named at the edge.
  ['the months', months, lastRate, 1],
] as const)('%s: no line runs through words or dots', async ([, shown, text, drawn]) => {
  await shown()
  await expect.element(page.getByText(text, { exact: true })).toBeInTheDocument()
  const words = page.getByText(text, { exact: true }).element()
  const lines = [...document.querySelectorAll('.recharts-reference-line')]
  expect(lines).toHaveLength(drawn)
  // What comes later in a drawing lies over what came before.
  for (const line of lines) {
    const order = line.compareDocumentPosition(words)
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  }
})

test('the names of lines that lie close together do not touch', async () => {
  const near = { prao: 44_000, breakEven: 45_000, target: 46_000 }
  await renderApp(<RankingChart bars={bars} rates={near} href={(id) => `/clients/${id}`} />)
  const names = ['PRAO 440', 'Break-even 450', 'Target 460']
  await expect.element(page.getByText('PRAO 440')).toBeInTheDocument()
  // The boxes browsers report for drawn text include its halo; where it is drawn is what counts.
  const places = names
    .map((name) => Number(page.getByText(name).element().getAttribute('y')))
    .toSorted((a, b) => a - b)
  places.slice(1).forEach((y, i) => expect(y - (places[i] ?? 0)).toBeGreaterThanOrEqual(16))
})

test('key T shows the ranking as a table that equals its data, names with signs included', async () => {
  await ranking()
  await page.getByRole('button', { name: 'Show as table' }).click()
  const rows = tableRows()
  expect(rows).toHaveLength(bars.length)
  expect(rows.map((row) => row[0])).toEqual(bars.map((bar) => bar.client))
  expect(rows[0]).toEqual([
    'Åskmolnets Vägbelysning AB',
    'kr 1,182.50/h',
    '253 h',
    'kr 299,172.50',
    'Healthy',
  ])
  await userEvent.keyboard('t')
  await expect.element(page.getByRole('table')).not.toBeInTheDocument()
  await userEvent.keyboard('t')
  await expect.element(page.getByRole('table')).toBeInTheDocument()
})

test('copying puts bare figures on the clipboard and never a formula', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await ranking()
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect.element(page.getByText('Copied')).toBeInTheDocument()
  const [text = ''] = written.mock.calls[0] ?? []
  expect(text.split('\r\n')[0]).toBe(
    'Client,Effective rate (SEK/h),Counted hours,Earned (SEK),Level',
  )
  expect(text).toContain("'=Omgekeerd Kompas V.O.F.,455.73,97.58,44471.27,Below alternative")
  expect(text).toContain('"Skymning, ""Uggla"" & Ödla HB",384.81')
})

test('a refused clipboard is said', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await ranking()
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect.element(page.getByText('The browser did not allow copying')).toBeInTheDocument()
})

test('E5: a month that waits for its invoice is marked, has no rate and no zero', async () => {
  await months()
  await expect.element(page.getByText('not invoiced yet')).toBeInTheDocument()
  await expect.element(page.getByText(/One month waits for its invoice/)).toBeInTheDocument()
  await page.getByRole('button', { name: 'Show as table' }).click()
  const rows = tableRows()
  expect(rows.map((row) => row[0])).toEqual([
    'May 2026',
    'Jun 2026',
    'Jul 2026',
    'Aug 2026',
    'Sept 2026',
    'Oct 2026',
  ])
  expect(rows[5]).toEqual(['Oct 2026', '–', '–', '0 h', '50.8 h', 'kr 0.00'])
  expect(rows[0]?.[1]).toBe('kr 163.64')
})

test('the arrow keys read the months of the chart', async () => {
  await months()
  const chart = page.getByRole('application')
  await expect.element(chart).toBeInTheDocument()
  const drawing = chart.element()
  if (!(drawing instanceof SVGElement)) throw new Error('no drawing')
  drawing.focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByText('kr 159.57/h')).toBeInTheDocument()
})

test('E4: the waterfall and its table are the cascade, and name the largest loss', async () => {
  await renderApp(<WaterfallChart cascade={report.cascade} />)
  await expect
    .element(page.getByText('You lost kr 546.21/h by billing less than agreed.'))
    .toBeInTheDocument()
  const rows = report.cascade ? waterfallRows(report.cascade) : []
  expect(page.getByRole('listitem').elements()).toHaveLength(rows.length)
  await page.getByRole('button', { name: 'Show as table' }).click()
  expect(tableRows()).toEqual([
    ['Agreed rate', '', 'kr 700.00'],
    ['Billed differently than agreed', '-kr 546.21', 'kr 153.79'],
    ['Unbilled hours for the client', '-kr 24.52', 'kr 129.27'],
    ['Effective rate', '', 'kr 129.27'],
    ['Not paid yet', '-kr 43.09', 'kr 86.18'],
    ['Collected rate', '', 'kr 86.18'],
  ])
})

test('with nothing billed the waterfall says so', async () => {
  await renderApp(<WaterfallChart cascade={null} />)
  await expect.element(page.getByText(/Nothing was billed/)).toBeInTheDocument()
})

test('E4: without an agreed rate the waterfall starts at the billed one and says why', async () => {
  const cascade = report.cascade
  if (!cascade) throw new Error('the sample has steps')
  const [first, ...steps] = cascade.steps
  if (!first) throw new Error('the sample has a first step')
  await renderApp(
    <WaterfallChart
      cascade={{ ...cascade, agreedRate: null, steps: [{ ...first, change: 0 }, ...steps] }}
    />,
  )
  await expect.element(page.getByText('Billed rate')).toBeInTheDocument()
  await expect.element(page.getByText(/No rate is agreed with this client/)).toBeInTheDocument()
  await expect.element(page.getByRole('link', { name: /Clients/ })).toBeInTheDocument()
})

test('H1–H4: the kinds of hours add up in the table', async () => {
  await renderApp(<HoursChart hours={report.hours} />)
  await page.getByRole('button', { name: 'Show as table' }).click()
  expect(tableRows()).toEqual([
    ['Billable', '243.83 h', '84%'],
    ['Not billable', '46.25 h', '16%'],
    ['Not billable, no invoice', '0 h', '0%'],
    ['Never invoiced', '0 h', '0%'],
    ['Waiting for an invoice', '0 h', '0%'],
    ['Outside working hours', '85.67 h', '30%'],
  ])
})

for (const [name, options] of looks) {
  test(`charts are accessible: ${name}`, async () => {
    await renderApp(
      <main>
        <h1>Charts</h1>
        <RankingChart bars={bars} rates={rates} href={(id) => `/clients/${id}`} />
        <MonthsChart months={report.months} rates={rates} />
        <WaterfallChart cascade={report.cascade} />
        <HoursChart hours={report.hours} />
      </main>,
      options,
    )
    await expect.poll(() => page.getByRole('link').elements().length).toBe(bars.length)
    expect(await violations()).toEqual([])
  })
}

// The drawn bar is the second rectangle: the first is the column that takes the pointer.
function shapeOf(link: Element): Element {
  const shape = link.querySelectorAll('rect')[1]
  if (!shape) throw new Error('no bar')
  return shape
}

// Formats keep figures and units together with spaces that do not break.
const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\u00a0/g, ' ')

function tableRows(): (readonly string[])[] {
  const rows = page.getByRole('table').element().querySelectorAll('tbody tr')
  return [...rows].map((row) => [...row.children].map((cell) => spaced(cell.textContent)))
}
