import { aClient } from '../core/some-rows.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import { fromDecimal, rational, roundHalfEven, toDecimal } from '../../../shared/domain/rational.ts'
import type {
  Offer,
  OptionInput,
  Scenario,
  WhatIfResult,
} from '../../../shared/domain/deciding/weighing.ts'
import { breakEvenFill, opportunityCost } from '../../../shared/profitability/weigh/opportunity.ts'
import { portfolio } from '../../../shared/profitability/weigh/portfolio.ts'
import { casesOf } from '../../../shared/profitability/weigh/what-if-cases.ts'
import {
  defaultAssumptions,
  startingPoint,
  weigh,
  type Assumptions,
  type Option,
} from '../../../shared/profitability/weigh/what-if.ts'
import type { FakeCalls } from '../page/fake-core.tsx'
import { sampleClients, sampleReport } from './report-samples.ts'

export const sampleOffer: Offer = {
  id: 7,
  name: 'Retainer at the paper mill',
  rate: 95_000,
  probability: '0.6',
  note: '',
}

/** W1–W4 as the rules give them from the sample figures. */
export function weighed(input: OptionInput & { readonly clientId: number }): WhatIfResult {
  const figures = sampleClients.find((one) => one.clientId === input.clientId)
  if (!figures) throw new Error(`No sample client ${input.clientId}`)
  const start = startingPoint(figures, 6)
  const assumptions: Assumptions = {
    hours: input.hours === undefined ? start.hours : fromDecimal(input.hours),
    rate: input.rate === undefined ? start.rate : rational(input.rate),
    alternative: rational(input.alternative ?? figures.alternativeRate ?? 0),
    ...future(input),
  }
  const option = optionOf(input)
  const { cumulative, gain, breakEvenMonth, breakEvenRate, breakEvenFill } = weigh(
    assumptions,
    option,
  )
  const { best, worst } = casesOf(assumptions, option)
  const shown = (one: typeof best) => ({
    assumed: { ...one.assumed },
    cumulative: [...one.cumulative],
    gain: one.gain,
    breakEvenMonth: one.breakEvenMonth,
  })
  return {
    assumptions: written(assumptions),
    cumulative: [...cumulative],
    gain,
    breakEvenMonth,
    breakEvenRate,
    breakEvenFill,
    best: shown(best),
    worst: shown(worst),
  }
}

function future(input: {
  readonly fill?: string | undefined
  readonly horizonMonths?: number | undefined
  readonly notice?: number | undefined
  readonly ramp?: number | undefined
  readonly acquisition?: string | undefined
}) {
  return {
    fill: fromDecimal(input.fill ?? '0.7'),
    horizonMonths: input.horizonMonths ?? defaultAssumptions.horizonMonths,
    notice: input.notice ?? defaultAssumptions.notice,
    ramp: input.ramp ?? defaultAssumptions.ramp,
    acquisition:
      input.acquisition === undefined
        ? defaultAssumptions.acquisition
        : fromDecimal(input.acquisition),
  }
}

function optionOf(input: OptionInput): Option {
  if (input.option === 'raise') {
    return {
      option: 'raise',
      raise: fromDecimal(input.raise),
      churn: fromDecimal(input.churn),
    }
  }
  if (input.option === 'trim') return { option: 'trim', share: fromDecimal(input.share) }
  if (input.option === 'say-no') return { option: 'say-no' }
  return {
    option: 'invest',
    invest: fromDecimal(input.invest),
    investMonths: input.investMonths,
    newRate: rational(input.newRate),
  }
}

const written = (now: Assumptions) => ({
  hours: toDecimal(now.hours, 2),
  rate: roundHalfEven(now.rate),
  alternative: roundHalfEven(now.alternative),
  months: now.horizonMonths,
  notice: now.notice,
  ramp: now.ramp,
  fill: toDecimal(now.fill, 12),
  acquisition: toDecimal(now.acquisition, 2),
})

/** W1 for several of the sample clients. */
export function weighedTogether(input: CallInput<'whatIf.portfolio'>) {
  const sum = portfolio({
    ...future(input),
    clients: sampleClients.map((line) => ({ ...line, isOther: line.countedSeconds > 0 })),
    leaving: new Set(input.clientIds),
    windowMonths: 6,
    alternative: input.alternative ?? null,
    targetRate: 90_000,
  })
  if (!sum) throw new Error('no alternative')
  return {
    assumptions: written(sum.assumptions),
    keep: { ...sum.keep, shares: [...sum.keep.shares] },
    after: { ...sum.after, shares: [...sum.after.shares] },
    cumulative: [...sum.cumulative],
    gain: sum.gain,
    breakEvenMonth: sum.breakEvenMonth,
  }
}

/** O1, O2: the alternatives of a sample client, the average of the others in use. */
export function sampleAlternatives({ clientId }: { readonly clientId: number }) {
  const figures = sampleClients.find((one) => one.clientId === clientId)
  if (!figures) throw new Error(`No sample client ${clientId}`)
  const one = (
    kind: 'rest' | 'best' | 'target' | 'offer',
    rate: number | null,
    offer: Offer | null = null,
  ) => ({
    kind,
    offerId: offer?.id ?? null,
    name: offer?.name ?? null,
    chosen: kind === 'rest',
    rate,
    opportunityCost: opportunityCost(
      figures,
      rate === null ? null : rational(rate),
      fromDecimal('0.7'),
    ),
    breakEvenFill: breakEvenFill(figures, rate === null ? null : rational(rate)),
  })
  return [
    one('rest', figures.alternativeRate),
    one('best', 116_800),
    one('target', 90_000),
    one('offer', 57_000, sampleOffer),
  ]
}

/** A scenario of the client that pays worst, kept four months ago. */
export const sampleScenario: Scenario = {
  id: 11,
  clientId: sampleClients.find((one) => one.client.startsWith('Grødvejs'))?.clientId ?? 0,
  name: 'Say no before the summer',
  note: 'A third rebuild of the same report.',
  input: { option: 'raise', raise: '0.5', churn: '0.4', fill: '0.5' },
  keptOn: '2026-06-30',
  expected: weighed({
    option: 'raise',
    raise: '0.5',
    churn: '0.4',
    fill: '0.5',
    notice: 2,
    clientId: sampleClients.find((one) => one.client.startsWith('Grødvejs'))?.clientId ?? 0,
  }),
  othersMonthly: 9_000_000,
}

/** Everything the pages of weighing ask for, answered from the samples by the rules themselves. */
export const weighCalls: FakeCalls = {
  'reports.clients': () => sampleReport,
  'clients.list': () =>
    sampleClients.map(({ clientId, client, archived }) => aClient(clientId, client, { archived })),
  'whatIf.sayNo': (input) => weighed({ option: 'say-no', ...input }),
  'whatIf.raise': (input) => weighed({ option: 'raise', ...input }),
  'whatIf.trim': (input) => weighed({ option: 'trim', ...input }),
  'whatIf.invest': (input) => weighed({ option: 'invest', ...input }),
  'whatIf.portfolio': (input) => weighedTogether(input),
  'reports.alternatives': (input) => sampleAlternatives(input),
  'offers.list': () => [sampleOffer],
  'scenarios.list': () => [sampleScenario],
}
