import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { InvoicesPage } from '../../../renderer/features/invoices/index.ts'
import { violations } from '../../support/page/axe.ts'
import { failing, renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { aProject } from '../../support/core/some-rows.ts'
import { someClients, someProjects } from '../clients/some-clients.ts'
import { anInvoice, someInvoices } from './some-invoices.ts'
import { looks } from '../../support/screens/looks.ts'

// Messages live outside the page and would still lie over the next test's.
afterEach(() => hideToast())

const saved = { invoice: anInvoice({ id: 9, number: '2026-019', issuedOn: '2026-06-30', net: 1 }) }

const calls: FakeCalls = {
  'clients.list': () => [...someClients],
  'invoices.list': () => [...someInvoices],
  'invoices.create': () => ({ ...saved, undoId: 1 }),
  'invoices.update': () => ({ ...saved, undoId: 2 }),
  'invoices.delete': () => ({ undoId: 3 }),
  'invoices.writeOff': () => ({ ...saved, undoId: 4 }),
  'payments.create': () => ({ ...saved, undoId: 5 }),
  'payments.delete': () => ({ ...saved, undoId: 6 }),
}

const Shown = () => (
  <main>
    <InvoicesPage />
  </main>
)

async function opened(number: string, action: string, more: FakeCalls = {}) {
  const screen = await renderApp(<Shown />, { calls: { ...calls, ...more } })
  await screen.getByRole('button', { name: `What to do with invoice ${number}` }).click()
  await screen.getByRole('menuitem', { name: action }).click()
  return screen
}

test('lists invoices newest first with their status in words and totals per currency', async () => {
  const screen = await renderApp(<Shown />, { calls })
  const rows = screen.getByRole('row')
  await expect.element(rows.nth(1)).toMatchTextContent(/Vagt AB.*2026-018.*Open/)
  await expect.element(rows.nth(3)).toMatchTextContent(/2026-016.*Overdue.*81 days late/)
  const totals = screen.getByRole('list', { name: /Totals/ }).getByRole('listitem')
  await expect.element(totals.nth(0)).toMatchTextContent(/kr 33,250.00 still open.*4 invoices/s)
  await expect.element(totals.nth(1)).toMatchTextContent(/DKK\s6,300.00/)
  await screen.getByText('Overdue', { exact: true }).first().click()
  await expect.element(totals.nth(0)).toMatchTextContent(/kr 3,250.00 still open.*1 invoice/s)
})

test('filters that leave nothing can be cleared', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('searchbox').fill('none such')
  await screen.getByRole('button', { name: 'Clear filters' }).click()
  await expect.element(screen.getByText('2026-018')).toBeVisible()
})

test('an invoice is added with the keyboard alone', async () => {
  const screen = await renderApp(<Shown />, { calls })
  const add = screen.getByRole('button', { name: 'Add invoice' })
  await expect.element(add).toBeVisible()
  add.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('dialog').getByRole('combobox', { name: 'Client' }))
    .toHaveFocus()
  await userEvent.keyboard('vagt{Enter}')
  await expect.element(screen.getByText('Terms of this client: 10 days.')).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: 'Number' })).toHaveValue('2026-019')
  screen.getByRole('textbox', { name: 'Net, without VAT' }).element().focus()
  await userEvent.keyboard('8 000,50{Enter}')
  await expect.element(screen.getByText('Invoice 2026-019 added')).toBeVisible()
  expect(screen.core.called('invoices.create')).toEqual([
    {
      number: '2026-019',
      clientId: 2,
      projectId: null,
      issuedOn: '2026-06-30',
      dueOn: '2026-07-10',
      net: 800_050,
      vat: 200_013,
      expenses: 0,
      currency: 'SEK',
      rateToBase: null,
      serviceFrom: null,
      serviceTo: null,
      creditsInvoiceId: null,
      note: '',
    },
  ])
  await expect.element(add).toHaveFocus()
})

test('M2: an invoice in another currency asks for its rate and shows the last one used', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  await screen.getByRole('dialog').getByRole('combobox', { name: 'Client' }).click()
  await screen.getByRole('option', { name: 'Nordlys A/S' }).click()
  await screen.getByRole('textbox', { name: 'Net, without VAT' }).fill('100')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  const rate = screen.getByRole('textbox', { name: '1 DKK in SEK' })
  await expect.element(rate).toHaveFocus()
  await expect.element(rate).toHaveAccessibleDescription(/above zero/)
  await expect.element(screen.getByText(/Last used: 1.52 on 1 Jun 2026/)).toBeVisible()
  expect(screen.core.called('invoices.create')).toEqual([])
})

test('a number that is taken marks its field and loses nothing typed', async () => {
  const screen = await opened('2026-018', 'Edit', {
    'invoices.update': () => failing('conflict'),
  })
  await screen.getByRole('textbox', { name: 'Note' }).fill('second try')
  await screen.getByRole('textbox', { name: 'Number' }).fill('2026-017')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  const number = screen.getByRole('textbox', { name: 'Number' })
  await expect.element(number).toHaveAccessibleDescription(/has an invoice 2026-017 already/)
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('second try')
})

test('issues the core finds mark their fields, any other error stands on top', async () => {
  let answer = failing('invalid-input', { issues: [{ path: ['fields', 'vat'] }] })
  const screen = await opened('2026-018', 'Edit', { 'invoices.update': () => answer })
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  const vat = screen.getByRole('textbox', { name: 'VAT', exact: true })
  await expect.element(vat).toHaveAccessibleDescription('This cannot be saved as it is.')
  answer = failing('database-busy')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Another program/)
})

const retainer = aProject(15, 2, 'Support', {
  pricing: 'retainer',
  billing: 'advance',
})

async function addedFor(client: string) {
  const screen = await renderApp(<Shown />, {
    calls: { ...calls, 'projects.list': () => [...someProjects, retainer] },
  })
  await screen.getByRole('button', { name: 'Add invoice' }).click()
  await screen.getByRole('dialog').getByRole('combobox', { name: 'Client' }).click()
  await screen.getByRole('option', { name: client }).click()
  await screen.getByRole('textbox', { name: 'Net, without VAT' }).fill('40000')
  return screen
}

test('a retainer says when it is billed, and that fills the period', async () => {
  const screen = await addedFor('Vagt AB')
  await screen.getByRole('combobox', { name: 'Project' }).click()
  await screen.getByRole('option', { name: 'Support' }).click()
  await expect.element(screen.getByText(/this retainer is billed in advance/)).toBeVisible()
  await expect
    .element(screen.getByRole('checkbox', { name: 'It sells hours ahead' }))
    .not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  await expect.element(screen.getByText('Invoice 2026-019 added')).toBeVisible()
  expect(screen.core.called('invoices.create')[0]).toMatchObject({
    projectId: 15,
    issuedOn: '2026-06-30',
    serviceFrom: '2026-07-01',
    serviceTo: '2026-07-31',
  })
})

test('Q2: an invoice sells hours ahead, as a project named after it', async () => {
  const screen = await addedFor('Vagt AB')
  await screen.getByRole('checkbox', { name: 'It sells hours ahead' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'First day' })).not.toBeInTheDocument()
  const name = screen.getByRole('textbox', { name: 'Project' })
  await expect.element(name).toHaveValue('Hours of invoice 2026-019')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  const hours = screen.getByRole('textbox', { name: 'Hours paid for' })
  await expect.element(hours).toHaveAccessibleDescription(/How many hours/)
  await hours.fill('40')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  await expect.element(screen.getByText('Invoice 2026-019 added')).toBeVisible()
  expect(screen.core.called('invoices.create')[0]).toMatchObject({
    net: 4_000_000,
    prepaid: { name: 'Hours of invoice 2026-019', seconds: 144_000, from: null },
  })
})

test('what the core finds of the block marks its name', async () => {
  const path = ['prepaid', 'name']
  const screen = await opened('2026-018', 'Edit', {
    'invoices.update': () =>
      failing('invalid-input', { issues: [{ path, message: 'project-name-taken' }] }),
  })
  await screen.getByRole('checkbox', { name: 'It sells hours ahead' }).click()
  await screen.getByRole('textbox', { name: 'Hours paid for' }).fill('40')
  await screen.getByRole('button', { name: 'Save invoice' }).click()
  await expect
    .element(screen.getByRole('textbox', { name: 'Project' }))
    .toHaveAccessibleDescription(/cannot be saved/)
})

test('a payment starts as what is open, today', async () => {
  const screen = await renderApp(<Shown />, { calls })
  await screen.getByRole('button', { name: 'Record a payment of 2026-016' }).click()
  const amount = screen.getByRole('textbox', { name: 'Amount with VAT' })
  await expect.element(amount).toHaveValue('3250')
  await expect.element(amount).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Payment of kr 3,250.00 recorded')).toBeVisible()
  expect(screen.core.called('payments.create')).toEqual([
    { invoiceId: 6, paidOn: '2026-06-30', gross: 325_000 },
  ])
})

test('Y1: a bounced payment is negative; zero is none', async () => {
  const screen = await opened('2026-014', 'Payments')
  const amount = screen.getByRole('textbox', { name: 'Amount with VAT' })
  await amount.fill('0')
  await screen.getByRole('button', { name: 'Record payment' }).click()
  await expect.element(amount).toHaveAccessibleDescription(/other than zero/)
  await amount.fill('-10 000')
  await screen.getByRole('button', { name: 'Record payment' }).click()
  await expect.element(screen.getByText('Payment of -kr 10,000.00 recorded')).toBeVisible()
  expect(screen.core.called('payments.create')[0]?.gross).toBe(-1_000_000)
})

test('a payment can be deleted', async () => {
  const screen = await opened('2026-016', 'Payments')
  await screen
    .getByRole('button', { name: 'Delete the payment of kr 3,000.00 on 1 Jun 2026' })
    .click()
  await expect.element(screen.getByText('Payment deleted')).toBeVisible()
  expect(screen.core.called('payments.delete')).toEqual([{ id: 61 }])
})

test('R5: what is open is written off from a day on, and taken back', async () => {
  const screen = await opened('2026-016', 'Write off what is open')
  await expect.element(screen.getByText(/no longer counts as earned/)).toBeVisible()
  await screen.getByRole('button', { name: 'Write off kr 3,250.00' }).click()
  await screen.getByRole('button', { name: 'What to do with invoice 2025-101' }).click()
  await screen.getByRole('menuitem', { name: 'Take back the write-off' }).click()
  await expect.element(screen.getByText(/^Write-off of .* taken back$/)).toBeVisible()
  expect(screen.core.called('invoices.writeOff')).toEqual([
    { id: 6, on: '2026-06-30' },
    { id: 3, on: null },
  ])
})

test('R6: a credit note starts as what is left of the invoice with its sign turned', async () => {
  const screen = await opened('2026-014', 'Write a credit note')
  await expect.element(screen.getByText('Credit note for 2026-014')).toBeVisible()
  await screen.getByRole('button', { name: 'Save credit note' }).click()
  await expect.element(screen.getByText('Invoice 2026-019 added')).toBeVisible()
  expect(screen.core.called('invoices.create')[0]).toMatchObject({
    net: -700_000,
    vat: -175_000,
    creditsInvoiceId: 4,
  })
})

test('deleting offers to undo; closing a form gives the focus back to its menu', async () => {
  const screen = await opened('2026-018', 'Edit')
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  const menu = screen.getByRole('button', { name: 'What to do with invoice 2026-018' })
  await expect.element(menu).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await screen.getByRole('menuitem', { name: 'Delete' }).click()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Undone.')).toBeVisible()
  expect(screen.core.called('invoices.delete')).toEqual([{ id: 8 }])
  expect(screen.core.called('undo.apply')).toEqual([{ undoId: 3 }])
})

test('without invoices the page says what to do next', async () => {
  const screen = await renderApp(<Shown />, { calls: { ...calls, 'invoices.list': () => [] } })
  await expect.element(screen.getByRole('button', { name: 'Add your first invoice' })).toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Import invoices' })).toBeVisible()
})

test.each(looks)('no accessibility violations: %s', async (_, look) => {
  const screen = await renderApp(<Shown />, { calls, ...look })
  await expect.element(screen.getByText('2026-018')).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: '2026-017', exact: true }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
})
