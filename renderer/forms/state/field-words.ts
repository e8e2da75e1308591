import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

type Label<V> = string | ((values: V) => string)

/**
 * How the fields of a form are called and, where a value is not its own text, how it is said away from
 * its input. Fields left out belong to no input of their own.
 */
export type FieldWords<V> = {
  readonly [K in keyof V]?:
    Label<V> | readonly [label: Label<V>, said: (value: NonNullable<V[K]>, values: V) => string]
}

/** What a field is called. */
export function labelOf<V>(words: FieldWords<V>, key: keyof V, values: V): string {
  const word: Label<V> | readonly [Label<V>, unknown] = words[key] ?? ''
  const label = Array.isArray(word) ? word[0] : word
  return typeof label === 'function' ? label(values) : label
}

/** Says the value of a field in its own words and format; an empty text for one that holds nothing. */
export function useSaid<V>(words: FieldWords<V>): (values: V, key: keyof V) => string {
  const t = useT()
  const format = useFormat()
  return (values, key) => {
    const value = values[key]
    const word = words[key]
    if (value === null || value === undefined || value === '') return ''
    if (typeof word === 'object') return word[1](value, values)
    if (typeof value === 'boolean') return value ? t(($) => $.common.yes) : t(($) => $.common.no)
    return typeof value === 'number' ? format.number(value) : String(value)
  }
}
