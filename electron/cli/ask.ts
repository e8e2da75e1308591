import { type Envelope, fail, ok } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import { isIsoDate } from '../../shared/domain/calendar.ts'
import type { Report } from '../../shared/contract/reports.ts'
import { ranges, type Range } from '../../shared/domain/limits.ts'
import { type CommandInput, type Values, textOf } from './command.ts'
import { wholeNumber } from './numbers.ts'

/** Wrong usage: what an option wants. */
export const usage = (message: string) => fail('invalid-input', message)

/** What an option for a whole number wants. */
export const wantsWhole = (option: string, { least, most }: Range) =>
  `--${option} wants a whole number from ${least} to ${most}`

/** The options of every command that looks at a window. */
export const windowOptions = { 'as-of': { type: 'string' }, months: { type: 'string' } } as const

export interface WindowAsked {
  /** Undefined: today. */
  readonly asOf: string | undefined
  /** To be spread into a call's input; empty: the setting. */
  readonly months: { readonly months?: number }
}

/** `--as-of` and the option that says how many months the window has. */
export function windowOf(values: Values, option = 'months'): Envelope<WindowAsked> {
  const asOf = textOf(values, 'as-of')
  if (asOf !== undefined && !isIsoDate(asOf)) return usage(`--as-of ${asOf} is not a date`)
  const months = wholeNumber(textOf(values, option), ranges.windowMonths)
  if (months === null) return usage(wantsWhole(option, ranges.windowMonths))
  return ok({ asOf, months: months === undefined ? {} : { months } })
}

/** The date given, or today by the core's clock and the zone of the settings. */
export async function asOfDate(
  given: string | undefined,
  invoke: Invoke,
): Promise<Envelope<string>> {
  if (given !== undefined) return ok(given)
  const status = await invoke('app.status', {})
  return status.ok ? ok(status.value.today) : status
}

/** The report of all clients over the window a command's options name. */
export async function clientsReport({
  values,
  open,
}: Pick<CommandInput, 'values' | 'open'>): Promise<Envelope<Report>> {
  const window = windowOf(values)
  if (!window.ok) return window
  const opened = await open()
  if (!opened.ok) return opened
  const { invoke } = opened.value
  const asOf = await asOfDate(window.value.asOf, invoke)
  if (!asOf.ok) return asOf
  return invoke('reports.clients', { asOf: asOf.value, ...window.value.months })
}
