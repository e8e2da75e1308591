import { isAssumption, keysOf, unitOf } from '../../../shared/domain/deciding/assumptions.ts'
import type { AssumptionKey } from '../../../shared/domain/deciding/assumptions.ts'
import type { OptionInput, WhatIfResult } from '../../../shared/domain/deciding/weighing.ts'
import { commandLine, fill, fillCount, units, weigh } from '../words.ts'
import { money, rate, share } from './amounts.ts'
import { table } from './table.ts'
import { printable } from '../../shell/printable.ts'

export interface Weighed extends WhatIfResult {
  readonly client: string
  readonly currency: string
}

type Assumed = Readonly<Record<string, string | number>>

/** What an option brings, in the sentences of the page. */
export function whatIfText({ option, ...own }: OptionInput, result: Weighed): string {
  const { currency, cumulative, assumptions } = result
  const assumed: Assumed = { ...own, ...assumptions, horizonMonths: assumptions.months }
  const amount = (minor: number) => money(minor, currency)
  const sentences = (keys: readonly string[], from: Assumed) =>
    keys
      .filter(isAssumption)
      .map((key) => fill(weigh.words[key], { value: valueText(key, from[key] ?? '', currency) }))
  const caseText = (name: 'best' | 'worst') => {
    const { gain, assumed: differing } = result[name]
    const said = sentences(Object.keys(differing), differing).join(' ')
    return `${weigh.words[name]} ${amount(gain)}\n  ${said}`.trimEnd()
  }
  const { month, difference } = commandLine.whatIf
  const rows = cumulative.map((minor, i) => [String(i + 1), amount(minor)])
  return [
    conclusion(option, result, assumed),
    `${fill(weigh.between, { worst: amount(result.worst.gain), best: amount(result.best.gain) })} ${weigh.notCertain}`,
    ['', weigh.assume.title, ...sentences(keysOf[option], assumed)].join('\n  ').trimStart(),
    `${caseText('best')}\n${caseText('worst')}`,
    facts(result).join('\n'),
    table([[month, fill(difference, { currency })], ...rows], ['right', 'right']),
  ].join('\n\n')
}

function conclusion(
  option: OptionInput['option'],
  { client, currency, gain, breakEvenMonth, assumptions }: Weighed,
  assumed: Assumed,
): string {
  const kind = gain > 0 ? 'gain' : gain < 0 ? 'loss' : 'even'
  const values = Object.entries(assumed).map(([key, value]) => [
    key,
    isAssumption(key) ? valueText(key, value, currency) : value,
  ])
  return fill<string>(weigh.conclusion[option][kind], {
    ...Object.fromEntries(values),
    client: printable(client),
    amount: money(Math.abs(gain), currency),
    month: breakEvenMonth ?? assumptions.months,
    time: timeText(assumptions.months),
  })
}

/** When it pays back, and which rate or fill turns the answer. */
function facts({ assumptions, breakEvenMonth, breakEvenRate, breakEvenFill, currency }: Weighed) {
  const { fact } = weigh
  const time = timeText(assumptions.months)
  return [
    `${fact.payback} ${breakEvenMonth === null ? fill(fact.paybackNever, { time }) : fill(fact.paybackMonth, { month: breakEvenMonth })}`,
    `${fact.zeroRate} ${breakEvenRate === null ? fact.noRate : fill(fact.zeroRateValue, { rate: rate(breakEvenRate, currency) })}`,
    `${fact.zeroFill} ${breakEvenFill === null ? fact.noFill : fill(fact.zeroFillValue, { fill: share(breakEvenFill) })}`,
  ]
}

/** The value of an assumption with its unit. */
function valueText(key: AssumptionKey, value: string | number, currency: string): string {
  const unit = unitOf[key]
  if (unit === 'share') return share(Number(value))
  if (unit === 'rate') return rate(Number(value), currency)
  if (unit === 'months') return fillCount(weigh.time, 'months', Number(value))
  return fill(units.hours, { value })
}

const timeText = (months: number): string =>
  months === 12 ? weigh.time.year : fillCount(weigh.time, 'months', months)
