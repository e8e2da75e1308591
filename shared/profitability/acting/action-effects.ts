import {
  addDays,
  addMonths,
  dayNumber,
  type DateSpan,
  type IsoDate,
} from '../../domain/calendar.ts'
import { divide, rational, roundHalfEven, roundTo } from '../../domain/rational.ts'
import { openLedger, type Ledger } from '../revenue/ledger.ts'
import { averageDaysLateIn } from '../payments/payments.ts'
import { effectiveRate } from '../rates.ts'
import { figuresIn } from '../series.ts'
import type { ClientHistory, RuleSettings } from '../types.ts'

/** Rate in base minor units per hour (E1), days late by Y1; null where there is none. */
export type EffectSpan = DateSpan & {
  readonly countedSeconds: number
  readonly secondsPerMonth: number
  readonly effectiveRate: number | null
  readonly averageDaysLate: number | null
}

export type ActionEffect = {
  readonly before: EffectSpan
  /** Null while the action has not begun. */
  readonly after: EffectSpan | null
}

/** A month of the average year of 365.25 days. */
const daysPerMonth = rational(487, 16)

/**
 * How a client stood in the months (as many as the window has) up to the day before an action began,
 * and in as many from that day on, cut at the as-of date; both as known on that date.
 */
export function actionEffect(
  client: ClientHistory,
  settings: RuleSettings,
  startedOn: IsoDate,
  asOf: IsoDate,
): ActionEffect {
  const { windowMonths } = settings
  const hasBegun = startedOn <= asOf
  // What has not begun is held against the latest months there are.
  const begin = hasBegun ? startedOn : addDays(asOf, 1)
  const ledger = openLedger(client, settings.currency, asOf)
  const measure = (span: DateSpan) => effectIn(client, settings, ledger, span)
  const last = addDays(addMonths(startedOn, windowMonths), -1)
  return {
    before: measure({ from: addMonths(begin, -windowMonths), to: addDays(begin, -1) }),
    after: hasBegun ? measure({ from: startedOn, to: last < asOf ? last : asOf }) : null,
  }
}

/** Hours a month are all hours worked, pending ones among them: what is new is not invoiced yet. */
function effectIn(
  client: ClientHistory,
  settings: RuleSettings,
  ledger: Ledger,
  span: DateSpan,
): EffectSpan {
  const figures = figuresIn(client, settings, span, ledger.asOf)
  const days = dayNumber(span.to) - dayNumber(span.from) + 1
  const months = divide(rational(days), daysPerMonth)
  const late = averageDaysLateIn(ledger, span)
  return {
    ...span,
    countedSeconds: figures.countedSeconds,
    secondsPerMonth: roundHalfEven(divide(rational(figures.seconds), months)),
    effectiveRate: effectiveRate(figures),
    averageDaysLate: late && roundTo(late, 1),
  }
}
