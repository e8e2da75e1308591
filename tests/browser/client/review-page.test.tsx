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
      <Route path="/clients/:id">
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

test('the parts of the review stand in the order of what matters', async () => {
  await shown()
  await expect.element(page.getByRole('heading', { name: 'When the work happens' })).toBeVisible()
  await expect.element(page.getByRole('figure', { name: 'Share of your revenue' })).toBeVisible()
  await expect
    .poll(() => [...document.querySelectorAll('h2')].map((heading) => heading.textContent))
    .toEqual([
      'Rate month by month',
      'Where the rate went',
      'Concerns',
      'What you do about it',
      'Warning signs',
      'People',
      'How long they take to pay',
      'How they pay',
      'What the hours were',
      'What the hours went into',
      'When the work happens',
      'Hours by project',
      'Share of your revenue',
      'Invoices',
    ])
})

test('the navigation leads to a part, with the focus, and says which one is in sight', async () => {
  await shown()
  const nav = page.getByRole('navigation', { name: 'On this page' })
  await expect.element(page.getByRole('heading', { name: 'When the work happens' })).toBeVisible()
  await nav.getByRole('button', { name: 'Hours', exact: true }).click()
  expect(document.activeElement?.id).toBe('part-hours')
  await expect
    .poll(() => nav.element().querySelector('[aria-current="true"]')?.textContent)
    .toBe('Hours')
  const top = document.getElementById('part-hours')?.getBoundingClientRect().top ?? 0
  const below = nav.element().getBoundingClientRect().bottom
  expect(top).toBeGreaterThanOrEqual(below)
  await userEvent.tab()
  expect(document.getElementById('part-hours')?.contains(document.activeElement)).toBe(true)
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
  await shown({ calls: { 'clients.list': () => clients } })
  await expect.element(page.getByText(/Your terms are 10 days/)).toBeInTheDocument()
})

test('a part that cannot be loaded says so in its place; the rest is there', async () => {
  await shown({ calls: { 'reports.weekHours': () => failing('internal') } })
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
  await shown()
  await expect
    .element(page.getByText('6.5% of what you earned came from this client.'))
    .toBeVisible()
  const total = report.hours.byActivity.reduce((sum, { seconds }) => sum + seconds, 0)
  expect(total).toBe(report.figures.seconds)
  await expect.element(page.getByText('195 h')).toBeInTheDocument()
})

for (const [name, options] of looks) {
  test(`the whole review is accessible: ${name}`, async () => {
    await shown(options)
    await expect.poll(() => document.querySelectorAll('figure').length).toBe(8)
    await expect.poll(() => document.querySelectorAll('[role="img"]').length).toBeGreaterThan(5)
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but tables scrolls sideways', async () => {
  await shown({ width: 512, height: 900 })
  await expect.poll(() => document.querySelectorAll('figure').length).toBe(8)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
