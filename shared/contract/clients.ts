import { z } from 'zod'
import * as e from '../domain/entities.ts'
import * as s from '../domain/schema.ts'
import { command } from './call.ts'
import { create, list, none, ofClient, remove, undoId, undone, update } from './crud.ts'

const archive = () =>
  command(['clients'], () => z.object({ id: s.id(), archived: z.boolean() }), undone)

export const clientCalls = {
  /** Every client, archived ones too, by name in code-point order. */
  'clients.list': list(['clients'], none, e.client),
  'clients.create': create(['clients'], 'client', e.client, e.clientFields),
  'clients.update': update(['clients'], 'client', e.client, () => e.clientFields().partial()),
  'clients.archive': archive(),
  'projects.list': list(['clients'], none, e.project),
  'projects.create': create(['clients'], 'project', e.project, e.projectFields),
  'projects.update': update(['clients'], 'project', e.project, () => e.projectFields().partial()),
  'projects.archive': archive(),
  /** Q2: an invoice that is there is for a block of hours paid ahead; its project is made, and the invoice names it. */
  'projects.prepaid': command(
    ['clients', 'invoices', 'entries'],
    () => e.prepaidBlock().extend({ invoiceId: s.id() }),
    () => z.object({ projectId: s.id(), undoId: undoId() }),
  ),
  /** Agreed rates of one client (without one: of all), oldest first. Adding one never rewrites history: it holds from its date. */
  'agreedRates.list': list(['clients'], ofClient, e.agreedRate),
  'agreedRates.create': create(['clients'], 'agreedRate', e.agreedRate, e.agreedRateFields),
  'agreedRates.delete': remove(['clients']),
} as const
