import { z } from 'zod'
import { alternativeKinds } from '../domain/kinds.ts'
import { idsAtOnce, ranges } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import * as w from '../domain/weighing.ts'
import { undoId } from './app.ts'
import { command, query } from './call.ts'
import { reportReads } from './reports.ts'

const int = () => z.number().int()
/** `months` is the window the hours and the rate are taken from. */
const ofClient = () => ({
  clientId: s.id(),
  asOf: s.isoDate(),
  months: s.whole(ranges.windowMonths).optional(),
})

const whatIfCalls = {
  /** W1–W4: each option against keeping the client as is; `invalid-input` at `alternative` while none is known. */
  'whatIf.sayNo': query(
    reportReads,
    () => z.object({ ...ofClient(), ...w.assumptionFields() }),
    w.whatIfResult,
  ),
  'whatIf.raise': query(
    reportReads,
    () => z.object({ ...ofClient(), ...w.assumptionFields(), ...w.raiseFields() }),
    w.whatIfResult,
  ),
  'whatIf.trim': query(
    reportReads,
    () => z.object({ ...ofClient(), ...w.assumptionFields(), ...w.trimFields() }),
    w.whatIfResult,
  ),
  'whatIf.invest': query(
    reportReads,
    () => z.object({ ...ofClient(), ...w.assumptionFields(), ...w.investFields() }),
    w.whatIfResult,
  ),
} as const

/** A year of all clients: revenue in base minor units, hours in seconds, dependence by C1. */
const year = () =>
  z.object({
    revenue: int(),
    seconds: s.seconds(),
    rate: int().nullable(),
    concentration: z.number().nullable(),
    largestShare: z.number().nullable(),
    /** By revenue, largest first; `clientId` null: all the new work in the freed hours. */
    shares: z.array(
      z.object({
        clientId: s.id().nullable(),
        client: z.string(),
        revenue: int(),
        share: z.number().nullable(),
      }),
    ),
  })

const portfolioCalls = {
  /** W1 for several clients at once: the year as it is, and if they go and their hours are sold anew. */
  'whatIf.portfolio': query(
    reportReads,
    () =>
      z.object({
        clientIds: z.array(s.id()).max(idsAtOnce.clients),
        asOf: s.isoDate(),
        months: s.whole(ranges.windowMonths).optional(),
        ...w.futureFields(),
      }),
    () =>
      z.object({
        assumptions: w.assumptions(),
        keep: year(),
        after: year(),
        cumulative: z.array(int()),
        gain: int(),
        breakEvenMonth: int().nullable(),
      }),
  ),
} as const

const alternativeCalls = {
  /** O1, O2: what each choice of alternative would make of the client. */
  'reports.alternatives': query(
    [...reportReads, 'weighing'],
    () => z.object(ofClient()),
    () =>
      z.array(
        z.object({
          kind: z.enum(alternativeKinds),
          offerId: s.id().nullable(),
          name: z.string().nullable(),
          /** Whether this is the one in use. */
          chosen: z.boolean(),
          rate: int().nullable(),
          opportunityCost: int().nullable(),
          breakEvenFill: z.number().nullable(),
        }),
      ),
  ),
  /** By name. */
  'offers.list': query(
    ['weighing'],
    () => z.object({}),
    () => z.array(w.offer()),
  ),
  'offers.create': command(['weighing'], w.offerFields, () =>
    z.object({ offer: w.offer(), undoId: undoId() }),
  ),
  /** Clients compared with the offer follow its new rate and probability. */
  'offers.update': command(
    ['weighing', 'clients'],
    () => z.object({ id: s.id(), fields: w.offerFields().partial() }),
    () => z.object({ offer: w.offer(), undoId: undoId() }),
  ),
  /** Clients compared with the offer keep its last rate and probability. */
  'offers.delete': command(
    ['weighing', 'clients'],
    () => z.object({ id: s.id() }),
    () => z.object({ undoId: undoId() }),
  ),
} as const

const scenarioCalls = {
  /** Newest first. */
  'scenarios.list': query(
    ['weighing'],
    () => z.object({ clientId: s.id().optional() }),
    () => z.array(w.scenario()),
  ),
  /** Keeps an option with what it is expected to bring as of that day. */
  'scenarios.keep': command(
    ['weighing'],
    () =>
      w
        .scenarioFields()
        .extend({ asOf: s.isoDate(), months: s.whole(ranges.windowMonths).optional() }),
    () => z.object({ scenario: w.scenario(), undoId: undoId() }),
  ),
  'scenarios.update': command(
    ['weighing'],
    () =>
      z.object({
        id: s.id(),
        fields: w.scenarioFields().pick({ name: true, note: true }).partial(),
      }),
    () => z.object({ scenario: w.scenario(), undoId: undoId() }),
  ),
  'scenarios.delete': command(
    ['weighing'],
    () => z.object({ id: s.id() }),
    () => z.object({ undoId: undoId() }),
  ),
  /**
   * What was expected month by month beside what happened: the client's and all others' earnings
   * since, against the client's and the others' months before. Full months after the keeping only.
   */
  'scenarios.compare': query(
    [...reportReads, 'weighing'],
    () => z.object({ id: s.id(), asOf: s.isoDate() }),
    () =>
      z.object({
        months: z.array(
          z.object({
            month: z.string(),
            expected: int(),
            actual: int(),
            clientSeconds: s.seconds(),
            clientEarned: int(),
            othersEarned: int(),
          }),
        ),
      }),
  ),
} as const

export const weighingCalls = {
  ...whatIfCalls,
  ...portfolioCalls,
  ...alternativeCalls,
  ...scenarioCalls,
} as const
