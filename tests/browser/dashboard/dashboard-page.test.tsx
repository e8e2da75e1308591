import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Report } from '../../../shared/contract/reports.ts'
import { DashboardPage } from '../../../renderer/features/dashboard/index.ts'
import { violations } from '../../support/axe.ts'
import {
  failing,
  renderApp,
  someStatus,
  type FakeCalls,
  type RenderOptions,
} from '../../support/fake-core.tsx'
import { sampleClientReport, sampleClients, sampleReport } from '../../support/report-samples.ts'

const today = '2026-10-31'

const hours: CallOutput<'reports.hours'> = {
  seconds: 36_000,
  days: [
    day('2026-10-20', 7200, 'pending'),
    day('2026-09-02', 21_600, 'covered'),
    day('2026-06-11', 7200, 'never-invoiced'),
  ],
  entries: [
    {
      id: 1,
      clientId: 3,
      projectId: null,
      time: { kind: 'duration', date: '2026-09-02', seconds: 21_600 },
      billable: true,
      activity: 'work',
      note: '=SUM(A1) turbine',
      date: '2026-09-02',
      seconds: 21_600,
    },
  ],
}

function day(date: string, seconds: number, status: 'covered' | 'pending' | 'never-invoiced') {
  return {
    date,
    seconds,
    billableSeconds: seconds,
    outOfHoursSeconds: 0,
    projectId: null,
    status,
  }
}

const shown = (options: RenderOptions = {}, report: Report = sampleReport) => {
  const calls: FakeCalls = {
    'reports.clients': () => report,
    'reports.client': () => sampleClientReport(),
    'reports.hours': () => hours,
    'app.status': () => ({
      ...someStatus({
        language: options.locale ?? 'en',
        theme: options.scheme ?? 'light',
        ...options.settings,
      }),
      today,
    }),
    ...options.calls,
  }
  return renderApp(
    <main>
      <DashboardPage />
    </main>,
    { ...options, calls },
  )
}

afterEach(() => {
  sessionStorage.clear()
  const url = new URL(location.href)
  url.searchParams.delete('asOf')
  url.searchParams.delete('months')
  history.replaceState(null, '', url)
})

const spaced = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u00a0\u2066-\u2069]/g, ' ').trim()
/** What is seen, without what only readers are told. */
function seen(element: Element | null | undefined): string {
  const copy = document.createElement('div')
  copy.innerHTML = element?.innerHTML ?? ''
  copy.querySelectorAll('.hw-only-for-readers').forEach((hidden) => hidden.remove())
  return spaced(copy.textContent)
}
const clientNames = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.querySelector('a')?.textContent)
    .filter(Boolean)

test('the answer comes first: who does not pay, and what the same hours would bring', async () => {
  await shown()
  await expect.element(page.getByText(/The same hours elsewhere/)).toBeInTheDocument()
  const answer = page
    .getByText(/The same hours elsewhere/)
    .element()
    .closest('p')
  expect(seen(answer)).toBe(
    'Grødvejs Dampmølle ApS pays kr 129 an hour. The same hours elsewhere would bring about kr 149,451 more.',
  )
  await expect
    .element(page.getByText(/“?Skymning, "Uggla" & Ödla HB.* also pays below your break-even/))
    .toBeInTheDocument()
})

test('many clients below break-even are counted, not listed', async () => {
  const low = sampleClients.find((c) => c.band === 'below-break-even')
  if (!low) throw new Error('no sample')
  const more = Array.from({ length: 6 }, (_, i) => ({
    ...low,
    clientId: 100 + i,
    client: `Client ${i}`,
  }))
  await shown({}, { ...sampleReport, clients: [...sampleClients, ...more] })
  await expect.element(page.getByText(/and 4 more also pay below your break-even/)).toBeVisible()
})

test('when every client pays, the answer says so', async () => {
  const paying = sampleClients.filter((c) => c.band === 'healthy')
  await shown({}, { ...sampleReport, clients: paying })
  await expect.element(page.getByText('All your clients pay above break-even.')).toBeInTheDocument()
})

test('B1: without rates the page shows the range and asks for them', async () => {
  const unjudged = sampleClients.map((c) =>
    c.countedSeconds >= 18_000 ? { ...c, band: 'healthy' as const } : c,
  )
  const settings = { praoRate: null, breakEvenRate: null, targetRate: null }
  const screen = await shown({ settings }, { ...sampleReport, clients: unjudged })
  await expect.element(page.getByText(/Your clients pay between/)).toBeInTheDocument()
  await page.getByRole('link', { name: 'Set your rates' }).click()
  expect(screen.path()).toBe('/settings')
})

test('the table starts with the best rate and keeps clients with too few hours apart, visible', async () => {
  await shown()
  await expect.element(page.getByText('Too little to judge')).toBeInTheDocument()
  expect(clientNames()).toEqual([
    'Åskmolnets Vägbelysning AB',
    'ענן נייר בע"מ',
    'De Slapende Windwijzer B.V.',
    '=Omgekeerd Kompas V.O.F.',
    'Skymning, "Uggla" & Ödla HB',
    'Grødvejs Dampmølle ApS',
    'Thimblewick & Moth Ltd',
    'Tågefjords Papirmåne A/S',
    'Älvdrömmens Bygghytta AB',
  ])
})

test('pending hours stand beside the counted ones', async () => {
  await shown()
  await expect
    .element(page.getByRole('button', { name: /Hours · Skymning.*82\.6 h \+ 46\.3 h pending/ }))
    .toBeInTheDocument()
})

test('every column sorts, by real buttons, and says which way', async () => {
  await shown()
  await expect.element(page.getByText('Too little to judge')).toBeInTheDocument()
  const rate = page.getByRole('columnheader', { name: 'Effective rate' })
  await expect.element(rate).toHaveAttribute('aria-sort', 'descending')
  const names = [
    'Client',
    'Effective rate',
    'Change',
    'Hours',
    'Earned',
    'Opportunity cost',
    'Band',
    'Flags',
    'Verdict',
  ]
  for (const name of names) {
    const head = page.getByRole('columnheader', { name, exact: true })
    await head.getByRole('button').click()
    await expect.poll(() => head.element().getAttribute('aria-sort')).not.toBe('none')
  }
  const cost = page.getByRole('columnheader', { name: 'Opportunity cost' })
  await cost.getByRole('button').click()
  expect(clientNames()[0]).toBe('Grødvejs Dampmølle ApS')
  const button = cost.getByRole('button').element()
  if (!(button instanceof HTMLElement)) throw new Error('no button')
  button.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(cost).toHaveAttribute('aria-sort', 'ascending')
  expect(clientNames()[0]).toBe('Åskmolnets Vägbelysning AB')
})

test('O2: the opportunity cost opens as a sum that adds up, and explains its rule', async () => {
  await shown()
  await page
    .getByRole('button', { name: /Opportunity cost · Grødvejs/ })
    .first()
    .click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText(/less what they brought here/)).toBeInTheDocument()
  const sum = [...panel.element().querySelectorAll('dd')].map((cell) => spaced(cell.textContent))
  expect(sum).toEqual([
    'kr 920.68/h',
    '×70%',
    '×290.08 h',
    '=kr 186,951.12',
    '−kr 37,500.00',
    '=kr 149,451.12',
  ])
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
})

test('R2: earned opens the invoices with what each covers', async () => {
  const screen = await shown()
  await page.getByRole('button', { name: /Earned · Grødvejs/ }).click()
  await expect.element(page.getByRole('dialog').getByText('2026-043')).toBeInTheDocument()
  await expect.element(page.getByText(/period inferred/)).toBeInTheDocument()
  expect(screen.core.called('reports.client')).toEqual([{ clientId: 3, asOf: today, months: 6 }])
})

test('H1–H3: hours open as days by covered, never invoiced and pending', async () => {
  await shown()
  await page.getByRole('button', { name: /Hours · Grødvejs/ }).click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText(/=SUM\(A1\) turbine/)).toBeInTheDocument()
  const heads = [...panel.element().querySelectorAll('h3')].map((h) => spaced(h.textContent))
  expect(heads).toEqual(['Invoiced days6 h', 'Never invoiced2 h', 'Pending2 h'])
})

test('the verdict opens its reasons in words', async () => {
  await shown()
  await page.getByRole('button', { name: /Verdict · Grødvejs/ }).click()
  await expect
    .element(page.getByRole('dialog').getByText(/The last three months brought/))
    .toBeInTheDocument()
})

test('E1: the window changes by length and month, and stays in the address and the session', async () => {
  const screen = await shown()
  await page.getByText('12 months').click()
  await page.getByRole('button', { name: 'One month earlier' }).click()
  await expect
    .poll(() => screen.core.called('reports.clients').at(-1))
    .toEqual({ asOf: '2026-09-30', months: 12 })
  expect(new URL(location.href).searchParams.get('asOf')).toBe('2026-09-30')
  await screen.unmount()
  const again = await shown()
  await expect
    .poll(() => again.core.called('reports.clients')[0])
    .toEqual({ asOf: '2026-09-30', months: 12 })
  await page.getByRole('button', { name: /Change the window/ }).click()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect
    .poll(() => again.core.called('reports.clients').at(-1))
    .toEqual({ asOf: today, months: 6 })
})

test('with no data yet the page leads to import and to logging time', async () => {
  const empty = {
    ...someStatus(),
    today,
    counts: { clients: 0, entries: 0, invoices: 0 },
  }
  const screen = await shown({ calls: { 'app.status': () => empty } })
  await expect.element(page.getByText('Nothing to compare yet')).toBeInTheDocument()
  expect(screen.core.called('reports.clients')).toEqual([])
  await page.getByRole('link', { name: 'Import time and invoices' }).click()
  expect(screen.path()).toBe('/import')
})

test('a failing core is said, and can be asked again', async () => {
  let fails = true
  await shown({
    calls: { 'reports.clients': () => (fails ? failing('database-busy') : sampleReport) },
  })
  await expect.element(page.getByRole('alert')).toBeInTheDocument()
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText(/The same hours elsewhere/)).toBeInTheDocument()
})

for (const [name, options] of [
  ['English, light', {}],
  ['English, dark', { scheme: 'dark' }],
  ['Hebrew', { locale: 'he' }],
] as const) {
  test(`the page and its panels are accessible: ${name}`, async () => {
    await shown(options)
    await expect.poll(() => document.querySelectorAll('svg a').length).toBe(6)
    expect(await violations()).toEqual([])
    await page
      .getByRole('button', { name: /Opportunity cost · Grødvejs/ })
      .first()
      .click()
    await expect.element(page.getByRole('dialog')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but the table scrolls sideways', async () => {
  await shown({ width: 512, height: 900 })
  await expect.poll(() => document.querySelectorAll('svg a').length).toBe(6)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
