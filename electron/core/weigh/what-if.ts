import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import {
  fromDecimal,
  rational,
  roundHalfEven,
  toDecimal,
  type Rational,
} from '../../../shared/domain/rational.ts'
import type { OptionInput, WhatIfResult } from '../../../shared/domain/deciding/weighing.ts'
import { portfolio } from '../../../shared/profitability/weigh/portfolio.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'
import { casesOf } from '../../../shared/profitability/weigh/what-if-cases.ts'
import {
  defaultAssumptions,
  startingPoint,
  weigh,
  type Assumptions,
  type Option,
} from '../../../shared/profitability/weigh/what-if.ts'
import { exactAlternative } from '../report/client-report.ts'
import { invalidField } from '../door/failures.ts'
import type { Gathered } from '../report/gather.ts'

type PortfolioAnswer = CallOutput<'whatIf.portfolio'>

/**
 * W1–W4 from the client's window, with what the user typed over. `invalid-input` while no alternative
 * is known, or where amounts would no longer be exact; `at` is where the option lies in the input.
 */
export function weighOption(
  input: OptionInput,
  gathered: Gathered,
  line: ClientLine,
  at: readonly string[] = [],
): Envelope<WhatIfResult> {
  const alternative = given(input.alternative) ?? exactAlternative(gathered, line.clientId)
  // O1: without a target rate and enough other clients nothing is known to compare with.
  if (!alternative) return invalidField([...at, 'alternative'], 'unknown-alternative')
  const start = startingPoint(line, gathered.report.months)
  const assumptions: Assumptions = {
    hours: input.hours === undefined ? start.hours : fromDecimal(input.hours),
    rate: given(input.rate) ?? start.rate,
    alternative,
    ...futureOf(input, gathered),
  }
  const option = optionOf(input)
  const sum = weigh(assumptions, option)
  const { best, worst } = casesOf(assumptions, option)
  if (![sum, best, worst].every(isExact)) return invalidField([...at, 'hours'], 'too-large')
  return ok({
    assumptions: shown(assumptions, input),
    cumulative: sum.cumulative,
    gain: sum.gain,
    breakEvenMonth: sum.breakEvenMonth,
    breakEvenRate: sum.breakEvenRate,
    breakEvenFill: sum.breakEvenFill,
    best,
    worst,
  })
}

/** W1 for several clients; failures as in `weighOption`. Clients the report leaves out change nothing. */
export function weighPortfolio(
  input: ParsedInput<'whatIf.portfolio'>,
  gathered: Gathered,
): Envelope<PortfolioAnswer> {
  const { report, settings } = gathered
  const sum = portfolio({
    ...futureOf(input, gathered),
    clients: report.clients,
    leaving: new Set(input.clientIds),
    windowMonths: report.months,
    alternative: input.alternative ?? null,
    targetRate: settings.targetRate,
  })
  if (!sum) return invalidField(['alternative'], 'unknown-alternative')
  if (!isExact(sum)) return invalidField(['alternative'], 'too-large')
  return ok({ ...sum, assumptions: shown(sum.assumptions, input) })
}

type Typed = Pick<
  OptionInput,
  'hours' | 'horizonMonths' | 'notice' | 'ramp' | 'fill' | 'acquisition'
>

/** What is assumed of the months to come, as typed or by default. */
function futureOf(input: Typed, { settings }: Gathered) {
  const { acquisition } = input
  return {
    fill: fromDecimal(input.fill ?? settings.fill),
    horizonMonths: input.horizonMonths ?? defaultAssumptions.horizonMonths,
    notice: input.notice ?? defaultAssumptions.notice,
    ramp: input.ramp ?? defaultAssumptions.ramp,
    acquisition:
      acquisition === undefined ? defaultAssumptions.acquisition : fromDecimal(acquisition),
  }
}

function optionOf(input: OptionInput): Option {
  const { option } = input
  if (option === 'say-no') return { option }
  if (option === 'raise') {
    return { option, raise: fromDecimal(input.raise), churn: fromDecimal(input.churn) }
  }
  if (option === 'trim') return { option, share: fromDecimal(input.share) }
  const { investMonths } = input
  const newRate = rational(input.newRate)
  return { option, invest: fromDecimal(input.invest), investMonths, newRate }
}

/** The assumptions in the contract's words; what was typed stays as it was typed. */
function shown(assumptions: Assumptions, typed: Typed): WhatIfResult['assumptions'] {
  return {
    hours: typed.hours ?? toDecimal(assumptions.hours, 2),
    rate: roundHalfEven(assumptions.rate),
    alternative: roundHalfEven(assumptions.alternative),
    months: assumptions.horizonMonths,
    notice: assumptions.notice,
    ramp: assumptions.ramp,
    fill: typed.fill ?? toDecimal(assumptions.fill, 12),
    acquisition: typed.acquisition ?? toDecimal(assumptions.acquisition, 2),
  }
}

const given = (rate: number | undefined): Rational | null =>
  rate === undefined ? null : rational(rate)

/** Whether the amounts survive as numbers: what was typed may be beyond all measure. */
const isExact = ({ cumulative }: { readonly cumulative: readonly number[] }) =>
  cumulative.every(Number.isSafeInteger)
