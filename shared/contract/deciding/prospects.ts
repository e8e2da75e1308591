import { z } from 'zod'
import { decisions, warningSignKinds } from '../../domain/kinds.ts'
import { idsAtOnce, textLimits } from '../../domain/limits.ts'
import * as p from '../../domain/deciding/prospects.ts'
import * as s from '../../domain/schema.ts'
import { command, query } from '../call.ts'
import { create, crud, list, none, remove, saved, seen, undone, update } from '../crud.ts'

const changeable = () =>
  p
    .prospectFields()
    .extend({ screening: p.screening(), traitIds: z.array(s.id()).max(idsAtOnce.traits) })
    .partial()

const decided = () => p.prospect().pick({ decision: true, decidedOn: true, reason: true })

export const prospectCalls = {
  /** The open ones in the user's order, then won and refused ones, newest decision first. */
  'prospects.list': list(['prospects', 'clients'], none, p.prospect),
  /** Adds one as a client in the state `prospect`; `conflict` if the name is taken. */
  'prospects.create': create(['prospects', 'clients'], 'prospect', p.prospect, p.prospectFields),
  'prospects.update': update(['prospects', 'clients'], 'prospect', p.prospect, changeable),
  /** Moves one to a place in the list, from 1. */
  'prospects.move': command(
    ['prospects'],
    () => z.object({ id: s.id(), position: z.number().int().min(1) }),
    undone,
  ),
  /** Won: becomes an active client with its history. Refused: kept as declined, so that the name is known. */
  'prospects.decide': command(
    ['prospects', 'clients'],
    () =>
      z.object({
        id: s.id(),
        decision: z.enum(decisions),
        on: s.isoDate(),
        reason: s.note(),
        seen: seen(p.prospect, decided),
      }),
    saved('prospect', p.prospect),
  ),
  /** Removes one of which nothing else is known; `conflict` if there are hours or invoices. */
  'prospects.delete': remove(['prospects', 'clients', 'signs', 'acting', 'notices']),
  /** Clients once refused whose name is this one, but for case, accents, punctuation and company forms. */
  'prospects.remembered': query(
    ['prospects', 'clients', 'signs'],
    () => z.object({ name: z.string().max(textLimits.name) }),
    () =>
      z.array(
        z.object({
          id: s.id(),
          name: z.string(),
          decidedOn: s.isoDate().nullable(),
          reason: z.string(),
          /** Kinds of the warning signs seen in them, newest first. */
          signs: z.array(z.enum(warningSignKinds)),
        }),
      ),
  ),
  ...crud('traits', 'trait', p.trait, p.traitFields, { areas: ['prospects'] }),
} as const
