import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { failing, someStatus } from '../../support/page/fake-core.tsx'
import {
  flag,
  sampleClient,
  sampleClients,
  sampleReport,
} from '../../support/samples/report-samples.ts'
import { clientNames, forgetWindow, seen, shown, today } from './shown.tsx'

afterEach(forgetWindow)

test('the answer comes first: who does not pay, and what the same hours would bring', async () => {
  await shown()
  await expect.element(page.getByText(/The same hours elsewhere/)).toBeInTheDocument()
  const answer = page
    .getByText(/The same hours elsewhere/)
    .element()
    .closest('p')
  expect(seen(answer)).toBe(
    'Grødvejs Dampmølle ApS pays kr 129 an hour. The same hours elsewhere would bring about kr 148,121 more.',
  )
  await expect
    .element(
      page.getByText(/“?Skymning, "Uggla" & Ödla HB.* also brings less than your break-even/),
    )
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
  await expect
    .element(page.getByText(/and 4 more also bring less than your break-even/))
    .toBeVisible()
})

test('V4: the advice stands below with its reason, and whom you depend on is to be replaced first', async () => {
  const clients = sampleClients.map((c) => (c.clientId === 3 ? { ...c, replaceFirst: true } : c))
  await shown({}, { ...sampleReport, clients })
  await expect.element(page.getByText('Say no, replace first').first()).toBeVisible()
  await expect.element(page.getByText(/find other work first/)).toBeVisible()
  await expect
    .element(page.getByText(/^Brings kr.129.27\/h; your PRAO level is/).first())
    .toBeVisible()
})

test('V4: where it is not the rate, the sentence is what it is', async () => {
  const overdue = {
    ...sampleClient('De Slapende Windwijzer B.V.'),
    verdict: 'fix' as const,
    reasons: ['overdue' as const],
    flags: [flag('overdue', true, { overdue: 1_250_000, oldestDays: 92 })],
  }
  const { clientId, client } = overdue
  const headline = { clientId, client }
  await shown({}, { ...sampleReport, clients: [overdue], headline })
  const said = page.getByText(/is past its due date/).first()
  await expect.element(said).toBeVisible()
  expect(seen(said.element())).toBe(
    'De Slapende Windwijzer B.V.: kr 12,500.00 is past its due date, the oldest by 92 days.',
  )
  await page.getByRole('link', { name: 'Open the client' }).click()
})

test('nobody to name: the best, and what an hour brings in all', async () => {
  const paying = sampleClients.filter((c) => c.band === 'healthy')
  await shown({}, { ...sampleReport, clients: paying, headline: null })
  const said = page.getByText(/Your best client is/)
  await expect.element(said).toBeVisible()
  expect(seen(said.element())).toBe(
    'Your best client is Åskmolnets Vägbelysning AB: kr 1,182 an hour. All together bring kr 650 an hour.',
  )
})

test('before any invoice: what the hours would be worth, the missing step, and nobody judged', async () => {
  const clients = sampleClients.map((c) => ({
    ...c,
    effectiveRate: null,
    band: 'not-invoiced' as const,
  }))
  const one = { clientId: 3, client: 'Grødvejs Dampmølle ApS', seconds: 36_000 }
  const sums = { agreedSeconds: 32_400, agreedValue: 810_000, unagreedSeconds: 3600 }
  const all = { ...sums, targetValue: 90_000 }
  const worth = { seconds: 36_000, ...all, clients: [{ ...one, ...all }] }
  const report = { ...sampleReport, clients, headline: null, noInvoices: true, worth }
  const screen = await shown({}, report)
  const said = page.getByText(/the invoices are missing/)
  await expect.element(said).toBeVisible()
  expect(seen(said.element())).toBe(
    'The hours are in, the invoices are missing. Your 9 h would be worth kr 8,100 at what you agreed.',
  )
  await expect
    .element(page.getByText(/^1 h more have no agreed rate .* worth kr.900\.$/))
    .toBeVisible()
  await expect.element(page.getByText('Too early').first()).toBeVisible()
  for (const advice of ['Say no', 'Fix', 'Watch', 'Keep']) {
    expect(page.getByText(advice, { exact: true }).all()).toEqual([])
  }
  await page.getByRole('link', { name: 'Import invoices' }).click()
  expect(screen.path()).toBe('/import')
})

test('nothing is said against other work of a client without hours that count', async () => {
  const nobody = {
    ...sampleClient('De Slapende Windwijzer B.V.'),
    countedSeconds: 0,
    earned: 0,
    effectiveRate: null,
    opportunityCost: 0,
    band: 'no-data' as const,
  }
  await shown({}, { ...sampleReport, clients: [nobody], headline: null })
  const row = page.getByRole('row', { name: /Windwijzer/ })
  await expect.element(row).toBeVisible()
  await expect.element(row).not.toMatchTextContent(/the same/)
})

test('H6: work for prospects is one line of its own', async () => {
  await shown({}, { ...sampleReport, prospectSeconds: 7200 })
  await expect.element(page.getByText('Work for prospects')).toBeVisible()
  await expect.element(page.getByText('2 h', { exact: true })).toBeVisible()
})

test('B1: without rates the page shows the range and asks for them', async () => {
  const unjudged = sampleClients.map((c) =>
    c.countedSeconds >= 18_000 ? { ...c, band: 'healthy' as const } : c,
  )
  const settings = { praoRate: null, breakEvenRate: null, targetRate: null }
  const screen = await shown({ settings }, { ...sampleReport, clients: unjudged, headline: null })
  await expect.element(page.getByText(/Your clients bring between/)).toBeInTheDocument()
  await page.getByRole('link', { name: 'Set your rates' }).click()
  expect(screen.path()).toBe('/settings')
})

test('the table starts with the worst; clients with too few hours stand in a line that opens', async () => {
  await shown()
  const apart = page.getByRole('row', { name: /^Too few hours Fewer than/ })
  await expect.element(apart).toMatchTextContent(/Thimblewick & Moth Ltd/)
  const judged = [
    'Grødvejs Dampmølle ApS',
    'Skymning, "Uggla" & Ödla HB',
    '=Omgekeerd Kompas V.O.F.',
    'De Slapende Windwijzer B.V.',
    'Åskmolnets Vägbelysning AB',
    'ענן נייר בע"מ',
  ]
  expect(clientNames()).toEqual(judged)
  await apart.getByRole('button', { name: 'Show' }).click()
  expect(clientNames()).toHaveLength(9)
})

test('of many clients the ten worst stand there, and the rest is said', async () => {
  const more = Array.from({ length: 30 }, (_, i) => ({
    ...sampleClient('ענן נייר בע"מ'),
    clientId: 100 + i,
    client: `Client ${i}`,
  }))
  const screen = await shown({}, { ...sampleReport, clients: [...sampleClients, ...more] })
  await expect.element(page.getByRole('heading', { name: 'Worst first' })).toBeVisible()
  expect(clientNames()).toHaveLength(10)
  await expect.element(page.getByText('29 more clients')).toBeVisible()
  await expect.poll(() => document.querySelectorAll('svg a').length).toBe(36)
  await page.getByRole('link', { name: 'Open the clients list' }).click()
  expect(screen.path()).toBe('/clients')
})

test('V1: a press on an advice keeps only those clients in the table and fades the other bars', async () => {
  await shown()
  const keep = page.getByRole('button', { name: /^Keep/ })
  await keep.click()
  await expect.element(keep).toHaveAttribute('aria-pressed', 'true')
  expect(clientNames()).toEqual(['ענן נייר בע"מ'])
  await expect.poll(() => document.querySelectorAll('svg a[data-faded="true"]').length).toBe(5)
  await keep.click()
  expect(document.querySelectorAll('svg a[data-faded="true"]')).toHaveLength(0)
})

test('H5: what waits for an invoice stands in a column of its own and in the sum', async () => {
  await shown()
  const row = page.getByRole('row', { name: /^Healthy De Slapende/ })
  await expect.element(row).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /^Waiting · All clients together/ }).first())
    .toBeVisible()
})

test('every column sorts, by real buttons, and says which way', async () => {
  await shown({ width: 1366 })
  const advice = page.getByRole('columnheader', { name: 'Advice' })
  await expect.element(advice).toHaveAttribute('aria-sort', 'ascending')
  const names = [
    'Client',
    'Effective rate',
    'Hours',
    'Earned',
    'Waiting',
    'Against other work',
    'Advice',
  ]
  for (const name of names) {
    const head = page.getByRole('columnheader', { name, exact: true })
    await head.getByRole('button').click()
    await expect.poll(() => head.element().getAttribute('aria-sort')).not.toBe('none')
  }
  const cost = page.getByRole('columnheader', { name: 'Against other work' })
  await cost.getByRole('button').click()
  expect(clientNames()[0]).toBe('Grødvejs Dampmølle ApS')
  const button = cost.getByRole('button').element()
  if (!(button instanceof HTMLElement)) throw new Error('no button')
  button.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(cost).toHaveAttribute('aria-sort', 'ascending')
  expect(clientNames()[0]).toBe('Åskmolnets Vägbelysning AB')
})

test('E1: the window changes by length and month, and stays in the address and the session', async () => {
  const screen = await shown()
  await page.getByRole('radiogroup').getByText('12', { exact: true }).click()
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
  await page.getByRole('button', { name: /Change the period/ }).click()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect
    .poll(() => again.core.called('reports.clients').at(-1))
    .toEqual({ asOf: today, months: 6 })
})

test('a day nobody can read is not lost to a click beside it, and the figures stay', async () => {
  const screen = await shown()
  await page.getByRole('button', { name: /Change the period/ }).click()
  const until = page.getByRole('textbox', { name: 'Up to and including' })
  await until.fill('31/11')
  await page.getByRole('heading', { level: 1 }).click()
  await expect.element(page.getByText('There is no such day in the calendar.')).toBeVisible()
  await expect.element(until).toHaveValue('31/11')
  expect(screen.core.called('reports.clients').map(({ asOf }) => asOf)).toEqual([today])
  await until.fill('30/9/2026')
  await page.getByRole('heading', { level: 1 }).click()
  await expect.element(until).not.toBeInTheDocument()
  await expect.poll(() => screen.core.called('reports.clients').at(-1)?.asOf).toBe('2026-09-30')
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
