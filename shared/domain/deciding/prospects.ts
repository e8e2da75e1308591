import { z } from 'zod'
import {
  decisions,
  screenAnswers,
  screenQuestions,
  type ClientState,
  type Decision,
} from '../kinds.ts'
import * as s from '../schema.ts'

/** A question left out has not been answered. */
export const screening = () => z.partialRecord(z.enum(screenQuestions), z.enum(screenAnswers))
export type Screening = s.Immutable<z.infer<ReturnType<typeof screening>>>

/** The state of the client a decision makes. */
export const stateOfDecision = {
  open: 'prospect',
  won: 'active',
  refused: 'declined',
} as const satisfies Readonly<Record<Decision, ClientState>>

/** What a client's state says was decided: every client that is neither prospect nor declined was won. */
export function decisionOfState(state: ClientState): Decision {
  if (state === 'prospect') return 'open'
  return state === 'declined' ? 'refused' : 'won'
}

export const prospectFields = () =>
  z.object({
    name: s.name(),
    /** Who they are. */
    who: s.note(),
    /** What the user can help them with. */
    help: s.note(),
    how: s.note(),
    /** Why the user of all people. */
    whyMe: s.note(),
    /** The right person to talk to. */
    person: s.note(),
    research: s.note(),
    nextStep: s.note(),
    nextOn: s.isoDate().nullable(),
    /** Whether it is one of the ten wanted clients. */
    wanted: z.boolean(),
  })
/** A prospect is a client in the state `prospect` (won: `active`, refused: `declined`); `id` is the client's. */
export const prospect = () =>
  prospectFields().extend({
    id: s.id(),
    /** Place in the list, from 1. */
    position: z.number().int().min(1),
    screening: screening(),
    /** The traits found in them, by id. */
    traitIds: z.array(s.id()),
    decision: z.enum(decisions),
    decidedOn: s.isoDate().nullable(),
    reason: s.note(),
  })

/** Something the user wants, or does not want, in a client. */
export const traitFields = () => z.object({ text: s.name(), wanted: z.boolean() })
export const trait = () => traitFields().extend({ id: s.id() })

export type ProspectFields = s.Immutable<z.infer<ReturnType<typeof prospectFields>>>
export type Prospect = s.Immutable<z.infer<ReturnType<typeof prospect>>>
export type TraitFields = s.Immutable<z.infer<ReturnType<typeof traitFields>>>
export type Trait = s.Immutable<z.infer<ReturnType<typeof trait>>>
