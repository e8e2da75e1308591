import type { ToCheck } from '../../../shared/contract/files/imports.ts'
import { formatAmount } from '../../../shared/domain/money.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { sameNumbers } from '../../../shared/profitability/doubts/book-doubts.ts'
import type { Doubt } from '../../../shared/profitability/doubts/doubt.ts'
import { aheadDoubts, invoiceDoubts } from '../../../shared/profitability/doubts/invoice-doubts.ts'
import { openClient } from '../../../shared/profitability/figures.ts'
import { newClient } from '../../../shared/profitability/new-client.ts'
import type { ClientHistory } from '../../../shared/profitability/types.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { afterAll } from './after-all.ts'
import type { PlannedInvoice } from './plan-invoices.ts'

/** Q2, Q3 of invoices to be written, on the book as it would be. */
export function invoicesToCheck(
  db: Db,
  writes: readonly PlannedInvoice[],
  today: IsoDate,
): ToCheck[] {
  if (writes.length === 0) return []
  const settings = getSettings(db)
  const planned = writes.map((write, index) => ({
    ...write,
    id: write.existing?.id ?? afterAll + index,
  }))
  const book = bookWith(loadClientFacts(db, { asOf: today }), planned)
  const touched = new Set(planned.map(({ row }) => row.client))
  const written = book.filter(({ name }) => touched.has(name))
  const lines = new Map(planned.map(({ id, row }) => [id, row.line]))
  const doubts = [
    ...written.flatMap((client) =>
      invoiceDoubts(openClient(client, settings, today, -Infinity), settings),
    ),
    ...aheadDoubts(written, today),
    ...sameNumbers(book),
  ]
  return doubts.flatMap((doubt) => {
    const line = lines.get(Number(doubt.figures['invoiceId']))
    const value = valueOf(doubt, settings.currency)
    return line === undefined ? [] : [{ line, code: doubt.code, value }]
  })
}

type WithId = PlannedInvoice & { readonly id: number }

/** The clients with their invoices as they would be. */
function bookWith(stored: readonly ClientHistory[], planned: readonly WithId[]): ClientHistory[] {
  const book = new Map(stored.map((client) => [client.name, client]))
  for (const [name, own] of Map.groupBy(planned, ({ row }) => row.client)) {
    const client = book.get(name) ?? newClient(afterAll + book.size, name)
    book.set(name, withInvoices(client, own))
  }
  return [...book.values()]
}

function withInvoices(client: ClientHistory, planned: readonly WithId[]): ClientHistory {
  const ids = new Map(
    [...client.invoices, ...planned.map(({ id, row }) => ({ id, number: row.number }))].map(
      ({ number, id }) => [number, id],
    ),
  )
  const projects = new Map(client.projects.map(({ name, id }) => [name, id]))
  const replaced = new Set(planned.map(({ id }) => id))
  const invoices = planned.map(({ id, row, facts, existing }) => {
    const { project, creditsNumber, ...given } = facts
    return {
      ...given,
      id,
      number: row.number,
      // A project that is not there yet has no hours.
      projectId: project === null ? null : (projects.get(project) ?? afterAll),
      creditsInvoiceId: creditsNumber === null ? null : (ids.get(creditsNumber) ?? null),
      payments: existing?.payments ?? [],
    }
  })
  const others = client.invoices.filter(({ id }) => !replaced.has(id))
  return { ...client, invoices: [...others, ...invoices] }
}

/** What is odd, as a file might say it. */
function valueOf({ code, figures }: Doubt, base: string): string {
  const { from, to, serviceFrom, serviceTo, issuedOn, number, rate } = figures
  if (code === 'prepayment' || code === 'few-for-its-hours') {
    return `${formatAmount(Number(rate), base)}/h`
  }
  if (code === 'first-invoice-from') return `${from} – ${to}`
  if (code === 'long-service-period') return `${serviceFrom} – ${serviceTo}`
  return String(code === 'issued-far-ahead' ? issuedOn : number)
}
