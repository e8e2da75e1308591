export { InvoicesPage } from './invoices-page.tsx'
export { OpenInvoice } from './open-invoice.tsx'
