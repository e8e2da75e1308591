import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { InvoicesPage } from '../../../renderer/features/invoices/index.ts'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import { aClient, anEntry } from '../../support/core/some-rows.ts'
import { failing, renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { someClients } from '../clients/some-clients.ts'
import { someInvoices } from '../invoices/some-invoices.ts'

// A date typed wrongly is neither dropped nor replaced: it stays, is marked, and nothing is saved.

const noSuchDay = 'There is no such day in the calendar.'
const outOfRange = 'The app knows the days from 1970 to 2199.'

const showTime = (options: RenderOptions = {}) =>
  renderApp(<TimePage />, {
    path: '/time/list',
    ...options,
    calls: {
      'clients.list': () => [aClient(1, 'Nordlys A/S')],
      'entries.create': (fields) => ({ entry: { ...anEntry(3), ...fields }, undoId: 7 }),
      ...options.calls,
    },
  })
/** The form of a new entry. */
const showNew = async (options: RenderOptions = {}) => {
  const screen = await showTime(options)
  await screen.getByRole('button', { name: 'New entry' }).click()
  return screen
}
const date = () => page.getByRole('textbox', { name: 'Date' })
const worked = () => page.getByRole('textbox', { name: 'Time worked' })

test.for([
  ['31/11/2026', noSuchDay],
  ['30/11/0026', outOfRange],
  ['soon', 'Write a date such as 30/06/2026, yesterday or -1.'],
] as const)('an entry is not added on %s, by Enter or by the button', async ([typed, sentence]) => {
  const screen = await showNew()
  await worked().fill('3')
  await date().fill(typed)
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(sentence)).toBeVisible()
  await expect.element(date()).toHaveFocus()
  await expect.element(date()).toHaveValue(typed)
  await worked().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add entry' }).click()
  await expect.element(date()).toHaveFocus()
  await expect.element(date()).toBeInvalid()
  await expect.element(date()).toHaveValue(typed)
  // The calendar does not lie over what is wrong until it is asked for.
  await expect
    .element(screen.getByRole('button', { name: 'Previous month' }))
    .not.toBeInTheDocument()
  await date().click()
  await expect.element(screen.getByRole('button', { name: 'Previous month' })).toBeVisible()
  expect(screen.core.called('entries.create')).toEqual([])
  await date().fill('30/11/25')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Entry added.')).toBeVisible()
  expect(screen.core.called('entries.create')).toMatchObject([{ time: { date: '2025-11-30' } }])
  await expect.element(date()).not.toBeInTheDocument()
})

test.for(['igår', 'gisteren', 'אתמול', '-1', 'mon', '29/6', 'måndag'])(
  '%s is yesterday, whatever language the app speaks',
  async (typed) => {
    const screen = await showNew({ locale: 'da' })
    await worked().fill('3')
    await date().fill(typed)
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('Entry added.')).toBeVisible()
    expect(screen.core.called('entries.create')).toMatchObject([{ time: { date: '2026-06-29' } }])
  },
)

const showInvoices = (options: RenderOptions = {}) =>
  renderApp(<InvoicesPage />, {
    ...options,
    calls: {
      'clients.list': () => someClients,
      'invoices.list': () => someInvoices,
      ...options.calls,
    },
  })
const field = (name: string) => page.getByRole('dialog').getByRole('textbox', { name, exact: true })

test('an invoice: every date that cannot be read stays and is marked, and the first has the focus', async () => {
  const screen = await showInvoices()
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  const wrong = {
    Issued: '30/11/0026',
    Due: '31/11/2026',
    'First day': '31/09/2026',
    'Last day': 'x',
  }
  for (const [name, typed] of Object.entries(wrong)) await field(name).fill(typed)
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  await expect.element(screen.getByText(outOfRange)).toBeVisible()
  for (const [name, typed] of Object.entries(wrong)) {
    await expect.element(field(name)).toBeInvalid()
    await expect.element(field(name)).toHaveValue(typed)
  }
  expect(screen.getByText(noSuchDay).all()).toHaveLength(2)
  expect(screen.core.called('invoices.create')).toEqual([])
})

test('a date nobody can read in a field that was empty keeps the panel open', async () => {
  const screen = await showInvoices()
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  await field('Last day').fill('31/11/2026')
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(field('Last day')).toHaveValue('31/11/2026')
  await field('Net, without VAT').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(field('Last day')).toHaveValue('31/11/2026')
})

test('Escape closes the calendar first, then the panel', async () => {
  const screen = await showInvoices()
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  await field('Due').click()
  await expect.element(screen.getByText('June 2026')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByText('June 2026')).not.toBeInTheDocument()
  await expect.element(field('Due')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('what is left out of a due date lies after the issue, of the work before it', async () => {
  const screen = await showInvoices()
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  const typed = { Issued: '31/12/24', Due: '30/1', 'First day': '1/12', 'Last day': '31' }
  for (const [name, text] of Object.entries(typed)) await field(name).fill(text)
  await field('Issued').click()
  await expect.element(field('Due')).toHaveValue('30 Jan 2025')
  await expect.element(field('First day')).toHaveValue('1 Dec 2024')
  await expect.element(field('Last day')).toHaveValue('31 Dec 2024')
})

test('a date saved elsewhere takes the place of text nobody can read, if it is taken', async () => {
  const row = anEntry(1, {
    date: '2026-06-30',
    time: { kind: 'duration', date: '2026-06-30', seconds: 3600 },
  })
  const present = { ...row, time: { ...row.time, date: '2026-06-28' }, date: '2026-06-28' }
  const answers = [failing('conflict', { present })]
  const screen = await showTime({
    calls: {
      'entries.page': () => [row],
      'entries.summary': () => ({ count: 1, seconds: 3600 }),
      'entries.update': () => answers.shift() ?? { entry: row, undoId: 8 },
    },
  })
  await screen.getByRole('button', { name: /^Edit/ }).click()
  await field('Date').fill('29/6')
  await screen.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.element(screen.getByText('Saved meanwhile')).toBeVisible()
  await field('Date').fill('31/11')
  await field('Note').click()
  await expect.element(field('Date')).toBeInvalid()
  await screen.getByText('28 Jun 2026').click()
  await expect.element(field('Date')).toHaveValue('28 Jun 2026')
  await screen.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(screen.core.called('entries.update')).toMatchObject([
    { fields: { time: { date: '2026-06-29' } } },
    { fields: { time: { date: '2026-06-28' } } },
  ])
})

test('a filter asks for what can be read, once the field is left, and keeps what cannot', async () => {
  const screen = await showTime()
  await screen.getByRole('combobox', { name: 'Dates shown' }).click()
  await screen.getByRole('option', { name: 'Other dates' }).click()
  const from = screen.getByRole('textbox', { name: 'From' })
  const asked = () => screen.core.called('entries.summary').map((filter) => filter.from)
  await from.fill('1/6/20')
  await from.fill('1/6/2025')
  await userEvent.tab()
  await expect.poll(asked).toContain('2025-06-01')
  expect(asked()).not.toContain('2020-06-01')
  await from.fill('31/6')
  await userEvent.tab()
  await expect.element(screen.getByText(noSuchDay)).toBeVisible()
  await expect.element(from).toHaveValue('31/6')
  expect(asked().at(-1)).toBe('2025-06-01')
})
