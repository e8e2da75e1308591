import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { looks } from '../../support/screens/looks.ts'
import {
  issuedAhead,
  lines,
  list,
  longEntries,
  manyDoubts,
  noEstimate,
  panel,
  sameName,
  shown,
  unpaid,
  whose,
} from './some-doubts.tsx'
import { someInvoices } from '../invoices/some-invoices.ts'

// Q1–Q5: what is probably wrong is asked, mended or said to be right with one click, and remembered.

const button = (name: string | RegExp) => page.getByRole('button', { name })

test('five kinds stand at once, equals together, and all are one click away', async () => {
  await shown(manyDoubts)
  await expect.element(list().getByText('3 very long entries')).toBeVisible()
  expect(lines().all()).toHaveLength(5)
  await expect.element(list().getByRole('heading', { level: 2 })).toMatchTextContent(/9/)
  expect(
    list()
      .getByText(/fixed fee without estimate/)
      .all(),
  ).toEqual([])
  await button('All 9').click()
  await expect.element(panel().getByText('9 are left.')).toBeVisible()
  expect(panel().getByRole('listitem').all()).toHaveLength(9)
  await expect.element(panel().getByText(/Website.*: a fixed fee without estimate/)).toBeVisible()
})

test('each says what is doubted, of whom and by which figures', async () => {
  await shown([issuedAhead])
  await expect.element(lines()).toMatchTextContent(/Invoice \W?F-1\W? lies far ahead/)
  await expect.element(lines()).toMatchTextContent(/Nordlys A\/S\W+Issued 30 Sept? 2126\./)
  expect(button(/^All/).all()).toEqual([])
})

test('a click says that it is right; it is remembered, and can be taken back', async () => {
  const screen = await shown([issuedAhead, sameName])
  await button(/^It is right: Invoice/).click()
  await expect.element(page.getByText('Noted as right.')).toBeVisible()
  expect(screen.core.called('doubts.settle')).toEqual([
    { code: 'issued-far-ahead', key: 'invoice 5' },
  ])
  await expect.poll(() => lines().all()).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lines().all()).toHaveLength(2)
})

test('a click mends it: the form, with the cursor in the field it is about', async () => {
  await shown([noEstimate])
  await button(/^Estimate: /).click()
  await expect.element(panel().getByRole('textbox', { name: 'Estimated hours' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel()).not.toBeInTheDocument()
  await expect.element(button(/^Estimate: /)).toHaveFocus()
})

test('a click mends it: at once where nothing is to be typed', async () => {
  const [first] = someInvoices
  if (!first) throw new Error('no sample')
  const invoice = { ...first, id: 6 }
  const screen = await shown([whose], {
    calls: {
      'invoices.list': () => [invoice],
      'invoices.update': () => ({ invoice, undoId: 4 }),
    },
  })
  await button(/^It is its fee: /).click()
  await expect.element(page.getByText(/The invoice is for .*Website.* now/)).toBeVisible()
  expect(screen.core.called('invoices.update')).toEqual([
    { id: 6, fields: { projectId: 8 }, seen: invoice },
  ])
})

test('a click mends it: on its page where no form can', async () => {
  const screen = await shown([unpaid])
  await button(/^Enter payments: /).click()
  expect(screen.path()).toBe('/invoices')
})

test('what another window changed meanwhile is told, and the doubt stays', async () => {
  await shown([whose, issuedAhead], {
    calls: {
      'invoices.list': () => someInvoices.map((one) => ({ ...one, id: 6 })),
      'invoices.update': () => failing('conflict'),
      'doubts.settle': () => failing('not-found'),
    },
  })
  await button(/^It is its fee: /).click()
  await expect.element(page.getByRole('alert')).toBeVisible()
  const told = page.getByRole('alert').element().textContent
  expect(lines().all()).toHaveLength(2)
  await button(/^It is right: /).click()
  await expect.poll(() => page.getByRole('alert').element().textContent).not.toBe(told)
  expect(lines().all()).toHaveLength(2)
  await expect.element(button(/^It is right: /)).toBeEnabled()
})

test('by the keyboard alone: one after the other, and back to where it began', async () => {
  const screen = await shown(longEntries)
  await expect.element(button(/^Go through: /)).toBeVisible()
  await userEvent.tab()
  await userEvent.tab()
  await expect.element(button(/^Go through: /)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  for (const hours of [17, 18, 20]) {
    const mend = panel().getByRole('button', {
      name: new RegExp(`^Change it: One entry of \\W?${hours}`),
    })
    await expect.element(mend).toHaveFocus()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
  }
  await expect.element(panel().getByText('Nothing is left to check.')).toBeVisible()
  expect(screen.core.called('doubts.settle').map(({ key }) => key)).toEqual([
    'entry 1',
    'entry 2',
    'entry 3',
  ])
  await userEvent.keyboard('{Escape}')
  await expect.element(panel()).not.toBeInTheDocument()
  await expect.element(page.getByText('Nothing to check.')).toBeVisible()
})

test('any of the panel can be answered first, and a form opened from it leads back', async () => {
  await shown(manyDoubts)
  await button('All 9').click()
  await panel()
    .getByRole('button', { name: /Website.*: a fixed fee without estimate/ })
    .click()
  await expect.element(button(/^Estimate: /)).toHaveFocus()
  await button(/^Estimate: /).click()
  await expect.element(panel().getByRole('textbox', { name: 'Estimated hours' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel().getByText('9 are left.')).toBeVisible()
  await expect.element(button(/^Estimate: /)).toHaveFocus()
})

test('nothing to check is said, and so is what could not be read', async () => {
  await shown([])
  await expect.element(page.getByText('Nothing to check.')).toBeVisible()
})

test('what could not be read is said and asked again on a click', async () => {
  let broken = true
  await shown([], {
    calls: { 'doubts.list': () => (broken ? failing('internal') : [issuedAhead]) },
  })
  const again = page.getByRole('button', { name: 'Try again' })
  await expect.element(again).toBeVisible()
  expect(page.getByText('Nothing to check.').all()).toEqual([])
  broken = false
  await again.click()
  await expect.poll(() => lines().all()).toHaveLength(1)
})

test('on a client’s page only what is about it, from either side, without its name; else nothing', async () => {
  const about = { ...sameName, clientId: 2, figures: { ...sameName.figures, otherClientId: 1 } }
  const screen = await shown([...manyDoubts.filter((one) => one !== sameName), about], { of: 2 })
  await expect.poll(() => lines().all()).toHaveLength(2)
  await expect.element(list().getByText('Two clients of one name?')).toBeVisible()
  expect(
    list()
      .getByText(/Website/)
      .all(),
  ).toEqual([])
  expect(list().getByText('Vagt AB', { exact: true }).all()).toEqual([])
  await screen.unmount()
  const other = await shown(longEntries.slice(0, 1), { of: 2 })
  await expect.poll(() => other.core.called('doubts.list')).toHaveLength(1)
  await expect.poll(() => other.core.pending()).toBe(0)
  expect(list().all()).toEqual([])
})

test.for(looks)('accessible, the list and its panel: %s', async ([, options]) => {
  await shown(manyDoubts, options)
  await expect.poll(() => lines().all()).toHaveLength(5)
  expect(await violations()).toEqual([])
  await list()
    .getByRole('button', { name: /All .*9/ })
    .click()
  await expect.element(panel()).toBeVisible()
  expect(await violations()).toEqual([])
})
