import type { CallInput } from '../../../../shared/contract/index.ts'
import type { AssumptionKey } from '../../../../shared/domain/deciding/assumptions.ts'
import type { OptionInput, Scenario, Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import type { OptionKind } from '../../../../shared/domain/kinds.ts'

/** What was typed or slid; the rest follows the data and the settings. */
export type Typed = { readonly [K in AssumptionKey]?: Assumed[K] | undefined }

/** The assumptions of a year without some clients: hours and rates are those of each client. */
export const portfolioKeys = [
  'fill',
  'alternative',
  'ramp',
  'notice',
  'acquisition',
  'horizonMonths',
] as const satisfies readonly AssumptionKey[]

/** Assumed of the options until the user says otherwise; hours a month, months, shares. */
export const ownDefaults = {
  raise: '0.1',
  churn: '0.2',
  share: '0.2',
  invest: '4',
  investMonths: 3,
} as const

export interface Asked {
  readonly clientId: number
  readonly asOf: string
  readonly months: number
}

/** What every option is asked with. */
export function commonOf(typed: Typed) {
  const { hours, rate, alternative, horizonMonths, notice, ramp, fill, acquisition } = typed
  return { hours, rate, alternative, horizonMonths, notice, ramp, fill, acquisition }
}

/** W2–W4: what the other three calls are asked with beside what is common. */
export function ownOf(typed: Typed, newRate: number) {
  const { raise, churn, share, invest, investMonths } = { ...ownDefaults, ...defined(typed) }
  return {
    raise: { raise, churn },
    trim: { share },
    invest: { invest, investMonths, newRate: typed.newRate ?? newRate },
  }
}

/** The option as it is kept: all that was typed, and its own values. */
export function optionInputOf(option: OptionKind, typed: Typed, newRate: number): OptionInput {
  const common = defined(commonOf(typed))
  const own = ownOf(typed, newRate)
  if (option === 'raise') return { option, ...common, ...own.raise }
  if (option === 'trim') return { option, ...common, ...own.trim }
  if (option === 'invest') return { option, ...common, ...own.invest }
  return { option, ...common }
}

/** The assumptions a kept scenario was reckoned with, all as if typed, so that it comes out as it did. */
export function typedOf({ input, expected }: Pick<Scenario, 'input' | 'expected'>): Typed {
  const { option: _, ...typed } = input
  const { months, ...assumed } = expected.assumptions
  return { ...assumed, horizonMonths: months, ...defined(typed) }
}

/** What the portfolio is asked with. */
export function portfolioInputOf(
  typed: Typed,
  asked: Omit<CallInput<'whatIf.portfolio'>, keyof Typed>,
): CallInput<'whatIf.portfolio'> {
  const { alternative, horizonMonths, notice, ramp, fill, acquisition } = typed
  return { ...asked, alternative, horizonMonths, notice, ramp, fill, acquisition }
}

/** The same without the fields that hold nothing: a spread of them would hide what they are spread over. */
export function defined<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
