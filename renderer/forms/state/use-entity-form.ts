import {
  useChange,
  useSave,
  type ChangeOptions,
  type Savable,
  type SavedFields,
  type SaveOptions,
  type Saving,
  type Updatable,
  type Updated,
} from '../../api/index.ts'
import { useForm, type Form, type FormRules } from './use-form.ts'
import { useMeanwhile } from './use-meanwhile.ts'

interface RowRules<A extends Updatable, V, F extends string> extends FormRules<V, F> {
  readonly valuesOf: (row: Updated<A>) => V
  /** What is sent of values without faults; `row` as it is known to stand, null for a new one. */
  readonly fieldsOf: (values: V, row: Updated<A> | null) => SavedFields<A>
  /** Puts right what follows from values that were put together. */
  readonly settled?: (values: V) => V
}

/**
 * The form of something that is added or changed. Where somebody else changed it since the form was
 * opened, what they wrote is shown and joined with what is typed, and sending again writes over it.
 */
export function useEntityForm<A extends Savable, V extends object, F extends string = never>(
  area: A,
  rules: RowRules<A, V, F> & SaveOptions<A>,
): Form<V> {
  const save = useSave(area, rules)
  return { ...useRowForm(rules, save), gone: save.gone }
}

/** The same of something that is only changed. */
export function useChangeForm<A extends Updatable, V extends object, F extends string = never>(
  area: A,
  rules: RowRules<A, V, F> & ChangeOptions<A>,
): Form<V> {
  return useRowForm(rules, useChange(area, rules))
}

function useRowForm<A extends Updatable, V extends object, F extends string>(
  rules: RowRules<A, V, F>,
  save: Saving<A>,
): Form<V> {
  const { words, valuesOf, fieldsOf, settled } = rules
  const form = useForm(rules, {
    // A row changed elsewhere is shown as such, not told as a refusal.
    error: save.conflict ? null : save.error,
    saving: save.saving,
    forgetError: save.forgetError,
    send: (values) => save.send(fieldsOf(values, save.seen)),
  })
  const meanwhile = useMeanwhile(form, words, save.conflict, valuesOf, settled)
  return { ...form, meanwhile }
}
