import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { weighedTogether } from '../../support/samples/weigh-samples.ts'
import { answer, best, plain, shown, worst } from './shown.tsx'
import { looks } from '../../support/screens/looks.ts'

const rows = () =>
  page
    .getByRole('region', { name: 'The year, before and after' })
    .first()
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)))

test('W1: those the verdict would say no to go first, and what it comes to is one sentence', async () => {
  const screen = await shown('/weigh/portfolio')
  await expect.element(page.getByText(/better off after/)).toBeInTheDocument()
  expect(answer()).toBe(
    'Without Grødvejs Dampmølle ApS you would be about kr 237,411 better off after a year.',
  )
  expect(screen.core.called('whatIf.portfolio')[0]).toEqual({
    clientIds: [worst.clientId],
    asOf: '2026-10-31',
    months: 6,
  })
  await expect.element(page.getByRole('checkbox', { name: 'Grødvejs Dampmølle ApS' })).toBeChecked()
})

test('C1: the year before and after, with dependence in plain words', async () => {
  await shown('/weigh/portfolio')
  await expect.element(page.getByText(/better off after/)).toBeInTheDocument()
  const { keep, after } = weighedTogether({
    clientIds: [worst.clientId],
    asOf: '2026-10-31',
  })
  const money = (minor: number) => `kr ${Math.round(minor / 100).toLocaleString('en-GB')}`
  const shownRows = rows()
  expect(shownRows[0]?.slice(0, 3)).toEqual(['Revenue', money(keep.revenue), money(after.revenue)])
  expect(shownRows.map(([name]) => name)).toEqual([
    'Revenue',
    'Hours',
    'An hour brings',
    'Largest client',
    'Dependence',
  ])
  expect(shownRows[3]?.[1]).toBe('52%Åskmolnets Vägbelysning AB')
  expect(shownRows[4]?.slice(1, 3)).toEqual(['You lean on one client', 'You lean on one client'])
})

test('another client is checked, and the sum is asked for anew', async () => {
  const screen = await shown('/weigh/portfolio')
  await page.getByRole('checkbox', { name: 'Åskmolnets Vägbelysning AB' }).click()
  await expect.element(page.getByText(/worse off after/)).toBeInTheDocument()
  expect(new Set(screen.core.called('whatIf.portfolio').at(-1)?.clientIds)).toEqual(
    new Set([worst.clientId, best.clientId]),
  )
  await page.getByRole('button', { name: /Only those with the advice/ }).click()
  await expect.element(page.getByText(/better off after/)).toBeInTheDocument()
})

test('with nobody checked the page says what to do', async () => {
  await shown('/weigh/portfolio')
  await page.getByRole('checkbox', { name: 'Grødvejs Dampmølle ApS' }).click()
  await expect.element(page.getByText(/Check the clients that could go, and see/)).toBeVisible()
})

test('an assumption typed here reaches the call', async () => {
  const screen = await shown('/weigh/portfolio')
  await page.getByRole('textbox', { name: 'What an hour brings elsewhere' }).fill('650')
  await page.getByRole('textbox', { name: 'Months ahead' }).fill('24')
  await expect
    .poll(() => screen.core.called('whatIf.portfolio').at(-1))
    .toMatchObject({ alternative: 65_000, horizonMonths: 24 })
  await expect.element(page.getByText(/better off after 2 years/)).toBeInTheDocument()
})

test('the shares before and after stand in the chart’s table', async () => {
  await shown('/weigh/portfolio')
  const figure = page.getByRole('figure', { name: 'What brings the money, before and after' })
  await figure.getByRole('button', { name: 'Show as table' }).click()
  const names = figure
    .getByRole('rowheader')
    .elements()
    .map((one) => plain(one.textContent))
  expect(names[0]).toBe('Åskmolnets Vägbelysning AB')
  expect(names.at(-1)).toBe('New work')
  const gone = figure
    .getByRole('row', { name: /Grødvejs/ })
    .element()
    .querySelectorAll('td')
  expect(plain(gone[1]?.textContent)).toBe('kr 0.00')
  expect(plain(gone[3]?.textContent)).toBe('0%')
})

test('O1: without an alternative the user is asked for one', async () => {
  const screen = await shown('/weigh/portfolio', {
    calls: {
      'whatIf.portfolio': (input) =>
        input.alternative === undefined ? failing('invalid-input') : weighedTogether(input),
    },
  })
  await page.getByRole('textbox', { name: 'What an hour brings elsewhere' }).fill('800')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.element(page.getByText(/better off after/)).toBeInTheDocument()
  expect(screen.core.called('whatIf.portfolio').at(-1)).toMatchObject({ alternative: 80_000 })
})

for (const [name, options] of looks) {
  test(`the portfolio is accessible: ${name}`, async () => {
    await shown('/weigh/portfolio', options)
    await expect.element(page.getByRole('application')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
}

test('at 512 px nothing but tables scrolls sideways', async () => {
  await shown('/weigh/portfolio', { width: 512, height: 900 })
  await expect.element(page.getByRole('application')).toBeInTheDocument()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(512)
})
