import { z } from 'zod'
import { ranges } from '../limits.ts'
import * as s from '../schema.ts'

/** Other work the user could take instead (O1): what it pays an hour and how likely it is. */
export const offerFields = () =>
  z.object({
    name: s.name(),
    /** Base minor units per hour. */
    rate: s.rate(),
    probability: s.share(),
    note: s.note(),
  })
export const offer = () => offerFields().extend({ id: s.id() })

/** What the user may type over of the months to come (W1–W4); the alternative in base minor units per hour. */
export const futureFields = () => ({
  alternative: s.rate().optional(),
  horizonMonths: s.whole(ranges.horizonMonths).optional(),
  notice: s.whole(ranges.notice).optional(),
  ramp: s.whole(ranges.ramp).optional(),
  fill: s.share().optional(),
  acquisition: s.decimal().optional(),
})

/** What the user may type over in any what-if (W1–W4): hours a month as decimal text, rates in base minor units per hour. */
export const assumptionFields = () => ({
  hours: s.decimal().optional(),
  rate: s.rate().optional(),
  ...futureFields(),
})

/** W2: the price goes up by this share; the client is lost with this probability. */
export const raiseFields = () => ({ raise: s.decimal(), churn: s.share() })
/** W3: this share of the hours is no longer worked. */
export const trimFields = () => ({ share: s.share() })
/** W4: hours a month for some months, then a better rate in base minor units per hour. */
export const investFields = () => ({
  invest: s.decimal(),
  investMonths: s.whole(ranges.investMonths),
  newRate: s.rate(),
})

/** One option of the workbench with all that was typed. */
export const optionInput = () =>
  z.discriminatedUnion('option', [
    z.object({ option: z.literal('say-no'), ...assumptionFields() }),
    z.object({ option: z.literal('raise'), ...assumptionFields(), ...raiseFields() }),
    z.object({ option: z.literal('trim'), ...assumptionFields(), ...trimFields() }),
    z.object({ option: z.literal('invest'), ...assumptionFields(), ...investFields() }),
  ])

const int = () => z.number().int()
const outcomeFields = () => ({
  /** The difference to keeping the client as is, months 1 to N, base minor units. */
  cumulative: z.array(s.figure()),
  gain: s.figure(),
  breakEvenMonth: int().nullable(),
})

/** The assumptions a what-if was reckoned with; hours and shares as decimal text. */
export const assumptions = () =>
  z.object({
    hours: z.string(),
    rate: s.figure(),
    alternative: s.figure(),
    months: int(),
    notice: int(),
    ramp: int(),
    fill: z.string(),
    acquisition: z.string(),
  })

/** A kinder or harsher future: the assumptions that differ, and what comes of them. */
export const whatIfCase = () =>
  z.object({ assumed: z.record(z.string(), z.union([z.string(), z.number()])), ...outcomeFields() })

export const whatIfResult = () =>
  z.object({
    assumptions: assumptions(),
    ...outcomeFields(),
    /** The alternative rate, and the fill, at which the gain is zero. */
    breakEvenRate: s.figure().nullable(),
    breakEvenFill: z.number().nullable(),
    best: whatIfCase(),
    worst: whatIfCase(),
  })

export const scenarioFields = () =>
  z.object({ clientId: s.id(), name: s.name(), note: s.note(), input: optionInput() })
/** A what-if as it was kept, with what was expected of it then. */
export const scenario = () =>
  scenarioFields().extend({
    id: s.id(),
    keptOn: s.isoDate(),
    expected: whatIfResult(),
    /** What all other clients earned a month in the window it was reckoned from, base minor units. */
    othersMonthly: int(),
  })

export type OfferFields = s.Immutable<z.infer<ReturnType<typeof offerFields>>>
export type Offer = s.Immutable<z.infer<ReturnType<typeof offer>>>
export type OptionInput = s.Immutable<z.infer<ReturnType<typeof optionInput>>>
type Assumable = ReturnType<typeof assumptionFields> &
  ReturnType<typeof raiseFields> &
  ReturnType<typeof trimFields> &
  ReturnType<typeof investFields>
/** Every assumption there is, of whichever option (W1–W4). */
export type Assumed = {
  readonly [K in keyof Assumable]: Exclude<z.infer<Assumable[K]>, undefined>
}
export type WhatIfResult = s.Immutable<z.infer<ReturnType<typeof whatIfResult>>>
export type Scenario = s.Immutable<z.infer<ReturnType<typeof scenario>>>
