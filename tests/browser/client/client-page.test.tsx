import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { sampleClientReport, sampleReport } from '../../support/samples/report-samples.ts'
import { looks } from '../../support/screens/looks.ts'
import { nordlys, someClients, vagt } from '../clients/some-clients.ts'
import { seen, shown, spaced } from './shown.tsx'

const sentence = async (pattern: RegExp) => {
  await expect.element(page.getByText(pattern)).toBeInTheDocument()
  return seen(page.getByText(pattern).element().closest('p'))
}

test('O2: the opportunity cost is one plain sentence', async () => {
  await shown()
  expect(await sentence(/Elsewhere they would have brought/)).toBe(
    '290.1 h of work brought kr 37,500. Elsewhere they would have brought about kr 185,621, so they cost you kr 148,121.',
  )
})

test('a client that pays better than the alternative is said so', async () => {
  await shown({}, sampleClientReport('Åskmolnets Vägbelysning AB'))
  expect(await sentence(/more than the freed hours would/)).toBe(
    '253 h of work brought kr 299,172: kr 173,122 more than the freed hours would.',
  )
})

test('a client is merged into another from its own menu, whose page opens then', async () => {
  const moved = {
    entries: 12,
    seconds: 45_000,
    projects: 2,
    invoices: 1,
    joinedProjects: [],
    joinedInvoices: [],
    clashes: [],
    droppedRates: 0,
    droppedPrice: null,
  }
  const screen = await shown({
    calls: {
      'clients.list': () => [...someClients, { ...vagt, id: 3, name: 'Grødvejs' }],
      'clients.mergePreview': () => moved,
      'clients.merge': () => ({ moved, undoId: 3 }),
    },
  })
  await screen.getByRole('button', { name: /^More for/ }).click()
  await screen.getByRole('menuitem', { name: 'Merge into another client' }).click()
  await screen.getByRole('combobox', { name: 'Into' }).click()
  await screen.getByRole('option', { name: nordlys.name }).click()
  await screen.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect
    .poll(() => screen.core.called('reports.client').map(({ clientId }) => clientId))
    .toContain(nordlys.id)
  expect(screen.core.called('clients.merge')).toEqual([{ id: 3, into: nordlys.id }])
})

test('the rate leads, with the advice and its reason in words', async () => {
  await shown()
  await expect
    .element(page.getByRole('button', { name: /Effective · Grødvejs.*129\.27/ }))
    .toBeInTheDocument()
  const verdict = page.getByRole('region', { name: 'Advice' })
  await expect.element(verdict.getByText('Say no', { exact: true })).toBeInTheDocument()
  await expect.element(verdict.getByText(/your PRAO level is kr.150/)).toBeInTheDocument()
})

test('E3: the billed rate opens as earned over billable hours on invoiced days', async () => {
  await shown()
  await page.getByRole('button', { name: /^Billed · / }).click()
  const cells = [...page.getByRole('dialog').element().querySelectorAll('dd')]
  expect(cells.map((cell) => spaced(cell.textContent))).toEqual([
    'kr 37,500.00',
    '÷243.83 h',
    '=kr 153.79/h',
  ])
})

test('Y1: open invoices show their age and how late they are', async () => {
  await shown({ path: '/clients/3/money' })
  const row = page.getByRole('row', { name: /2026-043/ })
  await expect.element(row.getByText('open for 31 days')).toBeInTheDocument()
  await expect.element(row.getByText('1 day late')).toBeInTheDocument()
  await expect.element(row.getByText('dates worked out by Hourworth')).toBeInTheDocument()
})

test('Y1: days to pay open into the invoices settled in the last 365 days, open ones apart', async () => {
  const report = sampleClientReport()
  await shown({ path: '/clients/3/money' }, report)
  await page.getByRole('button', { name: /^Days to pay · / }).click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText('Average, weighted by amount')).toBeInTheDocument()
  const numbers = [...panel.element().querySelectorAll('dt bdi')].map((name) => name.textContent)
  const open = report.invoices.filter((row) => row.ageDays !== null)
  const recent = report.invoices.filter((row) => (row.settledOn ?? '') > '2025-10-31')
  expect(numbers.length).toBe(recent.length + open.length)
  await expect
    .element(panel.getByRole('heading', { name: 'Still open, not in the average' }))
    .toBeInTheDocument()
})

test('C1: the share of revenue opens with the total it is a share of', async () => {
  await shown({ path: '/clients/3/money', calls: { 'reports.clients': () => sampleReport } })
  await page.getByRole('button', { name: /^Share of your revenue · / }).click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText('All clients together')).toBeInTheDocument()
  const cells = [...panel.element().querySelectorAll('dd')]
  expect(cells.map((cell) => spaced(cell.textContent))).toEqual([
    'kr 37,500.00',
    '÷kr 575,464.75',
    '=6.52%',
  ])
})

test('invoices outside the window wait behind a button', async () => {
  const report = sampleClientReport()
  const [first] = report.invoices
  if (!first) throw new Error('no invoice')
  const old = {
    ...first,
    invoice: { ...first.invoice, id: 99, number: '2024-001', issuedOn: '2024-01-31' },
    earnedInWindow: 0,
    openGross: 0,
  }
  await shown({ path: '/clients/3/money' }, { ...report, invoices: [...report.invoices, old] })
  await expect.element(page.getByText('2026-043')).toBeInTheDocument()
  await expect.element(page.getByText('2024-001')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Show 1 other invoice' }).click()
  await expect.element(page.getByText('2024-001')).toBeInTheDocument()
})

test('flags say their figures and since when', async () => {
  await shown({ path: '/clients/3/people' })
  await expect
    .element(page.getByText(/30% of the hours lie outside your working hours/).last())
    .toBeInTheDocument()
  await expect.element(page.getByText('Since 30 Oct 2026')).toBeInTheDocument()
  // What could help is said once, by the part that makes it an action.
  await expect.element(page.getByText(/^What could help: /).first()).not.toBeInTheDocument()
  await expect.element(page.getByText('Price raise').first()).toBeInTheDocument()
})

test('a client that is not there leads back', async () => {
  await shown({ calls: { 'reports.client': () => failing('not-found') } })
  await expect
    .element(page.getByRole('heading', { name: 'This client is not here' }))
    .toBeInTheDocument()
})

test('an address that names no client asks the core nothing', async () => {
  const screen = await shown({ path: '/clients/nobody' })
  await expect
    .element(page.getByRole('heading', { name: 'This client is not here' }))
    .toBeInTheDocument()
  expect(screen.core.called('reports.client')).toEqual([])
})

test('no data at all: every part says so and nothing breaks', async () => {
  const report = sampleClientReport('Älvdrömmens Bygghytta AB')
  const hours = { ...report.hours, billableCovered: 0, unbilledCovered: 0, byActivity: [] }
  await shown({}, { ...report, months: [], cascade: null, invoices: [], hours })
  await expect.element(page.getByText('No rate in this period')).toBeInTheDocument()
  await expect.element(page.getByText('No hours and no invoices in this period.')).toBeVisible()
  await page.getByRole('tab', { name: 'Hours' }).click()
  await expect.element(page.getByText('No hours that count in this period.').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Money' }).click()
  await expect.element(page.getByText('No invoices for this client yet.')).toBeInTheDocument()
})

for (const [width, height] of [
  [1024, 700],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`all for the decision is seen at once, nothing over another, at ${width}`, async () => {
    await shown({ width, height, calls: { 'reports.series': () => sampleClientReport() } })
    await expect.element(page.getByRole('link', { name: 'Say no to this client' })).toBeVisible()
    await expect.element(page.getByRole('tablist')).toBeVisible()
    const boxes = [
      page.getByRole('button', { name: /^Effective · / }),
      page.getByRole('img', { name: /The rate fell/ }),
      page.getByRole('region', { name: 'Advice' }),
      page.getByText(/Elsewhere they would have brought/),
      page.getByRole('tablist'),
    ].map((part) => part.element().getBoundingClientRect())
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual(width)
      expect(box.bottom).toBeLessThanOrEqual(height)
    }
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        expect(apart).toBe(true)
      }),
    )
    const buttons = [...document.querySelectorAll('main button, main a')]
    const low = buttons.filter((one) => {
      const { height: size } = one.getBoundingClientRect()
      // A link or figure within a sentence may be as tall as its line.
      return size > 0 && size < 24 && one.closest('p, li, dd, h1') === null
    })
    expect(low.map((one) => one.textContent)).toEqual([])
  })
}

for (const [name, options] of looks) {
  test(`the client page is accessible: ${name}`, async () => {
    await shown(options)
    await expect.element(page.getByRole('application').first()).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but tables scrolls sideways', async () => {
  await shown({ width: 512, height: 900 })
  await expect.element(page.getByRole('application').first()).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
