import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ClientsPage } from '../../../renderer/features/clients/index.ts'
import { InvoicesPage } from '../../../renderer/features/invoices/index.ts'
import { TimePage } from '../../../renderer/features/timesheet/index.ts'
import { anEntry } from '../../support/core/some-rows.ts'
import { renderApp, type FakeCalls } from '../../support/page/fake-core.tsx'
import { violations } from '../../support/page/axe.ts'
import { someClients } from '../clients/some-clients.ts'
import { someInvoices } from '../invoices/some-invoices.ts'
import { aDoubt, sameName } from './some-doubts.tsx'

// Q1–Q4 while it is typed: said beside the field, quietly, and it holds nothing up.

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

const long = aDoubt('long-entry', 'entry', { entryId: null, date: '2026-06-30', seconds: 68_400 })

test('an entry of many hours is asked about as it is typed, and added all the same', async () => {
  const screen = await renderApp(<TimePage />, {
    calls: {
      'doubts.ifSaved': (typed) =>
        typed.of === 'entry' && typed.time.kind === 'duration' && typed.time.seconds > 57_600
          ? [long]
          : [],
      'entries.create': (fields) => ({ entry: { ...anEntry(3), ...fields }, undoId: 7 }),
    },
  })
  await screen.getByRole('button', { name: 'New entry' }).click()
  await field('Time worked').fill('3')
  await expect.poll(() => screen.core.called('doubts.ifSaved')).toHaveLength(1)
  expect(said('Over 16 hours').all()).toEqual([])
  await field('Time worked').fill('19')
  await expect.element(said('Over 16 hours in one entry.')).toBeVisible()
  await expect.element(field('Time worked')).not.toBeInvalid()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Entry added.')).toBeVisible()
  await expect.poll(() => said('Over 16 hours').all()).toEqual([])
})

test('what cannot be read is not asked about, nor is what was doubted before it still said', async () => {
  const screen = await renderApp(<TimePage />, { calls: { 'doubts.ifSaved': () => [long] } })
  await screen.getByRole('button', { name: 'New entry' }).click()
  await field('Time worked').fill('19')
  await expect.element(said('Over 16 hours in one entry.')).toBeVisible()
  await field('Date').fill('31/11')
  await expect.poll(() => said('Over 16 hours').all()).toEqual([])
  expect(screen.core.called('doubts.ifSaved')).toHaveLength(1)
})

const invoiceCalls: FakeCalls = {
  'clients.list': () => someClients,
  'invoices.list': () => someInvoices,
}

test('an invoice: each doubt stands under the field it is about', async () => {
  const of = { invoiceId: 8, number: '2026-018' }
  await renderApp(<InvoicesPage />, {
    calls: {
      ...invoiceCalls,
      'doubts.ifSaved': ({ of: kind }) =>
        kind === 'invoice'
          ? [
              aDoubt('same-number', 'n', { ...of, other: 'Elm AB' }),
              aDoubt('issued-far-ahead', 'i', { ...of, issuedOn: '2028-01-01' }),
              aDoubt('prepayment', 'p', { ...of, rate: 250_000, usual: 90_000, agreed: 90_000 }),
              aDoubt('long-service-period', 'l', {
                ...of,
                serviceFrom: '2023-01-01',
                serviceTo: '2026-01-01',
              }),
            ]
          : [],
    },
  })
  await page.getByRole('button', { name: /What to do with invoice .*2026-018/ }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const places = {
    Number: said(/Elm AB.* has an invoice of this number/),
    Issued: said('Over a year ahead.'),
    'Net, without VAT': said(/over twice the agreed/),
    'First day': said('Over two years.'),
  }
  for (const [name, hint] of Object.entries(places)) {
    await expect.element(hint).toBeVisible()
    const above = field(name).element().getBoundingClientRect().bottom
    expect(hint.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(above)
    await expect.element(field(name)).not.toBeInvalid()
  }
})

test('a payment of more than is open says how much more', async () => {
  await renderApp(<InvoicesPage />, {
    calls: {
      ...invoiceCalls,
      'doubts.ifSaved': ({ of }) =>
        of === 'payment'
          ? [
              aDoubt('payment-beyond-open', 'p', {
                invoiceId: 8,
                number: '2026-018',
                paid: 3_100_000,
                due: 3_000_000,
                currency: 'SEK',
              }),
            ]
          : [],
    },
  })
  await page.getByRole('button', { name: /What to do with invoice .*2026-018/ }).click()
  await page.getByRole('menuitem', { name: 'Payments' }).click()
  await expect.element(said(/1,000\.00.* more than is open/)).toBeVisible()
})

test('a client of a name that is here already is asked about', async () => {
  await renderApp(<ClientsPage />, {
    calls: {
      'clients.list': () => someClients,
      'doubts.ifSaved': (typed) =>
        typed.of === 'client' && typed.name !== '' ? [{ ...sameName, client: null }] : [],
    },
  })
  await page.getByRole('button', { name: 'Add client' }).click()
  await field('Name').fill('Vagt  AB')
  await expect.element(said(/Vagt AB.* is here already. The same client\?/)).toBeVisible()
})
