import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing, someStatus } from '../../support/page/fake-core.tsx'
import { sampleClients, sampleReport } from '../../support/samples/report-samples.ts'
import { looks } from '../../support/screens/looks.ts'
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

test('when every client pays, the answer says so', async () => {
  const paying = sampleClients.filter((c) => c.band === 'healthy')
  await shown({}, { ...sampleReport, clients: paying })
  await expect
    .element(page.getByText('Every client brings at least your break-even.'))
    .toBeInTheDocument()
})

test('B1: without rates the page shows the range and asks for them', async () => {
  const unjudged = sampleClients.map((c) =>
    c.countedSeconds >= 18_000 ? { ...c, band: 'healthy' as const } : c,
  )
  const settings = { praoRate: null, breakEvenRate: null, targetRate: null }
  const screen = await shown({ settings }, { ...sampleReport, clients: unjudged })
  await expect.element(page.getByText(/Your clients bring between/)).toBeInTheDocument()
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

test('hours waiting for an invoice stand beside the counted ones', async () => {
  await shown()
  await expect
    .element(page.getByRole('button', { name: /Hours · Skymning.*86\.3 h \+ 42\.6 h waiting/ }))
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
  await page.getByRole('button', { name: /Change the period/ }).click()
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

for (const [name, options] of looks) {
  test(`the page and its panels are accessible: ${name}`, async () => {
    await shown(options)
    await expect.poll(() => document.querySelectorAll('svg a').length).toBe(6)
    expect(await violations()).toEqual([])
    await page
      .getByRole('button', { name: /Against other work.* · Grødvejs/ })
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
