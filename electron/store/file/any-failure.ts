import { fail, type Failure } from '../../../shared/contract/call.ts'
import { failureOfFile } from './file-failure.ts'

/** As `failureOfFile`, for work beside the door that must never throw: what nobody foresaw is `internal`. */
export function anyFailure(error: unknown, file: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = error instanceof Error ? error.name : 'Error'
  return (
    failureOfFile(error, file) ??
    fail('internal', 'the work could not be done', { reason: code || name })
  )
}
