import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ActivityChart } from '../../../renderer/charts/activity-chart.tsx'
import { CompareChart } from '../../../renderer/charts/cumulative/compare-chart.tsx'
import { MonthsChart } from '../../../renderer/charts/months/months-chart.tsx'
import { PaymentChart } from '../../../renderer/charts/payments/payment-chart.tsx'
import { ProjectChart } from '../../../renderer/charts/project-chart.tsx'
import { ShareChart } from '../../../renderer/charts/share-chart.tsx'
import { WeekChart } from '../../../renderer/charts/week/week-chart.tsx'
import type { Mark } from '../../../renderer/charts/geometry/marks.ts'
import { violations } from '../../support/page/axe.ts'
import { renderApp } from '../../support/page/fake-core.tsx'
import { sampleClientReport, sampleReport } from '../../support/samples/report-samples.ts'
import { sampleId, sampleWeek } from '../../support/samples/review-samples.ts'
import { looks } from '../../support/screens/looks.ts'

const rates = { prao: 15_000, breakEven: 45_000, target: 90_000 }
const report = sampleClientReport()
const marks: readonly Mark[] = [
  { kind: 'rate', on: '2026-06-01', text: 'kr 700/h' },
  { kind: 'sign', on: '2026-08-03', text: 'unpaid extras' },
  { kind: 'sign', on: '2026-08-20', text: 'calls at night' },
  { kind: 'action', on: '2026-08-17', text: 'a price raise' },
  { kind: 'rate', on: '2020-01-01', text: 'long ago' },
]

afterEach(() => vi.restoreAllMocks())

test('marks over the months: one button per kind and month, named with all that happened', async () => {
  await renderApp(<MonthsChart months={report.months} rates={rates} marks={marks} />)
  const lane = page.getByRole('list', { name: 'What happened meanwhile' })
  await expect.element(lane).toBeInTheDocument()
  const buttons = [...lane.element().querySelectorAll('button')]
  expect(buttons.map(spoken)).toEqual([
    '1 Jun, Agreed rate: kr 700/h',
    '17 Aug, Action: a price raise',
    '3 Aug, Warning sign: unpaid extras; 20 Aug, Warning sign: calls at night',
  ])
  expect(buttons[2]?.querySelector('b')?.textContent).toBe('2')
  const shapes = buttons.map((button) => button.querySelector('path')?.getAttribute('d'))
  expect(new Set(shapes).size).toBe(3)
  const [june, action, sign] = buttons.map((button) => button.getBoundingClientRect())
  expect(action?.left).toBeCloseTo(sign?.left ?? 0, 0)
  expect(action?.top ?? 0).toBeGreaterThanOrEqual((sign?.bottom ?? 0) - 1)
  expect(june?.left ?? 0).toBeLessThan(action?.left ?? 0)
})

test('a mark stands over its month’s dot, and says itself when focused', async () => {
  await renderApp(<MonthsChart months={report.months} rates={rates} marks={marks} />)
  const button = page.getByRole('button', { name: /17 Aug, Action/ })
  await expect.element(button).toBeInTheDocument()
  const box = button.element().getBoundingClientRect()
  const dots = [...document.querySelectorAll('circle[data-pending]')]
  const august = dots[3]?.getBoundingClientRect()
  expect((box.left + box.right) / 2).toBeCloseTo(
    ((august?.left ?? 0) + (august?.right ?? 0)) / 2,
    0,
  )
  const element = button.element()
  if (!(element instanceof HTMLElement)) throw new Error('no button')
  await userEvent.tab()
  element.focus()
  await expect.element(page.getByRole('tooltip').getByText(/17 Aug, Action/)).toBeVisible()
})

test('the marks are in the table and in the copy, in their months', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await renderApp(<MonthsChart months={report.months} rates={rates} marks={marks} />)
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect.poll(() => written.mock.calls.length).toBe(1)
  expect(written.mock.calls[0]?.[0]).toContain('1 Jun, Agreed rate: kr 700/h')
  await page.getByRole('button', { name: 'Show as table' }).click()
  expect(tableRows().map((row) => row.at(-1))).toEqual([
    '',
    '1 Jun, Agreed rate: kr 700/h',
    '',
    '3 Aug, Warning sign: unpaid extras; 20 Aug, Warning sign: calls at night; 17 Aug, Action: a price raise',
    '',
    '',
  ])
})

test('T4: every hour by its activity, most first', async () => {
  await renderApp(<ActivityChart byActivity={report.hours.byActivity} />)
  await expect
    .element(
      page.getByText(/15% of the hours went into what surrounds the work, most of it Rework/),
    )
    .toBeInTheDocument()
  expect(barNames()).toEqual(['Work', 'Meeting', 'Rework', 'Relationship'])
  await page.getByRole('button', { name: 'Show as table' }).click()
  expect(tableRows()).toEqual([
    ['Work', '195 h', '67%'],
    ['Meeting', '51.75 h', '18%'],
    ['Rework', '30.5 h', '11%'],
    ['Relationship', '12.83 h', '4%'],
  ])
})

test('hours by project, all of them ever against the estimate', async () => {
  await renderApp(<ProjectChart byProject={report.hours.byProject} />)
  await expect
    .element(page.getByText(/has taken 225.6 h more than the 500 h estimated/))
    .toBeInTheDocument()
  const bar = page.getByRole('listitem').first().element()
  expect(bar.getAttribute('data-tone')).toBe('bad')
  await page.getByRole('button', { name: 'Show as table' }).click()
  expect(tableRows()).toEqual([
    ['Dampdrift "fast aftale"', '290.08 h', '725.56 h', '500 h', '+225.56 h'],
  ])
})

test('C1: the client’s share among the others, with the limits of dependence', async () => {
  await renderApp(<ShareChart report={sampleReport} clientId={sampleId} />)
  await expect
    .element(page.getByText('6.5% of what you earned came from this client.'))
    .toBeInTheDocument()
  const [first] = page.getByRole('listitem').elements()
  expect(first?.textContent).toContain('Åskmolnets Vägbelysning AB')
  const strong = document.querySelectorAll('li[data-tone="strong"]')
  expect([...strong].map((bar) => bare(bar.querySelector('b')?.textContent))).toEqual([
    'Grødvejs Dampmølle ApS',
  ])
  await expect.element(page.getByText('Above 40% you depend on one client')).toBeInTheDocument()
})

test('two sides in one chart, told apart by dash and dot; the table holds their difference', async () => {
  const other = sampleClientReport('Åskmolnets Vägbelysning AB').months.map((month, i) => ({
    ...month,
    effectiveRate: i === 5 ? 90_000 : 10_000 + i,
  }))
  await renderApp(
    <CompareChart a={report.months} b={other} names={['One', 'Other']} rates={rates} />,
  )
  await expect
    .element(page.getByText('One brought more in every month that has both rates.'))
    .toBeInTheDocument()
  await expect.poll(() => document.querySelectorAll('.recharts-line path').length).toBe(2)
  const dashes = [...document.querySelectorAll('.recharts-line path')].map((line) =>
    line.getAttribute('stroke-dasharray'),
  )
  expect(dashes[0]).not.toBe(dashes[1])
  await page.getByRole('button', { name: 'Show as table' }).click()
  const rows = tableRows()
  expect(rows[0]).toEqual(['May 2026', 'kr 163.64', 'kr 100.00', '+kr 63.64'])
  expect(rows[5]).toEqual(['Oct 2026', '–', 'kr 900.00', '–'])
})

for (const [name, options] of looks) {
  test(`the review’s charts are accessible: ${name}`, async () => {
    await renderApp(
      <main>
        <h1>Charts</h1>
        <MonthsChart months={report.months} rates={rates} marks={marks} />
        <PaymentChart report={report} agreedTerms={30} />
        <WeekChart week={sampleWeek} />
        <ActivityChart byActivity={report.hours.byActivity} />
        <ProjectChart byProject={report.hours.byProject} />
        <ShareChart report={sampleReport} clientId={sampleId} />
        <CompareChart a={report.months} b={report.months} names={['A', 'B']} rates={rates} />
      </main>,
      options,
    )
    await expect.poll(() => document.querySelectorAll('[role="img"]').length).toBeGreaterThan(5)
    expect(await violations()).toEqual([])
  })
}

/** Text without the signs that keep figures together or apart. */
const bare = (text: string | null | undefined): string =>
  (text ?? '').replace(/\u00a0/g, ' ').replace(/[\u2066-\u2069]/g, '')
const spoken = (cell: Element | undefined): string =>
  bare(cell?.querySelector('.hw-only-for-readers')?.textContent).trim()
const barNames = (): string[] =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => bare(item.firstElementChild?.textContent))

function tableRows(): (readonly string[])[] {
  const rows = page.getByRole('table').element().querySelectorAll('tbody tr')
  return [...rows].map((row) => [...row.children].map((cell) => bare(cell.textContent)))
}
