import { z } from 'zod'
import * as e from '../domain/entities.ts'
import { invoiceStatuses } from '../domain/kinds.ts'
import * as s from '../domain/schema.ts'
import { command } from './call.ts'
import { byId, create, list, ofClient, remove, saved, update } from './crud.ts'

/** A block of hours paid ahead adds a project and moves hours to it. */
const invoiceAreas = ['invoices', 'clients', 'entries'] as const

/** What makes an invoice; `prepaid`: the block of hours it is for, whose project it then names. */
const invoiceInput = () => e.invoiceFields().extend({ prepaid: e.prepaidBlock().optional() })

const changed = saved('invoice', e.invoice)

/** An invoice as listed, with what follows from its payments (Y1, R6) as of today. */
export const listedInvoice = () =>
  e.invoice().extend({
    gross: s.figure(),
    paid: s.figure(),
    open: s.figure(),
    status: z.enum(invoiceStatuses),
    settledOn: s.isoDate().nullable(),
  })
export type ListedInvoice = s.Immutable<z.infer<ReturnType<typeof listedInvoice>>>

export const invoiceCalls = {
  /** Newest first (issue date, number). */
  'invoices.list': list(['invoices', 'settings'], ofClient, listedInvoice),
  'invoices.create': create(invoiceAreas, 'invoice', e.invoice, invoiceInput),
  'invoices.update': update(invoiceAreas, 'invoice', e.invoice, () => invoiceInput().partial()),
  'invoices.delete': remove(['invoices']),
  /** Gives up on what is still unpaid from that day on (R5); null takes it back. */
  'invoices.writeOff': command(
    ['invoices'],
    () => z.object({ id: s.id(), on: s.isoDate().nullable() }),
    changed,
  ),
  'payments.create': command(
    ['invoices'],
    () => z.object({ invoiceId: s.id(), paidOn: s.isoDate(), gross: s.minor() }),
    changed,
  ),
  'payments.delete': command(['invoices'], byId, changed),
} as const
