import { z } from 'zod'
import * as a from '../domain/acting.ts'
import { flagKinds, relationGaps, warningSignKinds } from '../domain/kinds.ts'
import * as s from '../domain/schema.ts'
import { undoId } from './app.ts'
import { command, query } from './call.ts'
import { reportReads } from './reports.ts'

const byId = () => z.object({ id: s.id() })
const undone = () => z.object({ undoId: undoId() })
const ofClient = () => z.object({ clientId: s.id().optional() })

/** A span before or after an action began; rate in base minor units per hour, hours as seconds a month. */
const effectSpan = () =>
  z.object({
    from: s.isoDate(),
    to: s.isoDate(),
    countedSeconds: s.seconds(),
    secondsPerMonth: s.seconds(),
    effectiveRate: z.number().int().nullable(),
    averageDaysLate: z.number().nullable(),
  })

const signCalls = {
  /** Newest first. */
  'signs.list': query(['signs'], ofClient, () => z.array(a.sign())),
  'signs.create': command(['signs'], a.signFields, () =>
    z.object({ sign: a.sign(), undoId: undoId() }),
  ),
  'signs.update': command(
    ['signs'],
    () =>
      z.object({
        id: s.id(),
        fields: a
          .signFields()
          .omit({ clientId: true })
          .extend({ closedOn: s.isoDate().nullable() })
          .partial(),
      }),
    () => z.object({ sign: a.sign(), undoId: undoId() }),
  ),
  'signs.delete': command(['signs'], byId, undone),
  /** Signs the data show in a client and the user has neither logged nor dismissed. */
  'signs.suggested': query(
    reportReads,
    () => z.object({ asOf: s.isoDate(), clientId: s.id().optional() }),
    () =>
      z.array(
        z.object({
          clientId: s.id(),
          client: z.string(),
          kind: z.enum(warningSignKinds),
          /** The flag that shows it, with its figures. */
          flag: z.enum(flagKinds),
          since: s.isoDate().nullable(),
          figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
        }),
      ),
  ),
  /** Not shown again unless the flag goes and comes back after that day. */
  'signs.dismiss': command(
    ['signs'],
    () => z.object({ clientId: s.id(), kind: z.enum(warningSignKinds), on: s.isoDate() }),
    undone,
  ),
} as const

const actionCalls = {
  /** Open ones first, by due date (those without last), then the done, newest first. */
  'actions.list': query(['acting'], ofClient, () => z.array(a.action())),
  'actions.create': command(['acting'], a.actionFields, () =>
    z.object({ action: a.action(), undoId: undoId() }),
  ),
  'actions.update': command(
    ['acting'],
    () => z.object({ id: s.id(), fields: a.action().omit({ id: true, clientId: true }).partial() }),
    () => z.object({ action: a.action(), undoId: undoId() }),
  ),
  'actions.delete': command(['acting'], byId, undone),
  /** Before and after each action of a client: the window's months before its start, and as many from it on, up to the as-of date. */
  'actions.effects': query(
    [...reportReads, 'acting'],
    () => z.object({ clientId: s.id(), asOf: s.isoDate() }),
    () =>
      z.array(z.object({ actionId: s.id(), before: effectSpan(), after: effectSpan().nullable() })),
  ),
  /** What waits to be done on the start page, most urgent first. */
  'followUps.list': query(
    [...reportReads, 'acting', 'prospects'],
    () => z.object({ asOf: s.isoDate() }),
    () =>
      z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('action'), client: z.string(), action: a.action() }),
          z.object({
            kind: z.literal('prospect'),
            clientId: s.id(),
            client: z.string(),
            nextStep: z.string(),
            on: s.isoDate().nullable(),
          }),
          /** A flagged client of whom these are not known; `meeting`: none in person for a year. */
          z.object({
            kind: z.literal('relation'),
            clientId: s.id(),
            client: z.string(),
            missing: z.array(z.enum(relationGaps)),
          }),
        ]),
      ),
  ),
} as const

const relationCalls = {
  'contacts.list': query(['acting'], ofClient, () => z.array(a.contact())),
  'contacts.create': command(['acting'], a.contactFields, () =>
    z.object({ contact: a.contact(), undoId: undoId() }),
  ),
  'contacts.update': command(
    ['acting'],
    () => z.object({ id: s.id(), fields: a.contactFields().omit({ clientId: true }).partial() }),
    () => z.object({ contact: a.contact(), undoId: undoId() }),
  ),
  'contacts.delete': command(['acting'], byId, undone),
  /** Newest first. */
  'meetings.list': query(['acting'], ofClient, () => z.array(a.meeting())),
  'meetings.create': command(['acting'], a.meetingFields, () =>
    z.object({ meeting: a.meeting(), undoId: undoId() }),
  ),
  'meetings.delete': command(['acting'], byId, undone),
} as const

export const actingCalls = { ...signCalls, ...actionCalls, ...relationCalls } as const
