import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PaymentChart } from '../../../renderer/charts/payments/payment-chart.tsx'
import { WeekChart } from '../../../renderer/charts/week/week-chart.tsx'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { sampleWeek } from '../../support/samples/review-samples.ts'

const report = sampleClientReport()

afterEach(() => vi.restoreAllMocks())

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
        'Typically paid after 30 days; half of the invoices take 28 to 36 days. Your terms are 30 days. 2 invoices are open, the oldest for 31 days so far.',
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

/** Text without the signs that keep figures together or apart. */
const bare = (text: string | null | undefined): string =>
  (text ?? '').replace(/\u00a0/g, ' ').replace(/[\u2066-\u2069]/g, '')
const spoken = (cell: Element | undefined): string =>
  bare(cell?.querySelector('.hw-only-for-readers')?.textContent).trim()
