import type { OptionInput, WhatIfResult } from '../../shared/domain/weighing.ts'
import { money } from './amounts.ts'
import { printable, table } from './text-width.ts'

export interface Weighed extends WhatIfResult {
  readonly client: string
  readonly currency: string
}

/** What an option brings, in words, for the terminal. */
export function whatIfText(question: OptionInput, result: Weighed): string {
  const { currency, assumptions: a, gain, best, worst } = result
  const amount = (minor: number | null) => money(minor, currency)
  return [
    `${titleOf(question, result)}, against keeping them as they are, in ${currency}`,
    '',
    `Assumed: ${a.hours} h a month at ${amount(a.rate)}; elsewhere ${amount(a.alternative)} an hour;`,
    `${futureOf(question, result).join(', ')}.`,
    '',
    `After ${months(a.months)}: ${amount(gain)}`,
    `  at best ${amount(best.gain)}${turned(best, currency)}`,
    `  at worst ${amount(worst.gain)}${turned(worst, currency)}`,
    ...breakEvenLines(result),
    '',
    table(
      [
        ['Month', 'Difference so far'],
        ...result.cumulative.map((minor, i) => [String(i + 1), amount(minor)]),
      ],
      ['right', 'right'],
    ),
  ].join('\n')
}

function titleOf(question: OptionInput, { client, currency }: Weighed): string {
  const name = printable(client)
  if (question.option === 'raise') {
    return `Raising the price for ${name} by ${percent(question.raise)}, with a ${percent(question.churn)} risk of losing them`
  }
  if (question.option === 'trim') {
    return `Trimming ${percent(question.share)} of the hours for ${name} at the same revenue`
  }
  if (question.option === 'invest') {
    const { invest, investMonths, newRate } = question
    return `Investing ${invest} h a month in ${name} for ${months(investMonths)}, then ${money(newRate, currency)} an hour`
  }
  return `Saying no to ${name}`
}

/** The assumptions an option makes of the months to come, and no others. */
function futureOf({ option }: OptionInput, { assumptions: a }: Weighed): string[] {
  const gone = option === 'say-no' || option === 'raise'
  return [
    ...(gone ? [`notice ${months(a.notice)}`] : []),
    ...(option === 'invest' ? [] : [`ramp ${months(a.ramp)}`]),
    `fill ${a.fill}`,
    ...(gone ? [`acquisition ${a.acquisition} h`] : []),
  ]
}

function breakEvenLines({ breakEvenMonth, breakEvenRate, breakEvenFill, currency }: Weighed) {
  return [
    breakEvenMonth === null
      ? 'It does not pay back within that time.'
      : `It has paid back from month ${breakEvenMonth} on.`,
    breakEvenRate === null
      ? 'No alternative rate turns the answer.'
      : `It comes out even at an alternative rate of ${money(breakEvenRate, currency)} an hour.`,
    breakEvenFill === null
      ? 'No share of freed hours sold turns the answer.'
      : `It comes out even where ${breakEvenFill} of the freed hours are sold.`,
  ]
}

/** What a case assumes otherwise, such as ` (fill 0.85, ramp 1 month)`. */
function turned({ assumed }: WhatIfResult['best'], currency: string): string {
  const words = Object.entries(assumed).map(([name, value]) => {
    if (name === 'newRate') return `then ${money(Number(value), currency)} an hour`
    if (name === 'ramp') return `ramp ${months(Number(value))}`
    return name === 'acquisition' ? `acquisition ${value} h` : `${name} ${value}`
  })
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

const months = (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`

const percent = (share: string) => `${Number((Number(share) * 100).toFixed(2))} %`
