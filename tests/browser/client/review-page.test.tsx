import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Route } from 'wouter'
import { ClientPage } from '../../../renderer/features/client/index.ts'
import { takePrintWish } from '../../../renderer/report/links/print-button.tsx'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { samplesEnd } from '../../support/page/samples-end.ts'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { reviewCalls, sampleClientList, sampleId } from '../../support/samples/review-samples.ts'
import { looks } from '../../support/screens/looks.ts'

const shown = (options: RenderOptions = {}) =>
  renderApp(
    <main>
      <Route path="/clients/:id/:tab?">
        <ClientPage />
      </Route>
    </main>,
    {
      path: `/clients/${sampleId}`,
      ...options,
      calls: {
        ...reviewCalls,
        ...samplesEnd(options),
        ...options.calls,
      },
    },
  )

const headings = () => [...document.querySelectorAll('h2')].map((heading) => heading.textContent)

test.each([
  [
    'rate',
    [
      'Rate month by month',
      'Work and money month by month',
      'Where the rate went',
      'Two more ways to look at the rate',
    ],
  ],
  ['money', ['Invoices', 'How long they take to pay', 'How they pay', 'Share of your revenue']],
  [
    'hours',
    [
      'What the hours were',
      'What the hours went into',
      'When the work happens',
      'Hours by project',
    ],
  ],
  ['people', ['What could help', 'Warning signs', 'People', 'Concerns']],
  ['history', ['What you do about it', 'What happened meanwhile']],
] as const)('the tab %s holds its parts in the order of what matters', async (tab, parts) => {
  await shown({ path: `/clients/${sampleId}/${tab}` })
  await expect.poll(headings).toEqual(parts)
})

test('tabs are addresses: the arrow keys lead from one to the next, the decision stays', async () => {
  const screen = await shown()
  const tab = (name: string | RegExp) => page.getByRole('tab', { name })
  await expect.element(tab('Rate')).toHaveAttribute('aria-selected', 'true')
  await tab('Hours').click()
  expect(screen.path()).toBe(`/clients/${sampleId}/hours`)
  await expect.element(page.getByRole('heading', { name: 'When the work happens' })).toBeVisible()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.path()).toBe(`/clients/${sampleId}/people`)
  await expect.element(tab(/^People and signs/)).toHaveFocus()
  await userEvent.keyboard('{End}{ArrowRight}')
  expect(screen.path()).toBe(`/clients/${sampleId}/history`)
  await userEvent.keyboard('{Home}')
  expect(screen.path()).toBe(`/clients/${sampleId}/rate`)
  await expect.element(page.getByRole('tabpanel', { name: 'Rate' })).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Advice' })).toBeVisible()
})

test('agreed rates, actions and signs up to the as-of date are marked over the rate', async () => {
  await shown()
  const lane = page.getByRole('list', { name: 'What happened meanwhile' })
  await expect.element(lane).toBeInTheDocument()
  await expect.poll(() => lane.element().querySelectorAll('button').length).toBe(3)
  expect(lane.element().textContent).toContain('a price raise')
  expect(lane.element().textContent).not.toContain('800')
  expect(document.body.textContent).not.toContain('could not be loaded')
})

test('marks that cannot be loaded are said, and the others still shown', async () => {
  await shown({ calls: { 'actions.list': () => failing('internal') } })
  await expect.element(page.getByText(/Some marks could not be loaded/)).toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /1 Jun, Agreed rate/ })).toBeVisible()
})

test('Y1: the terms agreed with the client are the line its invoices are measured against', async () => {
  const clients = sampleClientList.map((client) =>
    client.id === sampleId ? { ...client, paymentTermsDays: 10 } : client,
  )
  await shown({ path: `/clients/${sampleId}/money`, calls: { 'clients.list': () => clients } })
  await expect.element(page.getByText(/Your terms are 10 days/)).toBeInTheDocument()
})

test('a part that cannot be loaded says so in its place; the rest is there', async () => {
  await shown({
    path: `/clients/${sampleId}/hours`,
    calls: { 'reports.weekHours': () => failing('internal') },
  })
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Hours by project' })).toBeVisible()
})

test('"Compare" and "Print" lead on, the client taken along', async () => {
  const screen = await shown()
  await page.getByRole('link', { name: 'Compare' }).click()
  expect(screen.path()).toBe(`/compare?a=${sampleId}`)
})

test('"Print" opens the printed page with the wish to be printed, once', async () => {
  takePrintWish()
  const screen = await shown()
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(screen.path()).toBe(`/print/${sampleId}`)
  expect([takePrintWish(), takePrintWish()]).toEqual([true, false])
})

test('C1, E4, T4: what the charts say equals the report', async () => {
  const report = sampleClientReport()
  await shown({ path: `/clients/${sampleId}/money` })
  await expect
    .element(page.getByText('6.5% of what you earned came from this client.'))
    .toBeVisible()
  const total = report.hours.byActivity.reduce((sum, { seconds }) => sum + seconds, 0)
  expect(total).toBe(report.figures.seconds)
  await page.getByRole('tab', { name: 'Hours' }).click()
  await expect.element(page.getByText('195 h')).toBeInTheDocument()
})

const figures = () => document.querySelectorAll('figure').length
const tabs = [
  ['rate', 3],
  ['money', 2],
  ['hours', 4],
  ['people', 0],
  ['history', 0],
] as const

for (const [name, options] of looks) {
  test(`every tab of the review is accessible: ${name}`, async () => {
    await shown(options)
    const bar = page.getByRole('tablist')
    for (const [place, [, count]] of tabs.entries()) {
      await bar.getByRole('tab').nth(place).click()
      await expect.poll(figures).toBe(count)
      expect(await violations()).toEqual([])
    }
  })
}

test('at 512 px nothing but tables scrolls sideways', async () => {
  await shown({ width: 512, height: 900 })
  for (const [place, [, count]] of tabs.entries()) {
    await page.getByRole('tab').nth(place).click()
    await expect.poll(figures).toBe(count)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
  }
})
