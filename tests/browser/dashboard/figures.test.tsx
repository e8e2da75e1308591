import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { forgetWindow, shown, spaced, today } from './shown.tsx'

afterEach(forgetWindow)

/** Where all columns have room. */
const wide = { width: 1366 }

test('O2: the opportunity cost opens as a sum that adds up, and explains its rule', async () => {
  await shown()
  await page
    .getByRole('button', { name: /Against other work · Grødvejs/ })
    .first()
    .click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText(/set against what they brought here/)).toBeInTheDocument()
  const sum = [...panel.element().querySelectorAll('dd')].map((cell) => spaced(cell.textContent))
  expect(sum).toEqual([
    'kr 914.13/h',
    '×70%',
    '×290.08 h',
    '=kr 185,621.45',
    '−kr 37,500.00',
    '=kr 148,121.45',
  ])
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
})

test('R2: earned opens the invoices with what each covers', async () => {
  const screen = await shown(wide)
  await page.getByRole('button', { name: /Earned · Grødvejs/ }).click()
  await expect.element(page.getByRole('dialog').getByText('2026-043')).toBeInTheDocument()
  await expect.element(page.getByText(/dates worked out by Hourworth/)).toBeInTheDocument()
  expect(screen.core.called('reports.client')).toEqual([{ clientId: 3, asOf: today, months: 6 }])
})

test('H1–H3: hours open as days by covered, never invoiced and waiting', async () => {
  await shown()
  await page.getByRole('button', { name: /Hours · Grødvejs/ }).click()
  const panel = page.getByRole('dialog')
  await expect.element(panel.getByText(/=SUM\(A1\) turbine/)).toBeInTheDocument()
  const heads = [...panel.element().querySelectorAll('h3')].map((h) => spaced(h.textContent))
  expect(heads).toEqual(['Invoiced days6 h', 'Never invoiced2 h', 'Waiting for an invoice2 h'])
})

test('the advice opens its concerns in words', async () => {
  await shown()
  await page.getByRole('button', { name: /Advice · Grødvejs/ }).click()
  await expect
    .element(page.getByRole('dialog').getByText(/The last three months brought/))
    .toBeInTheDocument()
})

test('closing what a figure is made of gives the focus back to the figure', async () => {
  await shown(wide)
  const figure = page.getByRole('button', { name: /Earned · Grødvejs/ })
  await expect.element(figure).toBeVisible()
  for (const key of ['{Enter}', ' ']) {
    ;(figure.element() as HTMLElement).focus()
    await userEvent.keyboard(key)
    await expect.element(page.getByRole('dialog')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(figure).toHaveFocus()
  }
})
