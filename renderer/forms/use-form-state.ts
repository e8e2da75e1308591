import { useState } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { issueFields } from './field-issues.ts'

export interface FormState<V, F extends string> {
  readonly values: V
  readonly set: (patch: Partial<V>) => void
  readonly changed: boolean
  /** The fault of a field once saving was tried; `refused` if the core found fault with it. */
  readonly faultOf: (field: keyof V & string) => F | 'refused' | undefined
  /** True if nothing is wrong, so that the form may be sent. */
  readonly check: () => boolean
}

/** Typed values with their faults, shown from the first try to save on. */
export function useFormState<V extends object, F extends string>(
  start: V,
  findFaults: (values: V) => Partial<Record<keyof V, F>>,
  error: CallError | null,
): FormState<V, F> {
  const [values, setValues] = useState(start)
  const [changed, setChanged] = useState(false)
  const [tried, setTried] = useState(false)
  const faults: Partial<Record<keyof V, F>> = tried ? findFaults(values) : {}
  const refused = issueFields(error)
  return {
    values,
    set: (patch) => {
      setValues({ ...values, ...patch })
      setChanged(true)
    },
    changed,
    faultOf: (field) => faults[field] ?? (refused.has(field) ? 'refused' : undefined),
    check: () => {
      setTried(true)
      return Object.keys(findFaults(values)).length === 0
    },
  }
}
