import type { Hint } from '../../domain/deciding/hints.ts'
import { compare, fromDecimal, multiply } from '../../domain/rational.ts'
import { figuresBySpan, spreadsOf, sumFigures, type LineSpread } from '../figures.ts'
import { scopeSeconds } from '../hours/client-hours.ts'
import { defaultThresholds } from '../judgement/thresholds.ts'
import { exactRate } from '../rates.ts'
import { cutsBefore } from '../report-spans.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { SpanFigures } from '../types.ts'
import type { HintFacts } from './hints.ts'

/** What a line brought into the months before the last three, and the hours it pays for there. */
type Part = { readonly line: LineSpread; readonly earned: number; readonly seconds: number }

/**
 * falling-rate: the invoice that brought most of those without which, with the hours they pay for, the
 * rate would not have fallen so far; none where the fall is not one invoice's doing.
 */
export function highBefore(facts: HintFacts): Hint[] {
  const { open, settings, spans, line } = facts
  if (!line.flags.some(({ kind }) => kind === 'falling-rate')) return []
  const { cuts, earlierFrom, recentFrom } = spans
  const spreads = spreadsOf(open, cuts)
  const months = figuresBySpan(open, settings, cuts, spreads)
  const [from, to] = [cutsBefore(cuts, earlierFrom), cutsBefore(cuts, recentFrom)]
  const earlier = sumFigures(months, from, to)
  const recent = sumFigures(months, to)
  const [most] = spreads.lines
    .map((one) => partOf(one, facts, from, to))
    .filter((part) => part.earned > 0 && !isFalling(recent, earlier, part, facts))
    .toSorted((a, b) => b.earned - a.earned)
  if (!most) return []
  const { id, number } = most.line.line.invoice
  return [{ code: 'high-before', invoiceId: id, number, amount: most.earned }]
}

function partOf(line: LineSpread, { open, spans }: HintFacts, from: number, to: number): Part {
  const { first, parts } = line.earned
  const earned = parts.reduce(
    (sum, part, i) => (first + i >= from && first + i < to ? sum + part : sum),
    0,
  )
  const { period } = line
  if (!period || earned === 0) return { line, earned: 0, seconds: 0 }
  const scope = hoursOf(line.line.invoice.projectId, open.fees.apart)
  const start = Math.max(period.from, spans.earlierFrom)
  const end = Math.min(period.to, spans.recentFrom - 1)
  return { line, earned, seconds: scopeSeconds(open.days, scope, start, end) }
}

/** Whether the rate falls without the part as well; where nothing is left to compare with, it does. */
function isFalling(
  recent: SpanFigures,
  earlier: SpanFigures,
  part: Part,
  { settings }: HintFacts,
): boolean {
  const now = exactRate(recent.earned, recent.countedSeconds)
  const rest = exactRate(earlier.earned - part.earned, earlier.countedSeconds - part.seconds)
  if (!now || !rest) return true
  const { fallingRate } = settings.thresholds ?? defaultThresholds
  return compare(now, multiply(rest, fromDecimal(fallingRate))) <= 0
}
