import { useCallback } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
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
      // A path runs from left to right in every language; formats may not be known yet.
      const named = error.details?.['file']
      const file = typeof named === 'string' ? `\u2068${named}\u2069` : ''
      return t(($) => $.common.errors[error.code], { file })
    },
    [t],
  )
}
