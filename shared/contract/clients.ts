import { z } from 'zod'
import * as e from '../domain/entities.ts'
import * as s from '../domain/schema.ts'
import { command, query } from './call.ts'
import { create, list, none, ofClient, remove, undoId, undone, update } from './crud.ts'

const archive = () =>
  command(['clients'], () => z.object({ id: s.id(), archived: z.boolean() }), undone)

const pair = () => z.object({ id: s.id(), into: s.id() })
const mergePreview = () =>
  z.object({
    entries: z.number().int(),
    seconds: s.seconds(),
    projects: z.number().int(),
    invoices: z.number().int(),
    /** Projects that both have under one name, and are one then. */
    joinedProjects: z.array(z.string()),
    /** Numbers of invoices that both have word for word, and are one then. */
    joinedInvoices: z.array(z.string()),
    /** Numbers that both have with other contents: nothing can be merged until one is changed. */
    clashes: z.array(z.string()),
    /** Agreed rates that go, as the other one has its own for the whole client or from the same days. */
    droppedRates: z.number().int(),
    /** How a project is paid that goes, as the other one keeps its own; null where nothing of it is lost. */
    droppedPrice: e.project().pick({ pricing: true, fee: true, estimatedSeconds: true }).nullable(),
  })
const merge = () =>
  command(
    [
      'clients',
      'entries',
      'invoices',
      'timer',
      'signs',
      'acting',
      'weighing',
      'prospects',
      'letters',
      'notices',
    ],
    pair,
    () => z.object({ moved: mergePreview(), undoId: undoId() }),
  )

export const clientCalls = {
  /** Every client, archived ones too, by name in code-point order. */
  'clients.list': list(['clients'], none, e.client),
  'clients.create': create(['clients'], 'client', e.client, e.clientFields),
  'clients.update': update(['clients'], 'client', e.client, () => e.clientFields().partial()),
  'clients.archive': archive(),
  /** What merging a client into another one moves, and what stands in the way (`clashes`). */
  'clients.mergePreview': query(['clients', 'entries', 'invoices'], pair, mergePreview),
  /** All of a client becomes another one's; its name stays as another name of that. `conflict` with `numbers` where both have an invoice of one number. */
  'clients.merge': merge(),
  'projects.mergePreview': query(['clients', 'entries', 'invoices'], pair, mergePreview),
  /** All of a project becomes another one's of the same client. */
  'projects.merge': merge(),
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
