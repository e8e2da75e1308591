import type { DoubtCode } from '../../../shared/domain/kinds.ts'
import type { InvoiceFields } from '../../../shared/domain/entities.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from './builders.ts'
import type { TestCore } from './core.ts'

// How each doubt (Q1–Q5) comes about, is mended, and changes.

interface DoubtCase {
  /** Makes what is doubted. */
  readonly raise: () => Promise<unknown>
  /** Puts it right. */
  readonly mend: () => Promise<unknown>
  /** Changes it to something doubted as well. */
  readonly change: () => Promise<unknown>
}

type Book = ReturnType<typeof bookOf>

/** A client with an agreed rate of 800, and short ways to fill the book. */
export function bookOf(test: TestCore) {
  const { value } = test
  const ids = { client: 0, project: 0, entry: 0, invoice: 0, payment: 0, batch: 0 }
  return {
    ...test,
    ids,
    client: async (name = 'Nordlys A/S') =>
      (ids.client = (await value('clients.create', aClient({ name }))).client.id),
    fixed: async (more = {}) => {
      const fields = { clientId: ids.client, pricing: 'fixed', fee: 6_000_000, ...more } as const
      ids.project = (await value('projects.create', aProject(fields))).project.id
    },
    hours: async (date: string, hours: number, projectId: number | null = null) => {
      const time = aDuration(date, hours)
      const fields = anEntry({ clientId: ids.client, projectId, time })
      ids.entry = (await value('entries.create', fields)).entry.id
    },
    span: async (start: string, end: string) => {
      const fields = anEntry({ clientId: ids.client, time: anInterval(start, end) })
      ids.entry = (await value('entries.create', fields)).entry.id
    },
    invoice: async (more: Partial<InvoiceFields> = {}) => {
      const fields = { clientId: ids.client, issuedOn: '2026-05-31', dueOn: null, ...more }
      ids.invoice = (await value('invoices.create', anInvoice(fields))).invoice.id
    },
    edit: async (fields: Partial<InvoiceFields>) =>
      value('invoices.update', { id: ids.invoice, fields }),
    time: async (time: ReturnType<typeof anInterval>) =>
      value('entries.update', { id: ids.entry, fields: { time } }),
    pay: async (paidOn: string, gross: number) => {
      const { invoice } = await value('payments.create', { invoiceId: ids.invoice, paidOn, gross })
      ids.payment = invoice.payments.find((one) => one.paidOn === paidOn)?.id ?? 0
    },
    unpay: async () => value('payments.delete', { id: ids.payment }),
    load: async (...rows: string[]) => {
      const data = Buffer.from(['Date,Client,Hours,Billable', ...rows, ''].join('\n'))
      const file = { job: 'job', fileName: 'hours.csv', data: data.toString('base64') }
      const { previewId } = await value('import.preview', { ...file, format: 'auto' })
      ids.batch = (await value('import.commit', { previewId })).batchId
    },
  }
}

/** Ten hours of May, agreed at 800. */
async function mayWork(book: Book) {
  await book.client()
  await book.value('agreedRates.create', anAgreedRate({ clientId: book.ids.client, rate: 80_000 }))
  await book.hours('2026-05-11', 10)
}

const may = { serviceFrom: '2026-05-01', serviceTo: '2026-05-31' }

export const doubtCases: Readonly<Record<DoubtCode, (book: Book) => DoubtCase>> = {
  'long-entry': ({ client, hours, value, ids }) => ({
    raise: async () => {
      await client()
      await hours('2026-06-01', 17)
    },
    mend: async () =>
      value('entries.update', { id: ids.entry, fields: { time: aDuration('2026-06-01', 7) } }),
    change: async () =>
      value('entries.update', { id: ids.entry, fields: { time: aDuration('2026-06-01', 18) } }),
  }),
  'long-day': ({ client, hours, value, ids }) => ({
    raise: async () => {
      await client()
      await hours('2026-06-01', 13)
      await hours('2026-06-01', 12)
    },
    mend: async () => value('entries.delete', { ids: [ids.entry] }),
    change: async () => hours('2026-06-01', 1),
  }),
  'overlapping-entries': ({ client, span, time }) => ({
    raise: async () => {
      await client()
      await span('2026-06-01T08:00:00Z', '2026-06-01T10:00:00Z')
      await span('2026-06-01T09:00:00Z', '2026-06-01T11:00:00Z')
    },
    mend: async () => time(anInterval('2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z')),
    change: async () => time(anInterval('2026-06-01T09:30:00Z', '2026-06-01T11:00:00Z')),
  }),
  'future-entry': ({ client, hours, value, ids }) => ({
    raise: async () => {
      await client()
      await hours('2026-07-01', 1)
    },
    mend: async () =>
      value('entries.update', { id: ids.entry, fields: { time: aDuration('2026-06-29', 1) } }),
    change: async () =>
      value('entries.update', { id: ids.entry, fields: { time: aDuration('2026-07-02', 1) } }),
  }),
  prepayment: (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice({ net: 1_600_001 })
    },
    mend: async () =>
      book.value('projects.prepaid', {
        invoiceId: book.ids.invoice,
        name: 'Block',
        seconds: 90_000,
        from: '2026-05-01',
      }),
    change: async () => book.edit({ net: 1_700_000 }),
  }),
  'few-for-its-hours': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice({ net: 399_999 })
    },
    mend: async () => book.edit({ serviceFrom: '2026-05-12', serviceTo: '2026-05-31' }),
    change: async () => book.edit({ net: 300_000 }),
  }),
  'first-invoice-from': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.hours('2025-06-02', 10)
      await book.invoice({ net: 900_000 })
    },
    mend: async () => book.edit(may),
    change: async () => {
      await book.edit({ serviceFrom: null, serviceTo: null })
      await book.hours('2025-06-01', 1)
    },
  }),
  'long-service-period': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice({ serviceFrom: '2024-05-30', serviceTo: '2026-05-31' })
    },
    mend: async () => book.edit(may),
    change: async () => book.edit({ serviceFrom: '2024-05-29' }),
  }),
  'issued-far-ahead': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice({ issuedOn: '2027-07-01', ...may })
    },
    mend: async () => book.edit({ issuedOn: '2026-07-01' }),
    change: async () => book.edit({ issuedOn: '2027-07-02' }),
  }),
  'no-payments': (book) => ({
    raise: async () => {
      await book.client('Vagt AB')
      await book.invoice({ number: '7', ...may })
      await mayWork(book)
      await book.invoice(may)
    },
    mend: async () => book.pay('2026-06-10', 1000),
    change: async () => {
      await book.client('Elm AB')
      await book.invoice({ number: '8', ...may })
    },
  }),
  'payment-before-issue': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice(may)
      await book.pay('2026-05-30', 1000)
    },
    mend: async () => book.unpay(),
    change: async () => book.edit({ issuedOn: '2026-06-01' }),
  }),
  'payment-beyond-open': (book) => ({
    raise: async () => {
      await mayWork(book)
      await book.invoice({ net: 800_000, vat: 0, ...may })
      await book.pay('2026-06-10', 800_001)
    },
    mend: async () => book.unpay(),
    change: async () => book.edit({ net: 700_000 }),
  }),
  'import-not-billable': (book) => ({
    raise: async () => book.load('2026-06-01,Nordlys A/S,2,no'),
    mend: async () => book.value('import.undo', { batchId: book.ids.batch }),
    change: async () => book.load('2026-06-02,Nordlys A/S,2,no'),
  }),
  'import-before-invoices': (book) => ({
    raise: async () => {
      await book.client()
      await book.load('2024-05-02,Nordlys A/S,2,yes')
      await book.invoice(may)
    },
    mend: async () => book.invoice({ number: 'first', issuedOn: '2024-06-01' }),
    change: async () => book.edit({ issuedOn: '2026-06-01' }),
  }),
  'same-number': (book) => ({
    raise: async () => {
      await book.client('Vagt AB')
      await book.invoice({ number: '7', ...may })
      await mayWork(book)
      await book.invoice({ number: '7', ...may })
    },
    mend: async () => book.edit({ number: '8' }),
    change: async () => {
      await book.edit({ number: '9' })
      await book.client('Elm AB')
      await book.invoice({ number: '9', ...may })
    },
  }),
  'same-name': ({ client, value, ids }) => ({
    raise: async () => {
      await client('Vagt AB')
      await client(' vagt  ab'.trim())
    },
    mend: async () => value('clients.update', { id: ids.client, fields: { name: 'Vagt Väst' } }),
    change: async () => client('VAGT AB'),
  }),
  'rates-out-of-order': ({ value }) => ({
    raise: async () => value('settings.set', { praoRate: 50_000, breakEvenRate: 45_000 }),
    mend: async () => value('settings.set', { praoRate: 15_000 }),
    change: async () => value('settings.set', { praoRate: 51_000 }),
  }),
  'no-estimate': ({ client, fixed, hours, value, ids }) => ({
    raise: async () => {
      await client()
      await fixed()
      await hours('2026-06-01', 2, ids.project)
    },
    mend: async () =>
      value('projects.update', { id: ids.project, fields: { estimatedSeconds: 360_000 } }),
    change: async () => value('projects.update', { id: ids.project, fields: { fee: 7_000_000 } }),
  }),
  'whose-invoice': ({ client, fixed, hours, invoice, edit, value, ids }) => ({
    raise: async () => {
      await client()
      await fixed({ estimatedSeconds: 360_000 })
      await hours('2026-05-11', 2, ids.project)
      await invoice()
    },
    mend: async () => edit({ projectId: ids.project }),
    change: async () => {
      await value('invoices.delete', { id: ids.invoice })
      await invoice({ number: 'again' })
    },
  }),
  'invoiced-without-hours': (book) => ({
    raise: async () => {
      await book.client()
      await book.invoice(may)
    },
    mend: async () => book.hours('2026-05-11', 10),
    change: async () => book.edit({ serviceFrom: '2026-05-02' }),
  }),
  'idle-project': ({ client, fixed, hours, value, ids }) => ({
    raise: async () => {
      await client()
      await fixed({ estimatedSeconds: 360_000 })
      await hours('2026-05-01', 2, ids.project)
    },
    mend: async () =>
      value('projects.update', { id: ids.project, fields: { endsOn: '2026-05-01' } }),
    change: async () => hours('2026-05-10', 2, ids.project),
  }),
}
