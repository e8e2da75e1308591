import { dateOfDay, dayNumber, windowOf, type IsoDate } from '../domain/calendar.ts'
import { convertToBase } from '../domain/money.ts'
import { parseDecimal, rational, roundHalfEven, type Rational } from '../domain/rational.ts'
import { figuresBySpan, noFigures, openClient, spreadLines } from './figures.ts'
import { firstRow } from './scope-hours.ts'
import type { AgreedRateFacts, ClientHistory, RuleSettings, SpanFigures } from './types.ts'

/** E4: the rates on the way down. `agreed` is where it starts, the others are where a step ends. */
export type CascadeStage =
  | 'agreed'
  | 'billed-differently'
  | 'unbilled-hours'
  | 'never-invoiced'
  | 'written-off'
  | 'not-paid-yet'

/** A rate in minor units per hour and its difference to the stage before (null for the first). */
export type CascadeStep = {
  readonly stage: CascadeStage
  readonly rate: number
  readonly step: number | null
}

/** `agreedSeconds`: the billable seconds an agreed rate is known for; 0 leaves out the first stage. */
export type RateCascade = {
  readonly stages: readonly CascadeStep[]
  readonly agreedSeconds: number
  readonly billableSeconds: number
}

/**
 * E4: from the agreed to the effective and the collected rate over the window. Stages that have no
 * hours to divide by are left out, so the steps always add up to the last rate exactly.
 */
export function rateCascade(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  months: number = settings.windowMonths,
): RateCascade {
  const from = dayNumber(windowOf(asOf, months).from)
  const open = openClient(client, settings, asOf, from)
  const figures = figuresBySpan(open, settings, [from], spreadLines(open, [from]))[0] ?? noFigures()
  const agreed = agreedValue(client, settings, from, dayNumber(asOf))
  return {
    stages: steps([['agreed', perHour(agreed.value, agreed.seconds)], ...stagesOf(figures)]),
    agreedSeconds: agreed.seconds,
    billableSeconds: figures.billableSeconds,
  }
}

function stagesOf(figures: SpanFigures): [CascadeStage, Rational | null][] {
  const billed = BigInt(figures.earned + figures.writtenOff) * 3600n
  const earned = BigInt(figures.earned) * 3600n
  const collected = BigInt(figures.matchedCollected) * 3600n
  return [
    ['billed-differently', perHour(billed, figures.billableCoveredSeconds)],
    ['unbilled-hours', perHour(billed, figures.coveredSeconds)],
    ['never-invoiced', perHour(billed, figures.countedSeconds)],
    ['written-off', perHour(earned, figures.countedSeconds)],
    ['not-paid-yet', perHour(collected, figures.countedSeconds)],
  ]
}

function steps(stages: readonly (readonly [CascadeStage, Rational | null])[]): CascadeStep[] {
  const result: CascadeStep[] = []
  for (const [stage, exact] of stages) {
    if (!exact) continue
    const rate = roundHalfEven(exact)
    const before = result.at(-1)
    result.push({ stage, rate, step: before ? rate - before.rate : null })
  }
  return result
}

/** Billable seconds times their agreed rates, where one is known: a project's before the client's. */
function agreedValue(client: ClientHistory, settings: RuleSettings, from: number, to: number) {
  const rates = client.agreedRates
    .filter((rate) => inBase(rate, settings.currency) !== null)
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  let value = 0n
  let seconds = 0
  for (let i = firstRow(client.days, from); i < client.days.length; i++) {
    const row = client.days[i]
    if (!row || row.day > to) break
    if (row.billableSeconds === 0) continue
    const rate = rateFor(rates, row.projectId, dateOfDay(row.day))
    const amount = rate && inBase(rate, settings.currency)
    if (amount === null || amount === undefined) continue
    value += BigInt(row.billableSeconds) * BigInt(amount)
    seconds += row.billableSeconds
  }
  return { value, seconds }
}

function rateFor(rates: readonly AgreedRateFacts[], projectId: number | null, date: IsoDate) {
  const valid = rates.filter((rate) => rate.from <= date)
  const ofProject = valid.find((rate) => rate.projectId !== null && rate.projectId === projectId)
  return ofProject ?? valid.find((rate) => rate.projectId === null)
}

/** M2: minor units of the base per hour; null for another currency without a rate. */
function inBase({ rate, currency, rateToBase }: AgreedRateFacts, base: string): number | null {
  if (currency === base) return rate
  if (rateToBase === null || !parseDecimal(rateToBase)) return null
  return convertToBase(rate, currency, rateToBase, base)
}

function perHour(amountTimesHour: bigint, seconds: number): Rational | null {
  return seconds > 0 ? rational(amountTimesHour, BigInt(seconds)) : null
}
