import type { Locator, Page } from 'playwright'
import { goTo } from '../page/every-page.ts'
import { beside, box, button, day, days, inDialog, type DateField } from './date-field.ts'

const newInvoice = (name: string, others: Readonly<Record<string, string>> = {}) =>
  async function open(page: Page): Promise<Locator> {
    await goTo(page, '/invoices')
    await button(page, 'Add invoice')
    await page.getByRole('dialog').getByRole('combobox', { name: 'Client' }).fill('Elm')
    await page.getByRole('option', { name: 'Elm AB' }).click()
    await inDialog(page, 'Net, without VAT').fill('100')
    await inDialog(page, 'Number').fill(`of ${name}`)
    for (const [other, text] of Object.entries(others)) await beside(inDialog(page, other), text)
    return inDialog(page, name)
  }

const ofInvoice = (item: string, name: string) =>
  async function open(page: Page): Promise<Locator> {
    await goTo(page, '/invoices')
    await button(page, 'What to do with invoice A-1')
    await page.getByRole('menuitem', { name: item }).click()
    return inDialog(page, name)
  }

/** The form that mends what is doubted, from the list on the start page. */
const mending = (button: RegExp, name: string, way?: string) =>
  async function open(page: Page): Promise<Locator> {
    await goTo(page, '/')
    await page.getByRole('button', { name: button }).first().click()
    const form = page.getByRole('dialog').last()
    if (way !== undefined) await form.getByText(way, { exact: true }).click()
    if (way === 'A time') {
      await beside(box(form, name === 'First day' ? 'Last day' : 'First day'), '1/6/2026')
    } else if (way !== undefined) await box(form, 'Hours paid for').fill('40')
    return box(form, name)
  }
const paidAhead = /^Paid ahead: /

/** Fields of invoices and payments. */
export const invoiceFields: readonly DateField[] = [
  {
    at: 'who-fields.tsx: issuedOn',
    open: newInvoice('Issued'),
    save: 'Save invoice',
    needed: true,
    good: day('2026-05-31', '2026-05-31'),
  },
  {
    at: 'who-fields.tsx: dueOn',
    open: newInvoice('Due', { Issued: '31/12/2025' }),
    save: 'Save invoice',
    needed: false,
    good: day('30/1', '2026-01-30'),
  },
  {
    at: 'period-fields.tsx: serviceFrom',
    open: newInvoice('First day', { Issued: '31/5/2026', 'Last day': '31/5/2026' }),
    save: 'Save invoice',
    needed: true,
    good: day('1/5', '2026-05-01'),
  },
  {
    at: 'period-fields.tsx: serviceTo',
    open: newInvoice('Last day', { Issued: '31/5/2026', 'First day': '1/5/2026' }),
    save: 'Save invoice',
    needed: true,
    good: day('fredag 29 maj 2026', '2026-05-29'),
  },
  {
    at: 'prepaid-fields.tsx: prepaidFrom',
    open: async (page) => {
      await newInvoice('Number')(page)
      await page.getByRole('checkbox', { name: 'It sells hours ahead' }).check()
      await inDialog(page, 'Hours paid for').fill('40')
      return inDialog(page, 'Hours count from')
    },
    save: 'Save invoice',
    needed: false,
    good: day('maandag 4 mei 2026', '2026-05-04'),
  },
  {
    at: 'payment-form.tsx: paidOn',
    open: ofInvoice('Payments', 'Paid on'),
    save: 'Record payment',
    needed: true,
    good: days('i går', -1),
  },
  {
    at: 'write-off-dialog.tsx: on',
    open: ofInvoice('Write off what is open', 'Written off on'),
    save: /^Write off/,
    needed: true,
    good: days('3 days ago', -3),
  },
]

/** Fields of the forms that mend what is doubted. */
export const doubtFields: readonly DateField[] = [
  {
    at: 'paid-ahead.tsx: serviceFrom',
    open: mending(paidAhead, 'First day', 'A time'),
    save: 'Paid ahead',
    needed: true,
    good: day('20260502', '2026-05-02'),
  },
  {
    at: 'paid-ahead.tsx: serviceTo',
    open: mending(paidAhead, 'Last day', 'A time'),
    save: 'Paid ahead',
    needed: true,
    good: day('30 juni 2026', '2026-06-30'),
  },
  {
    at: 'paid-ahead.tsx: from',
    open: mending(paidAhead, 'Hours count from', 'A number of hours'),
    save: 'Paid ahead',
    needed: false,
    good: day('2-5-2026', '2026-05-02'),
  },
  {
    at: 'finished.tsx: on',
    open: mending(/^Finished: /, 'Last day'),
    save: 'Finished',
    needed: true,
    good: days('-1', -1),
  },
]
