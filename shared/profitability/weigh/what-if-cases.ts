import {
  add,
  compare,
  fromDecimal,
  maximum,
  minimum,
  multiply,
  one,
  rational,
  roundHalfEven,
  subtract,
  toDecimal,
  zero,
  type Rational,
} from '../../domain/rational.ts'
import type { Assumed } from '../../domain/deciding/weighing.ts'
import { courseOf, gainOf, type Course } from './what-if-outcome.ts'
import { differenceOf, noticeOf, type Assumptions, type Option } from './what-if.ts'

/** How far the future may turn out from what is likely: what is added to the fill, and what the rest is multiplied by. */
type Turn = { readonly fill: Rational; readonly times: Rational; readonly rise: Rational }

/** More of the freed hours sold, found in half the time and effort, half the risk of losing the client; a quarter more of a hoped-for rise. */
const kinder: Turn = {
  fill: fromDecimal('0.15'),
  times: rational(1, 2),
  rise: fromDecimal('1.25'),
}
/** Disappointments are larger than pleasant surprises: doubled effort and risk, half the rise. */
const harsher: Turn = { fill: fromDecimal('-0.25'), times: rational(2), rise: fromDecimal('0.5') }

/** A future other than the likely one: by name the assumptions that differ (hours and shares as decimal text, rates in minor units per hour), and what comes of it. */
export type WhatIfCase = Course & { readonly assumed: Readonly<Record<string, string | number>> }

/**
 * The best and the worst case of an option. Each assumption it rests on is taken kinder for the best
 * and harsher for the worst; where that would turn the gain the wrong way (losing a client may pay)
 * it is taken the other way round, so that best ≥ likely ≥ worst always holds.
 */
export function casesOf(
  assumptions: Assumptions,
  option: Option,
): { readonly best: WhatIfCase; readonly worst: WhatIfCase } {
  const likely = { assumptions, option }
  return {
    best: caseOf(likely, [kinder, harsher], 1),
    worst: caseOf(likely, [harsher, kinder], -1),
  }
}

type Future = { readonly assumptions: Assumptions; readonly option: Option }

/** One assumption that may turn out otherwise. */
type Lever = {
  readonly name: keyof Assumed
  readonly turned: (future: Future, turn: Turn) => Future
  readonly shown: (future: Future) => string | number | null
}

function caseOf(likely: Future, [wanted, other]: readonly [Turn, Turn], sign: 1 | -1): WhatIfCase {
  const levers = leversOf(likely.option)
  let now = judged(likely)
  for (const { turned } of levers) {
    const next = judged(turned(now, wanted))
    if (sign * compare(next.gain, now.gain) >= 0) {
      now = next
      continue
    }
    const opposite = judged(turned(now, other))
    if (sign * compare(opposite.gain, now.gain) > 0) now = opposite
  }
  const { assumptions, option } = now
  return {
    assumed: differing(levers, likely, now),
    ...courseOf(assumptions, noticeOf(assumptions, option), differenceOf(option)),
  }
}

function judged({ assumptions, option }: Future): Future & { readonly gain: Rational } {
  return { assumptions, option, gain: gainOf(assumptions, differenceOf(option)) }
}

function differing(levers: readonly Lever[], likely: Future, now: Future) {
  const assumed: Record<string, string | number> = {}
  for (const { name, shown } of levers) {
    const value = shown(now)
    if (value !== null && value !== shown(likely)) assumed[name] = value
  }
  return assumed
}

const decimals = 12

const fill: Lever = {
  name: 'fill',
  turned: ({ assumptions, option }, turn) => {
    const fill = maximum(zero, minimum(one, add(assumptions.fill, turn.fill)))
    return { assumptions: { ...assumptions, fill }, option }
  },
  shown: ({ assumptions }) => toDecimal(assumptions.fill, decimals),
}

const acquisition: Lever = {
  name: 'acquisition',
  turned: ({ assumptions, option }, { times }) => {
    const acquisition = multiply(assumptions.acquisition, times)
    return { assumptions: { ...assumptions, acquisition }, option }
  },
  shown: ({ assumptions }) => toDecimal(assumptions.acquisition, decimals),
}

const ramp: Lever = {
  name: 'ramp',
  turned: ({ assumptions, option }, { times }) => {
    const ramp = Number((BigInt(assumptions.ramp) * times.num) / times.den)
    return { assumptions: { ...assumptions, ramp }, option }
  },
  shown: ({ assumptions }) => assumptions.ramp,
}

const churn: Lever = {
  name: 'churn',
  turned: ({ assumptions, option }, { times }) => {
    if (option.option !== 'raise') return { assumptions, option }
    const churn = minimum(one, multiply(option.churn, times))
    return { assumptions, option: { ...option, churn } }
  },
  shown: ({ option }) => (option.option === 'raise' ? toDecimal(option.churn, decimals) : null),
}

const newRate: Lever = {
  name: 'newRate',
  turned: ({ assumptions, option }, { rise }) => {
    if (option.option !== 'invest') return { assumptions, option }
    const { rate } = assumptions
    const better = add(rate, multiply(subtract(option.newRate, rate), rise))
    return { assumptions, option: { ...option, newRate: maximum(zero, better) } }
  },
  shown: ({ option }) => (option.option === 'invest' ? roundHalfEven(option.newRate) : null),
}

// The effort before the ramp: spread over fewer months, the same effort may cost more hours than it frees.
const newWork = [fill, acquisition, ramp]

/** The assumptions an option rests on: a client that surely stays frees no hours. */
function leversOf(option: Option): readonly Lever[] {
  if (option.option === 'raise') return option.churn.num === 0n ? [] : [...newWork, churn]
  if (option.option === 'trim') return [fill, ramp]
  return option.option === 'invest' ? [newRate] : newWork
}
