import type { CallError } from '../../../shared/contract/call.ts'
import { useT } from '../../i18n/index.ts'
import type { ClientFault } from './client-values.ts'
import type { ProjectFault } from './project-values.ts'
import type { RateFault } from './rate-values.ts'
import type { FormState } from '../../forms/use-form-state.ts'

/** What is wrong with a field, in words; a name already taken is told at the field of the name. */
export function useFieldError<V>(
  { faultOf }: Pick<FormState<V, ClientFault | ProjectFault | RateFault>, 'faultOf'>,
  error: CallError | null,
): (field: keyof V & string) => string | undefined {
  const t = useT()
  return (field) => {
    if (error?.code === 'conflict' && field === 'name') return t(($) => $.clients.error.nameTaken)
    const fault = faultOf(field)
    if (fault === undefined) return undefined
    return fault === 'refused' ? t(($) => $.clients.error.field) : t(($) => $.clients.error[fault])
  }
}
