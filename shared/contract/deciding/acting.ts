import { z } from 'zod'
import * as a from '../../domain/deciding/acting.ts'
import { flagKinds, relationGaps, warningSignKinds } from '../../domain/kinds.ts'
import * as s from '../../domain/schema.ts'
import { command, query } from '../call.ts'
import { create, crud, list, ofClient, remove, undone } from '../crud.ts'
import { reportReads } from '../reports.ts'

/** A span before or after an action began; rate in base minor units per hour, hours as seconds a month. */
const effectSpan = () =>
  z.object({
    from: s.reckonedDate(),
    to: s.reckonedDate(),
    countedSeconds: s.seconds(),
    secondsPerMonth: s.seconds(),
    effectiveRate: s.figure().nullable(),
    averageDaysLate: z.number().nullable(),
  })

const signCalls = {
  /** Newest first. */
  ...crud('signs', 'sign', a.sign, a.signFields, {
    areas: ['signs'],
    of: ofClient,
    changeable: () => a.sign().omit({ id: true, clientId: true }).partial(),
  }),
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
  ...crud('actions', 'action', a.action, a.actionFields, {
    areas: ['acting'],
    of: ofClient,
    changeable: () => a.action().omit({ id: true, clientId: true }).partial(),
  }),
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
  ...crud('contacts', 'contact', a.contact, a.contactFields, {
    areas: ['acting'],
    of: ofClient,
    changeable: () => a.contact().omit({ id: true, clientId: true }).partial(),
  }),
  /** Newest first. */
  'meetings.list': list(['acting'], ofClient, a.meeting),
  'meetings.create': create(['acting'], 'meeting', a.meeting, a.meetingFields),
  'meetings.delete': remove(['acting']),
} as const

export const actingCalls = { ...signCalls, ...actionCalls, ...relationCalls } as const
