import type { CallOutput, ParsedInput } from '../../shared/contract/index.ts'
import { fromDecimal, rational, roundHalfEven, roundTo } from '../../shared/domain/rational.ts'
import type { ClientReport } from '../../shared/profitability/types.ts'
import {
  defaultAssumptions,
  sayNo,
  startingPoint,
  type Assumptions,
} from '../../shared/profitability/what-if.ts'
import { exactAlternative } from './client-report.ts'
import type { Gathered } from './report-gather.ts'

type Input = ParsedInput<'whatIf.sayNo'>
type Output = CallOutput<'whatIf.sayNo'>

/** W1 from the client's window, with what the user typed over; null while no alternative is known. */
export function saidNo(input: Input, gathered: Gathered, line: ClientReport): Output | null {
  const assumptions = assumed(input, gathered, line)
  if (!assumptions) return null
  const { cumulative, gain, breakEvenMonth, breakEvenRate, breakEvenFill } = sayNo(assumptions)
  return {
    assumptions: {
      hours: input.hours ?? String(roundTo(assumptions.hours, 2)),
      rate: roundHalfEven(assumptions.rate),
      alternative: roundHalfEven(assumptions.alternative),
      months: assumptions.months,
      notice: assumptions.noticeMonths,
      ramp: assumptions.rampMonths,
      fill: input.fill ?? gathered.settings.fill,
      acquisition: input.acquisition ?? String(roundTo(assumptions.acquisitionHours, 2)),
    },
    cumulative: [...cumulative],
    gain,
    breakEvenMonth,
    breakEvenRate,
    breakEvenFill,
    best: { assumed: {}, cumulative: [...cumulative], gain, breakEvenMonth },
    worst: { assumed: {}, cumulative: [...cumulative], gain, breakEvenMonth },
  }
}

function assumed(input: Input, gathered: Gathered, line: ClientReport): Assumptions | null {
  const alternative =
    input.alternative === undefined
      ? exactAlternative(gathered, line.clientId)
      : rational(input.alternative)
  if (!alternative) return null
  const { hours, rate } = startingPoint(line, gathered.report.months)
  const { acquisition } = input
  return {
    hours: input.hours === undefined ? hours : fromDecimal(input.hours),
    rate: input.rate === undefined ? rate : rational(input.rate),
    alternative,
    fill: fromDecimal(input.fill ?? gathered.settings.fill),
    months: input.horizonMonths ?? defaultAssumptions.months,
    noticeMonths: input.notice ?? defaultAssumptions.noticeMonths,
    rampMonths: input.ramp ?? defaultAssumptions.rampMonths,
    acquisitionHours:
      acquisition === undefined ? defaultAssumptions.acquisitionHours : fromDecimal(acquisition),
  }
}
