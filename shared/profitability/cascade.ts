import { dayNumber, windowOf, type IsoDate } from '../domain/calendar.ts'
import { rational, roundHalfEven, type Rational } from '../domain/rational.ts'
import type { CascadeStep } from '../domain/kinds.ts'
import { figuresBySpan, noFigures, openClient, spreadsOf, type OpenClient } from './figures.ts'
import { agreedRates } from './hours/agreed-rates.ts'
import { BILLABLE, DAY, PROJECT, firstRow, rowCells } from './hours/days.ts'
import type { ClientHistory, RuleSettings, SpanFigures } from './types.ts'

/** E4: the rates on the way down. `agreed` is where it starts, the others are where a step ends. */
export type CascadeStage = 'agreed' | CascadeStep

/** A rate in minor units per hour and its difference to the stage before (null for the first). */
export type StagedRate = {
  readonly stage: CascadeStage
  readonly rate: number
  readonly step: number | null
}

/** `agreedSeconds`: the billable seconds an agreed rate is known for; 0 leaves out the first stage. */
export type RateCascade = {
  readonly stages: readonly StagedRate[]
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
  const figures = figuresBySpan(open, settings, [from], spreadsOf(open, [from]))[0] ?? noFigures()
  const agreed = agreedValue(open, settings.currency, from, dayNumber(asOf))
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
    ['unbilled', perHour(billed, figures.countedSeconds - figures.neverInvoicedSeconds)],
    ['never-invoiced', perHour(billed, figures.countedSeconds)],
    ['written-off', perHour(earned, figures.countedSeconds)],
    ['not-paid', perHour(collected, figures.countedSeconds)],
  ]
}

function steps(stages: readonly (readonly [CascadeStage, Rational | null])[]): StagedRate[] {
  const result: StagedRate[] = []
  for (const [stage, exact] of stages) {
    if (!exact) continue
    const rate = roundHalfEven(exact)
    const before = result.at(-1)
    result.push({ stage, rate, step: before ? rate - before.rate : null })
  }
  return result
}

/** Billable seconds times their agreed rates, where one is known. */
function agreedValue({ client, days }: OpenClient, base: string, from: number, to: number) {
  const rateOn = agreedRates(client, base)
  let value = 0n
  let seconds = 0
  const end = firstRow(days, to + 1)
  for (let at = firstRow(days, from); at < end; at += rowCells) {
    const billable = days[at + BILLABLE] ?? 0
    const rate = billable === 0 ? null : rateOn(days[at + PROJECT] ?? 0, days[at + DAY] ?? 0)
    if (rate === null) continue
    value += BigInt(billable) * BigInt(rate)
    seconds += billable
  }
  return { value, seconds }
}

function perHour(amountTimesHour: bigint, seconds: number): Rational | null {
  return seconds > 0 ? rational(amountTimesHour, BigInt(seconds)) : null
}
