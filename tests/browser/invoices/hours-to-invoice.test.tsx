import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { InvoicesPage } from '../../../renderer/features/invoices/index.ts'
import { renderApp } from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'
import { someClients } from '../clients/some-clients.ts'
import { someInvoices } from './some-invoices.ts'

test('T5: a new invoice says the hours its client is to be invoiced, beside those worked', async () => {
  const rounding = { direction: 'up', minutes: 15, per: 'day' } as const
  const screen = await renderApp(
    <main>
      <InvoicesPage />
    </main>,
    {
      calls: {
        'invoices.list': () => [...someInvoices],
        'clients.list': () => someClients.map((client) => ({ ...client, rounding })),
        'entries.totals': ({ from }) => ({
          seconds: 0,
          billableSeconds: 0,
          worth: null,
          unvaluedSeconds: 0,
          invoiceableSeconds: from === undefined ? 44_400 : 3600,
          toInvoiceSeconds: from === undefined ? 46_800 : 4500,
        }),
      },
    },
  )
  await screen.getByRole('button', { name: 'Add invoice' }).first().click()
  await pick(screen.getByRole('combobox', { name: 'Client' }).last(), 'vagt', 'Vagt AB')
  const waiting = screen.getByText(/^Billable and not invoiced yet: 12:20, 13:00 to invoice/)
  await expect.element(waiting).toMatchTextContent(/invoice, each day rounded up to 15 minutes/)
  await screen.getByRole('textbox', { name: 'First day' }).fill('1 jun 2026')
  await screen.getByRole('textbox', { name: 'Last day' }).fill('15 jun 2026')
  await userEvent.tab()
  await expect.element(screen.getByText(/^Billable from .*: 1:00, 1:15 to invoice/)).toBeVisible()
  // Of its days too it is asked for what no other invoice covers.
  expect(screen.core.called('entries.totals').every(({ notInvoiced }) => notInvoiced)).toBe(true)
})
