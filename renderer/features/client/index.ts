export { ClientHero } from './client-hero.tsx'
export { ClientPage } from './client-page.tsx'
export { InvoicesTable } from './invoices-table.tsx'
export { FlagsPart, HoursPart, PaymentPart, RatePart, SharePart } from './review-parts.tsx'
