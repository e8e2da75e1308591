import { type Envelope, ok } from '../../shared/contract/call.ts'
import { parseAmount } from '../../shared/domain/money.ts'
import type { OptionInput } from '../../shared/domain/weighing.ts'
import { type OptionKind, optionKinds } from '../../shared/domain/kinds.ts'
import { ranges } from '../../shared/domain/limits.ts'
import { usage, wantsWhole, windowOf, type WindowAsked } from './ask.ts'
import { type Values, textOf } from './command.ts'
import { decimalText, wholeNumber } from './numbers.ts'

export const isOptionKind = (word: string): word is OptionKind =>
  optionKinds.some((kind) => kind === word)

const wholes = [
  ['months', 'horizonMonths'],
  ['notice', 'notice'],
  ['ramp', 'ramp'],
  ['invest-months', 'investMonths'],
] as const
const decimals = ['hours', 'acquisition', 'raise', 'invest'] as const
const shares = ['fill', 'churn', 'share'] as const
const rates = [
  ['rate', 'rate'],
  ['alternative', 'alternative'],
  ['new-rate', 'newRate'],
] as const

const always = ['client', 'as-of', 'window', 'hours', 'rate', 'alternative', 'months', 'fill']
/** What each question cannot do without, and what else it can use: trimming and investing give nobody notice (W3, W4). */
const uses: Readonly<Record<OptionKind, Readonly<Record<'needed' | 'more', readonly string[]>>>> = {
  'say-no': { needed: [], more: ['notice', 'ramp', 'acquisition'] },
  raise: { needed: ['raise', 'churn'], more: ['notice', 'ramp', 'acquisition'] },
  trim: { needed: ['share'], more: ['ramp'] },
  invest: { needed: ['invest', 'invest-months', 'new-rate'], more: [] },
}

/** Every option of `what-if`. */
export const whatIfOptions: Readonly<Record<string, { readonly type: 'string' }>> =
  Object.fromEntries(
    [...always, ...Object.values(uses).flatMap(({ needed, more }) => [...needed, ...more])].map(
      (name) => [name, { type: 'string' }],
    ),
  )

/** What can be read before the currency is known. */
export interface Typed {
  readonly kind: OptionKind
  readonly window: WindowAsked
  readonly numbers: Readonly<Record<string, number | string>>
}

/** Reads all but the amounts, or says what is wrong with the first that is. */
export function readTyped(kind: OptionKind, values: Values): Envelope<Typed> {
  const window = windowOf(values, 'window')
  if (!window.ok) return window
  const numbers: Record<string, number | string> = {}
  for (const [option, field] of wholes) {
    const value = wholeNumber(textOf(values, option), ranges[field])
    if (value === null) return usage(wantsWhole(option, ranges[field]))
    if (value !== undefined) numbers[field] = value
  }
  for (const option of decimals) {
    const value = decimalText(textOf(values, option))
    if (value === null) return usage(`--${option} wants a number such as 12.5`)
    if (value !== undefined) numbers[option] = value
  }
  for (const option of shares) {
    const value = decimalText(textOf(values, option))
    if (value === null || Number(value ?? 0) > 1) {
      return usage(`--${option} wants a share from 0 to 1, such as 0.2`)
    }
    if (value !== undefined) numbers[option] = value
  }
  return ok({ kind, window: window.value, numbers })
}

/** What is missing for the question, or given and of no use for it; null: nothing. */
export function misfit(kind: OptionKind, values: Values): string | null {
  if (textOf(values, 'client') === undefined) return `what-if ${kind} wants --client NAME.`
  const { needed, more } = uses[kind]
  const known = new Set([...always, ...needed, ...more])
  const stray = Object.keys(whatIfOptions).find((name) => name in values && !known.has(name))
  if (stray !== undefined) return `--${stray} does not apply to what-if ${kind}.`
  const missing = needed.filter((name) => textOf(values, name) === undefined)
  if (missing.length === 0) return null
  const names = missing.map((name) => `--${name}`).join(', ')
  return `what-if ${kind} wants ${names.replace(/, (?=[^,]*$)/, ' and ')}.`
}

/** The whole question: rates are typed in major units of the currency. */
export function questionOf(
  { kind, numbers }: Typed,
  values: Values,
  currency: string,
): Envelope<OptionInput> {
  const amounts: Record<string, number> = {}
  for (const [option, field] of rates) {
    const given = textOf(values, option)
    if (given === undefined) continue
    const minor = parseAmount(given, currency)
    if (minor === null || minor < 0) {
      return usage(`--${option} ${given} is not an amount in ${currency}`)
    }
    amounts[field] = minor
  }
  // The core parses every input at its door, so that a field left out by mistake cannot pass.
  return ok({ option: kind, ...numbers, ...amounts } as OptionInput)
}
