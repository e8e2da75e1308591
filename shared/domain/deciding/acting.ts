import { z } from 'zod'
import { contactRoles, outcomes, remedyKinds, warningSignKinds } from '../kinds.ts'
import { textLimits } from '../limits.ts'
import * as s from '../schema.ts'

// What the user sees in a client and does about it.

export const signFields = () =>
  z.object({
    clientId: s.id(),
    kind: z.enum(warningSignKinds),
    /** The day it was seen. */
    on: s.isoDate(),
    note: s.note(),
  })
/** Open until `closedOn`; from that day on it no longer counts towards the flag. */
export const sign = () => signFields().extend({ id: s.id(), closedOn: s.isoDate().nullable() })

export const actionFields = () =>
  z.object({
    clientId: s.id(),
    remedy: z.enum(remedyKinds),
    /** The flag or sign it answers, by kind; empty where the user just does it. */
    because: z.string().max(textLimits.because),
    startedOn: s.isoDate(),
    dueOn: s.isoDate().nullable(),
    note: s.note(),
  })
/** Open until `doneOn`. */
export const action = () =>
  actionFields().extend({
    id: s.id(),
    doneOn: s.isoDate().nullable(),
    outcome: z.enum(outcomes).nullable(),
    outcomeNote: s.note(),
  })

export const contactFields = () =>
  z.object({
    clientId: s.id(),
    name: s.name(),
    roles: z.array(z.enum(contactRoles)),
    /** How to reach the person, and what else is worth knowing. */
    note: s.note(),
  })
export const contact = () => contactFields().extend({ id: s.id() })

/** A meeting in person. */
export const meetingFields = () => z.object({ clientId: s.id(), on: s.isoDate(), note: s.note() })
export const meeting = () => meetingFields().extend({ id: s.id() })

export type SignFields = s.Immutable<z.infer<ReturnType<typeof signFields>>>
export type Sign = s.Immutable<z.infer<ReturnType<typeof sign>>>
export type ActionFields = s.Immutable<z.infer<ReturnType<typeof actionFields>>>
export type Action = s.Immutable<z.infer<ReturnType<typeof action>>>
export type ContactFields = s.Immutable<z.infer<ReturnType<typeof contactFields>>>
export type Contact = s.Immutable<z.infer<ReturnType<typeof contact>>>
export type MeetingFields = s.Immutable<z.infer<ReturnType<typeof meetingFields>>>
export type Meeting = s.Immutable<z.infer<ReturnType<typeof meeting>>>
