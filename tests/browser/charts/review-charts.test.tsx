import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ActivityChart } from '../../../renderer/charts/activity-chart.tsx'
import { CompareChart } from '../../../renderer/charts/compare-chart.tsx'
import { MonthsChart } from '../../../renderer/charts/months-chart.tsx'
import { PaymentChart } from '../../../renderer/charts/payment-chart.tsx'
import { ProjectChart } from '../../../renderer/charts/project-chart.tsx'
import { ShareChart } from '../../../renderer/charts/share-chart.tsx'
import { WeekChart } from '../../../renderer/charts/week-chart.tsx'
import type { Mark } from '../../../renderer/charts/geometry/marks.ts'
import { violations } from '../../support/axe.ts'
import { renderApp, type RenderOptions } from '../../support/fake-core.tsx'
import { sampleClientReport, sampleReport } from '../../support/report-samples.ts'
import { sampleId, sampleWeek } from '../../support/review-samples.ts'

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

const payment = (options?: RenderOptions) =>
  renderApp(<PaymentChart report={report} agreedTerms={null} />, options)

test('Y1: a dot per invoice, named with what became of it, as high as its days', async () => {
  await payment()
  const group = page.getByRole('group', { name: 'Invoices by issue date' })
  await expect.element(group).toBeInTheDocument()
  const dots = [...group.element().querySelectorAll('[role="img"]')]
  expect(dots.map((dot) => bare(dot.getAttribute('aria-label')))).toEqual([
    '2026-023, issued 31 May 2026, paid after 32 days, late',
    '2026-028, issued 30 Jun 2026, paid after 28 days',
    '2026-033, issued 31 Jul 2026, paid after 28 days',
    '2026-038, issued 31 Aug 2026, paid after 36 days, late',
    '2026-043, issued 30 Sept 2026, open for 31 days, overdue',
    '2026-048, issued 31 Oct 2026, open for 0 days',
  ])
  const places = dots.map((dot) =>
    /translate\((\S+) (\S+)\)/.exec(dot.getAttribute('transform') ?? ''),
  )
  const [left, top] = [1, 2].map((i) => places.map((place) => Number(place?.[i])))
  expect(left).toEqual(left?.toSorted((a, b) => a - b))
  const perDay = ((top?.[5] ?? 0) - (top?.[3] ?? 0)) / 36
  expect(((top?.[5] ?? 0) - (top?.[1] ?? 0)) / perDay).toBeCloseTo(28, 3)
})

test('Y1: the middle, the spread, the terms and what is open are said in words', async () => {
  await payment()
  await expect
    .element(
      page.getByText(
        'The middle invoice is paid after 30 days, the middle half between 28 and 36 days. Your terms are 30 days. 2 invoices are open, the oldest for 31 days so far.',
      ),
    )
    .toBeInTheDocument()
  for (const name of ['Paid in time', 'Paid late', 'Open', 'Open and overdue']) {
    await expect.element(page.getByText(name, { exact: true })).toBeInTheDocument()
  }
})

test('late and open dots differ in shape and filling, not in colour alone', async () => {
  await payment()
  const group = page.getByRole('group', { name: 'Invoices by issue date' })
  await expect.element(group).toBeInTheDocument()
  const shapes = [...group.element().querySelectorAll('[data-late]')]
  const looks = shapes.map((shape) => `${shape.tagName} ${shape.getAttribute('data-open')}`)
  expect(looks).toEqual([
    'path false',
    'circle false',
    'circle false',
    'path false',
    'path true',
    'circle true',
  ])
  const fills = shapes.map((shape) => getComputedStyle(shape).fill)
  expect(fills[4]).toBe(fills[5])
  expect(fills[0]).not.toBe(fills[4])
})

test('the arrow keys walk from invoice to invoice, and what is focused is told', async () => {
  await payment()
  const group = page.getByRole('group', { name: 'Invoices by issue date' })
  await expect.element(group).toBeInTheDocument()
  const dots = [...group.element().querySelectorAll<SVGElement>('[role="img"]')]
  expect(dots.map((dot) => dot.tabIndex)).toEqual([0, -1, -1, -1, -1, -1])
  dots[0]?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(dots[2])
  await expect.element(page.getByText('paid after 28 days')).toBeVisible()
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(dots[5])
})

test('T1–T3: the week is a table with headers whose cells are its hours', async () => {
  await renderApp(<WeekChart week={sampleWeek} />)
  const table = page.getByRole('table', { name: 'Hours by weekday and hour of the day' })
  await expect.element(table).toBeInTheDocument()
  const rows = [...table.element().querySelectorAll('tbody tr')]
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ])
  expect(table.element().querySelectorAll('thead th')).toHaveLength(27)
  expect(spoken(rows[0]?.querySelectorAll('td')[9])).toBe('100 h')
  expect(spoken(rows[2]?.querySelectorAll('td')[17])).toBe('30.1 h, outside working hours')
  expect(spoken(rows[5]?.querySelectorAll('td')[24])).toBe('20 h, outside working hours')
  const out = [...table.element().querySelectorAll('td[data-out="true"]')]
  expect(out).toHaveLength(3)
  expect(out.every((cell) => getComputedStyle(cell).backgroundImage.includes('repeating'))).toBe(
    true,
  )
  await expect
    .element(page.getByText(/30% of the hours lie outside .* most of them on .Sunday/))
    .toBeInTheDocument()
})

test('a cell’s hours come when it is focused; the arrow keys walk through the week', async () => {
  await renderApp(<WeekChart week={sampleWeek} />)
  await expect.element(page.getByText(/walk with the arrow keys/)).toBeInTheDocument()
  const cell = document.querySelector<HTMLElement>('td[tabindex="0"]')
  cell?.focus()
  await expect.element(page.getByText(/Monday., 00:00–01:00: no hours/)).toBeInTheDocument()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await userEvent.keyboard('{ArrowRight>17/}')
  await expect
    .element(page.getByText(/Wednesday., 17:00–18:00: 30.1.h, outside working hours/))
    .toBeInTheDocument()
  const figure = document.activeElement?.querySelector('[aria-hidden]')
  expect(figure?.textContent).toBe('30')
  expect(getComputedStyle(figure ?? document.body).opacity).toBe('1')
  await userEvent.keyboard('{End}')
  await expect
    .element(page.getByText(/Wednesday., entered without a time of day: no hours/))
    .toBeInTheDocument()
})

test('the week begins on Sunday where the locale’s week does, hours still run left to right', async () => {
  await renderApp(<WeekChart week={sampleWeek} />, { locale: 'he' })
  const table = page.getByRole('table')
  await expect.element(table).toBeInTheDocument()
  expect(table.element().querySelector('tbody th')?.textContent).toBe('יום ראשון')
  const heads = [...table.element().querySelectorAll('thead th')].slice(1, 25)
  const lefts = heads.map((head) => head.getBoundingClientRect().left)
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
})

test('the week’s table adds up to its hours, each cell once', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await renderApp(<WeekChart week={sampleWeek} />)
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect.poll(() => written.mock.calls.length).toBe(1)
  expect(written.mock.calls[0]?.[0].split('\r\n')).toEqual([
    'Weekday,Hour,Hours,Of them outside working hours',
    'Monday,09:00,100,0',
    'Wednesday,16:00,104.42,0',
    'Wednesday,17:00,30.11,30.11',
    'Saturday,entered without a time of day,20,20',
    'Sunday,23:00,35.56,35.56',
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
    .element(page.getByText('One paid better in every month that has both rates.'))
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

for (const [name, options] of [
  ['English, light', {}],
  ['English, dark', { scheme: 'dark' }],
  ['Hebrew', { locale: 'he' }],
] as const) {
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
