import { useCallback } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useT } from '../i18n/index.ts'

/** Words a coded error in the user's language; its `message` is for logs and never shown. */
export function useErrorText(): (error: CallError) => string {
  const t = useT()
  return useCallback(
    (error) => {
      if (error.details?.['unreachable'] === true) return t(($) => $.common.errors.unreachable)
      return t(($) => $.common.errors[error.code])
    },
    [t],
  )
}
