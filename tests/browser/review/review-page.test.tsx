import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Route } from 'wouter'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { PrintPage } from '../../../renderer/features/print/index.ts'
import { ReviewPage } from '../../../renderer/features/review/index.ts'
import { violations } from '../../support/page/axe.ts'
import {
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { sampleReport } from '../../support/samples/report-samples.ts'
import { looks } from '../../support/screens/looks.ts'
import { aChange } from './some-changes.ts'

const today = '2026-10-31'
const [first, second] = sampleReport.clients
if (!first || !second) throw new Error('The sample report has clients')
const clients = [
  { ...first, verdict: 'say-no' as const, pendingSeconds: 36_000, pendingValue: 900_000 },
  { ...second, verdict: 'keep' as const, pendingSeconds: 0, pendingValue: null, overdue: 450_000 },
]
const status: CallOutput<'reviews.status'> = {
  due: true,
  last: {
    on: '2026-09-30',
    note: 'Talk to them',
    decisions: [{ clientId: first.clientId, decision: 'watch' }],
  },
  changes: [
    aChange(first.clientId, first.client, { verdict: 'say-no', flags: ['prao'] }),
    { ...aChange(9, 'Ny AB', {}), before: null },
  ],
}
/** Every day of October before today but two working ones; nor was the day of the last review. */
const logged = Array.from({ length: 30 }, (_, day) => ({
  date: `2026-10-${String(day + 1).padStart(2, '0')}`,
  seconds: day === 12 || day === 13 ? 0 : 3600,
}))

/** A core in which the review can be ended and taken back. */
function reviewCalls(): FakeCalls {
  let now = status
  return {
    'reviews.status': () => now,
    'reviews.complete': ({ on, note, decisions }) => {
      now = { due: false, last: { on, note, decisions: decisions ?? [] }, changes: [] }
      return { undoId: 9 }
    },
    'undo.apply': () => {
      now = status
      return { undoId: null }
    },
  }
}

const show = (calls: FakeCalls = {}, options: RenderOptions = {}) =>
  renderApp(
    <main>
      <Route path="/review" component={ReviewPage} />
      <Route path="/print/:id" component={PrintPage} />
    </main>,
    {
      path: '/review',
      width: 1280,
      height: 900,
      ...options,
      calls: {
        'app.status': () => ({
          ...someStatus({ language: options.locale ?? 'en', theme: options.scheme ?? 'light' }),
          today,
        }),
        'reports.clients': () => ({ ...sampleReport, worth: null, clients }),
        'entries.days': () => logged,
        'entries.summary': () => ({ count: 1, seconds: 3600 }),
        ...reviewCalls(),
        ...calls,
      },
    },
  )

const next = () => page.getByRole('button', { name: 'Next' })
const step = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
const decisionFor = (client: string) =>
  page.getByRole('radiogroup', { name: new RegExp(`Your decision: .*${client}`) })

test('leads by keys from the days without time to the decisions, each step with what is open in it', async () => {
  const screen = await show()
  await expect.element(page.getByText(/On 3 working days nothing is logged/)).toBeVisible()
  await expect.element(step(/Days without time 3/)).toHaveAttribute('aria-current', 'step')
  await expect
    .element(page.getByRole('link', { name: 'Fill it: Tue 13 Oct' }))
    .toHaveAttribute('href', '/time/day?day=2026-10-13')
  await page.getByRole('button', { name: 'Day off: Tue 13 Oct' }).click()
  expect(screen.core.called('settings.set')[0]).toMatchObject({ daysOff: ['2026-10-13'] })
  next().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/9.000.* waits for an invoice/)).toBeVisible()
  expect(document.activeElement?.textContent).toBe('Waiting for an invoice')
  await next().click()
  await expect.element(page.getByText(/4.500.* is overdue/)).toBeVisible()
  await next().click()
  await expect.element(page.getByText(/2 clients have changed since 30 Sept 2026/)).toBeVisible()
  await expect.element(page.getByText(/You wrote then: .*Talk to them/)).toBeVisible()
  await expect.element(page.getByText('New: PRAO level')).toBeVisible()
  await expect.element(page.getByText('new since then')).toBeVisible()
  await next().click()
  await expect.element(page.getByText('Last time: Watch')).toBeVisible()
  await expect.element(next()).not.toBeInTheDocument()
})

test('decided, ended, and taken back: then it goes on where it was', async () => {
  const screen = await show()
  await step(/One decision/).click()
  await expect.element(page.getByText('1 client is still open.')).toBeVisible()
  await decisionFor(first.client).getByText('Say no').click()
  await expect.element(page.getByText('Every client has its decision.')).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Write the letter' })).toBeVisible()
  await page.getByText('1 client is as it was').click()
  await decisionFor(second.client).getByText('Keep').click()
  await page.getByLabelText('What you make of it').fill('Enough')
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect.element(page.getByRole('heading', { name: 'Reviewed 31 Oct 2026' })).toBeVisible()
  expect(screen.core.called('reviews.complete')).toEqual([
    {
      on: today,
      note: 'Enough',
      decisions: expect.arrayContaining([
        { clientId: first.clientId, decision: 'say-no' },
        { clientId: second.clientId, decision: 'keep' },
      ]) as unknown,
    },
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.element(page.getByLabelText('What you make of it')).toHaveValue('Enough')
  await expect.element(page.getByText('Every client has its decision.')).toBeVisible()
})

test('what is chosen outlives its window', async () => {
  const before = await show()
  await step(/One decision/).click()
  await page.getByRole('button', { name: 'Follow the advice for those left' }).click()
  await expect
    .poll(() => before.core.called('drafts.keep').at(-1)?.value)
    .toContain(`"${first.clientId}":"say-no"`)
  const drafts = before.core.called('drafts.keep').map((draft) => ({ ...draft, keptAt: 0 }))
  await before.unmount()
  await show({ 'drafts.list': () => drafts.slice(-1) })
  await expect.element(page.getByText(/Begun 31 Oct 2026/)).toBeVisible()
  await expect
    .element(decisionFor(first.client).getByRole('radio', { name: 'Say no' }))
    .toBeChecked()
})

test('without clients it says what will stand here', async () => {
  const none = { due: false, last: null, changes: [] }
  const empty = await show({
    'reports.clients': () => ({ ...sampleReport, worth: null, clients: [] }),
    'reviews.status': () => none,
  })
  await expect.element(page.getByText('No clients to review yet')).toBeVisible()
  await empty.unmount()
})

test('on paper it is one sheet with the decisions, if wished with every client behind it', async () => {
  const decisions = [{ clientId: first.clientId, decision: 'watch' as const }]
  await show(
    {
      'reviews.status': () => ({
        ...status,
        due: false,
        last: { decisions, note: '', on: '2026-10-01' },
      }),
    },
    { path: '/print/review' },
  )
  const row = page.getByRole('row', { name: new RegExp(first.client) })
  await expect.element(row.getByText('Watch')).toBeVisible()
  await expect.element(page.getByText(/Days without time: .*13 Oct.*14 Oct/)).toBeVisible()
  await page.getByLabelText('A report on each client as well').click()
  await expect.element(page.getByRole('heading', { name: 'All clients' })).toBeVisible()
})

for (const [name, options] of [...looks, ['at 512 px', { width: 512 }]] as const) {
  test(`every step is accessible: ${name}`, async () => {
    await show({}, options)
    await expect.element(page.getByRole('navigation')).toBeVisible()
    for (const button of page.getByRole('navigation').getByRole('button').elements()) {
      await userEvent.click(button)
      await expect.element(page.elementLocator(button)).toHaveAttribute('aria-current', 'step')
    }
    await expect.element(page.getByRole('radiogroup').first()).toBeVisible()
    expect(await violations()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  })
}
