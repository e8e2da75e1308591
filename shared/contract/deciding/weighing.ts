import { z } from 'zod'
import { alternativeKinds } from '../../domain/kinds.ts'
import { idsAtOnce, ranges } from '../../domain/limits.ts'
import * as s from '../../domain/schema.ts'
import * as w from '../../domain/deciding/weighing.ts'
import { command, query } from '../call.ts'
import { crud, list, ofClient, remove, saved, update } from '../crud.ts'
import { reportReads } from '../reports.ts'

const int = () => z.number().int()
/** `months` is the window the hours and the rate are taken from. */
const inWindow = () => ({
  clientId: s.id(),
  asOf: s.isoDate(),
  months: s.whole(ranges.windowMonths).optional(),
})

const whatIfCalls = {
  /** W1–W4: each option against keeping the client as is; `invalid-input` at `alternative` while none is known. */
  'whatIf.sayNo': query(
    reportReads,
    () => z.object({ ...inWindow(), ...w.assumptionFields() }),
    w.whatIfResult,
  ),
  'whatIf.raise': query(
    reportReads,
    () => z.object({ ...inWindow(), ...w.assumptionFields(), ...w.raiseFields() }),
    w.whatIfResult,
  ),
  'whatIf.trim': query(
    reportReads,
    () => z.object({ ...inWindow(), ...w.assumptionFields(), ...w.trimFields() }),
    w.whatIfResult,
  ),
  'whatIf.invest': query(
    reportReads,
    () => z.object({ ...inWindow(), ...w.assumptionFields(), ...w.investFields() }),
    w.whatIfResult,
  ),
} as const

/** A year of all clients: revenue in base minor units, hours in seconds, dependence by C1. */
const year = () =>
  z.object({
    revenue: s.figure(),
    seconds: s.seconds(),
    rate: s.figure().nullable(),
    concentration: z.number().nullable(),
    largestShare: z.number().nullable(),
    /** By revenue, largest first; `clientId` null: all the new work in the freed hours. */
    shares: z.array(
      z.object({
        clientId: s.id().nullable(),
        client: z.string(),
        revenue: s.figure(),
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
        cumulative: z.array(s.figure()),
        gain: s.figure(),
        breakEvenMonth: int().nullable(),
      }),
  ),
} as const

const alternativeCalls = {
  /** O1, O2: what each choice of alternative would make of the client. */
  'reports.alternatives': query(
    [...reportReads, 'weighing'],
    () => z.object(inWindow()),
    () =>
      z.array(
        z.object({
          kind: z.enum(alternativeKinds),
          offerId: s.id().nullable(),
          name: z.string().nullable(),
          /** Whether this is the one in use. */
          chosen: z.boolean(),
          rate: s.figure().nullable(),
          opportunityCost: s.figure().nullable(),
          breakEvenFill: z.number().nullable(),
        }),
      ),
  ),
  /** By name. Clients compared with an offer follow its new rate and probability, and keep its last when it goes. */
  ...crud('offers', 'offer', w.offer, w.offerFields, { areas: ['weighing'], along: ['clients'] }),
} as const

const scenarioCalls = {
  /** Newest first. */
  'scenarios.list': list(['weighing'], ofClient, w.scenario),
  /** Keeps an option with what it is expected to bring as of that day. */
  'scenarios.keep': command(
    ['weighing'],
    () =>
      w
        .scenarioFields()
        .extend({ asOf: s.isoDate(), months: s.whole(ranges.windowMonths).optional() }),
    saved('scenario', w.scenario),
  ),
  'scenarios.update': update(['weighing'], 'scenario', w.scenario, () =>
    w.scenarioFields().pick({ name: true, note: true }).partial(),
  ),
  'scenarios.delete': remove(['weighing']),
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
            expected: s.figure(),
            actual: s.figure(),
            clientSeconds: s.seconds(),
            clientEarned: s.figure(),
            othersEarned: s.figure(),
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
