import { useCallback, useState } from 'react'
import type { CallError, ErrorCode } from '../../../shared/contract/call.ts'
import { useT } from '../../i18n/index.ts'
import { isFieldFault, type FieldFaultCode } from '../../../shared/domain/faults.ts'
import { issuesByField } from './field-issues.ts'
import { labelOf, type FieldWords } from './field-words.ts'
import type { TellUnread } from './unread.tsx'
import type { Meanwhile } from './use-meanwhile.ts'

/** What an input needs to stand for a field of a form. */
export interface Field<T> {
  readonly label: string
  readonly value: T
  /** What is wrong with it, in words; shown from the first try to save on. */
  readonly error: string | undefined
  readonly onChange: (value: T) => void
  /** Where the cursor begins. */
  readonly 'data-autofocus'?: true
}

/** What a form is to its frame: panel, dialog or row. */
export interface FormFrame {
  readonly changed: boolean
  readonly saving: boolean
  /** A refusal that is about no field. */
  readonly error: CallError | null
  /** What somebody else wrote since the form was opened. */
  readonly meanwhile: Meanwhile | null
  /** Somebody else deleted what the form was opened with: sending adds it again. */
  readonly gone: boolean
  /** Sends what is typed if nothing is wrong with it. */
  readonly submit: () => void
  readonly tellUnread: TellUnread
}

export interface Form<V> extends FormFrame {
  readonly values: V
  /** Why the core refused what was sent last, until something is changed. */
  readonly refusal: CallError | null
  readonly set: (patch: Partial<V>) => void
  /** Begins anew with what is made of the values: nothing was tried yet. */
  readonly restart: (how: (now: V) => V) => void
  readonly field: <K extends keyof V & string>(key: K) => Field<V[K]>
}

export interface FormRules<V, F extends string> {
  readonly start: V
  readonly words: FieldWords<V>
  /** What is wrong before it is sent; left out where nothing can be. */
  readonly faultsOf?: (values: V) => Partial<Record<keyof V, F>>
  /** The words of the form's own faults; those the core knows too have theirs. */
  readonly faultText?: (
    fault: Exclude<F, FieldFaultCode>,
    values: V,
    refusal: CallError | null,
  ) => string
  /** Fields the core calls by another name. */
  readonly coreNames?: Readonly<Record<string, keyof V & string>>
  /** Refusals that are about one field. */
  readonly refusals?: Partial<Record<ErrorCode, readonly [field: keyof V & string, fault: F]>>
  /** The values after a change, with what follows from it; left out where nothing does. */
  readonly edit?: (now: V, patch: Partial<V>) => V
  /** The field the cursor begins in, where the form does not say it itself. */
  readonly first?: (keyof V & string) | undefined
}

/** The command behind a form. */
export interface Sending<V> {
  readonly error: CallError | null
  readonly saving: boolean
  readonly send: (values: V) => void
  readonly forgetError: () => void
}

/** A form from the first key to the answer: what was typed survives every refusal. */
export function useForm<V extends object, F extends string>(
  rules: FormRules<V, F>,
  sending: Sending<V>,
): Form<V> & { readonly start: V; readonly place: (values: V) => void } {
  const { words, edit = spread } = rules
  const [start] = useState(rules.start)
  const [values, setValues] = useState(start)
  const [tried, setTried] = useState(false)
  const [unread, tellUnread] = useUnreadFields()
  const { error } = sending
  const { found, errorOf, elsewhere } = useErrors(rules, values, tried, error)
  const place = (next: V) => {
    setValues(next)
    if (error) sending.forgetError()
  }
  const set = (patch: Partial<V>) => place(edit(values, patch))
  return {
    values,
    start,
    place,
    set,
    restart: (how) => {
      setTried(false)
      setValues(how)
    },
    field: (key) => ({
      label: labelOf(words, key, values),
      value: values[key],
      error: errorOf(key),
      // A patch of this one key.
      onChange: (value) => set({ [key]: value } as unknown as Partial<V>),
      ...(rules.first === key && { 'data-autofocus': true }),
    }),
    changed: unread || keysOf(values).some((key) => !Object.is(values[key], start[key])),
    saving: sending.saving,
    error: elsewhere,
    refusal: error,
    meanwhile: null,
    gone: false,
    submit: () => {
      setTried(true)
      if (!unread && keysOf(found).length === 0) sending.send(values)
    },
    tellUnread,
  }
}

/** What is wrong, and in words at each field: found before it is sent, or refused by the core. */
function useErrors<V extends object, F extends string>(
  { faultsOf, faultText, refusals, coreNames }: FormRules<V, F>,
  values: V,
  tried: boolean,
  error: CallError | null,
) {
  const t = useT()
  const found: Partial<Record<keyof V, F>> = faultsOf?.(values) ?? {}
  const refused = new Map(
    [...issuesByField(error)].map(([field, code]) => [coreNames?.[field] ?? field, code]),
  )
  const known = error && refusals?.[error.code]
  const sentence = (code: FieldFaultCode) => t(($) => $.common.faults[code])
  const textOf = (fault: F) =>
    isFieldFault(fault)
      ? sentence(fault)
      : faultText?.(fault as Exclude<F, FieldFaultCode>, values, error)
  const errorOf = (key: keyof V & string) => {
    const fault = (tried && found[key]) || (known?.[0] === key && known[1])
    if (fault) return textOf(fault)
    const code = refused.get(key)
    if (code === undefined) return undefined
    return isFieldFault(code) ? sentence(code) : t(($) => $.common.invalid.refused)
  }
  const isAtField = known || [...refused.keys()].some((key) => key in values)
  return { found, errorOf, elsewhere: isAtField ? null : error }
}

/** Whether a field of the form holds text nobody can read. */
function useUnreadFields(): [unread: boolean, tell: TellUnread] {
  const [fields, setFields] = useState<readonly string[]>([])
  const tell = useCallback<TellUnread>((field, unread) => {
    setFields((now) => [...now.filter((one) => one !== field), ...(unread ? [field] : [])])
  }, [])
  return [fields.length > 0, tell]
}

const spread = <V>(now: V, patch: Partial<V>): V => ({ ...now, ...patch })
const keysOf = <V extends object>(of: V) => Object.keys(of) as (keyof V & string)[]
