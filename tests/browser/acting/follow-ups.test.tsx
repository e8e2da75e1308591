import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { DashboardPage } from '../../../renderer/features/dashboard/index.ts'
import { violations } from '../../support/page/axe.ts'
import {
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/page/fake-core.tsx'
import { sampleReport } from '../../support/samples/report-samples.ts'
import { looks } from '../../support/screens/looks.ts'
import { aChange } from '../review/some-changes.ts'
import { actionCalls, anAction, today } from './some-acting.tsx'

const show = (calls: FakeCalls = {}, options: RenderOptions = {}) =>
  renderApp(
    <main>
      <DashboardPage />
    </main>,
    {
      width: 1280,
      height: 900,
      ...options,
      calls: {
        'app.status': () => ({
          ...someStatus({ language: options.locale ?? 'en', theme: options.scheme ?? 'light' }),
          today,
        }),
        'reports.clients': () => sampleReport,
        ...calls,
      },
    },
  )

const panel = () => page.getByRole('region', { name: /To follow up/ })
const card = () => page.getByRole('region', { name: /Monthly review/ })

const due = anAction(1, { note: 'Ask for 1 200 an hour' })
const followUps: CallOutput<'followUps.list'> = [
  { kind: 'action', client: 'Vagt AB', action: due },
  {
    kind: 'prospect',
    clientId: 8,
    client: 'Fyrtårnet A/S',
    nextStep: 'Call the head of IT',
    on: '2026-11-04',
  },
  { kind: 'relation', clientId: 3, client: 'Nordlys A/S', missing: ['champion'] },
]

test('what waits stands below the answer, each with where to act', async () => {
  await show({ 'followUps.list': () => followUps })
  await expect.element(panel().getByText('Overdue since 1 Oct 2026')).toBeVisible()
  for (const [client, href] of [
    ['Vagt AB', `/clients/${due.clientId}`],
    ['Fyrtårnet A/S', '/prospects?prospect=8'],
    ['Nordlys A/S', '/clients/3'],
  ] as const) {
    await expect.element(panel().getByRole('link', { name: client })).toHaveAttribute('href', href)
  }
  await expect.element(panel().getByText('Follow up 4 Nov 2026')).toBeVisible()
  await expect.element(panel().getByText('Still missing: a champion')).toBeVisible()
  const answer = page.getByText(/pays/).first().element()
  const after = answer.compareDocumentPosition(panel().element())
  expect(after & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('many clients whose people are not known are one matter', async () => {
  const relations = [1, 2, 3].map((clientId) => ({
    kind: 'relation' as const,
    clientId,
    client: `Client ${clientId}`,
    missing: ['main' as const],
  }))
  await show({ 'followUps.list': () => relations })
  await expect.element(panel().getByText(/no contact noted or no meeting/)).toBeVisible()
  expect(panel().getByRole('link').all()).toHaveLength(3)
})

test('an action is ticked off in its place, with how it went', async () => {
  const screen = await show({ ...actionCalls([due]), 'followUps.list': () => followUps })
  await panel()
    .getByRole('button', { name: /^Mark done: Price raise/ })
    .click()
  await panel().getByText('No effect').click()
  await panel().getByRole('button', { name: 'Mark as done' }).click()
  await expect.element(page.getByText('Done: Price raise.')).toBeVisible()
  expect(screen.core.called('actions.update')).toEqual([
    { id: 1, fields: { doneOn: today, outcome: 'no-effect', outcomeNote: '' }, seen: due },
  ])
})

test('nothing waiting is one quiet line, and no review before it is due', async () => {
  await show()
  await expect.element(panel().getByText('Nothing to follow up.')).toBeVisible()
  await expect.element(card()).not.toBeInTheDocument()
})

test('a start page without data shows only what waits', async () => {
  const status = { ...someStatus(), counts: { clients: 1, entries: 0, invoices: 0 } }
  await show({ 'app.status': () => status, 'followUps.list': () => followUps.slice(1, 2) })
  await expect.element(panel().getByText(/Call the head of IT/)).toBeVisible()
})

const reviewed: CallOutput<'reviews.status'> = {
  due: true,
  last: { on: '2026-09-30', note: 'Talk to Vagt', decisions: [] },
  changes: [
    aChange(2, 'Vagt AB', { verdict: 'say-no' }),
    aChange(3, 'Nordlys A/S', {}),
    { ...aChange(4, 'Ny AB', { verdict: 'fix' }), before: null },
  ],
}

test('the review says how much changed since the last one, and leads there', async () => {
  await show({ 'reviews.status': () => reviewed })
  await expect.element(card().getByText(/3 clients have changed since 30 Sept 2026/)).toBeVisible()
  await expect.element(card().getByText(/Above all .*Vagt AB.* and .*Ny AB/)).toBeVisible()
  const link = card().getByRole('link', { name: 'Begin the review' })
  await expect.element(link).toHaveAttribute('href', '/review')
})

for (const [name, options] of [...looks, ['at 512 px', { width: 512 }]] as const) {
  test(`follow-ups and review are accessible: ${name}`, async () => {
    await show({ 'followUps.list': () => followUps, 'reviews.status': () => reviewed }, options)
    await expect.element(card()).toBeVisible()
    await page
      .getByRole('button', { name: /Mark done: / })
      .first()
      .click()
    expect(await violations()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  })
}
