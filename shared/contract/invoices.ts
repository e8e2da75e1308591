import { z } from 'zod'
import * as e from '../domain/entities.ts'
import { invoiceStatuses } from '../domain/kinds.ts'
import * as s from '../domain/schema.ts'
import { undoId } from './app.ts'
import { command, query } from './call.ts'

const saved = () => z.object({ invoice: e.invoice(), undoId: undoId() })

/** An invoice as listed, with what follows from its payments (Y1, R6) as of today. */
export const listedInvoice = () =>
  e.invoice().extend({
    gross: s.minor(),
    paid: s.minor(),
    open: s.minor(),
    status: z.enum(invoiceStatuses),
    settledOn: s.isoDate().nullable(),
  })
export type ListedInvoice = s.Immutable<z.infer<ReturnType<typeof listedInvoice>>>

export const invoiceCalls = {
  /** Newest first (issue date, number). */
  'invoices.list': query(
    ['invoices', 'settings'],
    () => z.object({ clientId: s.id().optional() }),
    () => z.array(listedInvoice()),
  ),
  'invoices.create': command(['invoices'], e.invoiceFields, saved),
  'invoices.update': command(
    ['invoices'],
    () => z.object({ id: s.id(), fields: e.invoiceFields().partial() }),
    saved,
  ),
  'invoices.delete': command(
    ['invoices'],
    () => z.object({ id: s.id() }),
    () => z.object({ undoId: undoId() }),
  ),
  /** Gives up on what is still unpaid from that day on (R5); null takes it back. */
  'invoices.writeOff': command(
    ['invoices'],
    () => z.object({ id: s.id(), on: s.isoDate().nullable() }),
    saved,
  ),
  'payments.create': command(
    ['invoices'],
    () => z.object({ invoiceId: s.id(), paidOn: s.isoDate(), gross: s.minor() }),
    saved,
  ),
  'payments.delete': command(['invoices'], () => z.object({ id: s.id() }), saved),
} as const
