import { isIsoDate } from '../../../shared/domain/calendar.ts'
import type { Range } from '../../../shared/domain/limits.ts'
import { parseAmount } from '../../../shared/domain/money.ts'
import { decimalPattern } from '../../../shared/domain/rational.ts'
import { parseClock } from '../../../shared/domain/timing/clock.ts'
import { isZone } from '../../../shared/domain/zone.ts'
import { commandLine, fill } from '../words.ts'

const { options, usage, wants } = commandLine

/** Reads one value somebody typed; undefined for what it does not want. */
export interface Reader<T> {
  readonly read: (text: string) => T | undefined
  readonly wants: string
}

/** An option of a command, as it is read and as the help tells of it. */
export interface Option<T> extends Reader<T> {
  readonly value: string
  readonly does: string
  /** Given or not, without a value. */
  readonly isFlag?: true
}

/** An option that is given or not. */
export const flag = (about: keyof typeof options): Option<true> => ({
  ...options[about],
  read: (text) => when(true, text === 'true'),
  wants: '',
  isFlag: true,
})

/** An option with the help's words for it; `list` where it is one of several. */
export function option<T>(
  about: keyof typeof options,
  reader: Reader<T> & { readonly list?: string },
): Option<T> {
  const { value, does } = options[about]
  return { ...reader, value, does: fill<string>(does, { list: reader.list ?? '' }) }
}

/** The sentence about a value that is not wanted. */
export const wrong = (name: string, wants: string, text: string): string =>
  fill(usage.wrong, { name, wants, text })

const when = <T>(value: T, isGood: boolean): T | undefined => (isGood ? value : undefined)

export const anyText: Reader<string> = { read: (text) => text, wants: '' }
export const date: Reader<string> = {
  read: (text) => when(text, isIsoDate(text)),
  wants: wants.date,
}
/** Seconds of the day. */
export const clock: Reader<number> = {
  read: (text) => parseClock(text) ?? undefined,
  wants: wants.clock,
}
export const zone: Reader<string> = { read: (text) => when(text, isZone(text)), wants: wants.zone }

/** A decimal number as text, not negative. */
export const decimal: Reader<string> = {
  read: (text) => when(text, decimalPattern.test(text)),
  wants: wants.decimal,
}
export const share: Reader<string> = {
  read: (text) => when(decimal.read(text), Number(text) <= 1),
  wants: wants.share,
}

export const whole = ({ least, most }: Range): Reader<number> => ({
  read: (text) =>
    when(Number(text), /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most),
  wants: fill(wants.whole, { least, most }),
})

/** Money in minor units, typed in major units of the currency (M1). */
export const amount = (currency: string): Reader<number> => ({
  read(text) {
    const minor = parseAmount(text, currency)
    return minor === null || minor < 0 ? undefined : minor
  },
  wants: fill(wants.amount, { currency }),
})

/** One of a closed list, typed by the name each has. */
export function named<T extends string>(
  names: readonly (readonly [value: T, name: string])[],
): Reader<T> & { readonly list: string } {
  const all = names.map(([, name]) => name)
  return {
    read: (text) => names.find(([, name]) => name === text)?.[0],
    wants: fill(wants.oneOf, { list: all.join(', ') }),
    list: all.join(' | '),
  }
}

export const oneOf = <T extends string>(list: readonly T[]) =>
  named(list.map((name) => [name, name] as const))
