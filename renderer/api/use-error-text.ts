import { useCallback } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { isFieldFault, type FieldFaultCode } from '../../shared/domain/faults.ts'
import { obstacleText } from './change-text.ts'
import { isUnreachable } from './failure.ts'
import { useT } from '../i18n/index.ts'

/** Words a coded error in the user's language; its `message` is for logs and never shown. */
export function useErrorText(): (error: CallError) => string {
  const t = useT()
  return useCallback(
    (error) => {
      if (isUnreachable(error)) return t(($) => $.common.errors.unreachable)
      const obstacle = obstacleText(t, error)
      if (obstacle !== null) return obstacle
      if (error.code === 'nothing-to-undo' && error.details?.['redo'] === true) {
        return t(($) => $.changes.nothingToRedo)
      }
      const fault = faultOf(error)
      if (fault !== null) return t(($) => $.common.faults[fault])
      // A path runs from left to right in every language; formats may not be known yet.
      const named = error.details?.['file']
      const file = typeof named === 'string' ? `\u2068${named}\u2069` : ''
      return t(($) => $.common.errors[error.code], { file })
    },
    [t],
  )
}

/** What is wrong with the first field that is refused, where that has a sentence of its own. */
function faultOf({ code, details }: CallError): FieldFaultCode | null {
  const issues = code === 'invalid-input' ? details?.['issues'] : undefined
  const [first] = Array.isArray(issues) ? (issues as { readonly message?: unknown }[]) : []
  const message = first?.message
  return typeof message === 'string' && isFieldFault(message) ? message : null
}
