import type { z } from 'zod'
import { fail, type ErrorCode, type Failure } from '../../../shared/contract/call.ts'
import type { Db } from '../../store/file/db.ts'
import { failureOfFile, fileFailure } from '../../store/file/file-failure.ts'
import { schemaProblems } from '../../store/file/schema-problems.ts'

/** A line for the log: names of calls and codes only, never what the user typed or imported. */
export interface LogLine {
  readonly call: string
  readonly code: ErrorCode
  readonly reason: string
  readonly stack: readonly string[]
}
export type Log = (line: LogLine) => void

/** What a caught exception becomes: a coded failure whose message carries nothing of the exception's own text. */
export function failureOf(error: unknown, file: string): Failure {
  const code = sqliteCode(error)
  return (
    failureOfFile(error, file) ??
    fail(
      'internal',
      'something went wrong inside the app',
      code === undefined ? undefined : { sqlite: code },
    )
  )
}

/**
 * As `failureOf`, of a call's work. What the database will not hold though the call may say it is damage, if the file's
 * schema says something else than the app made it say.
 */
export function failureIn(db: Db, error: unknown): Failure {
  const failure = failureOf(error, db.name)
  const code = sqliteCode(error) ?? ''
  const isRefused = failure.error.code === 'internal' && code.startsWith('SQLITE_CONSTRAINT')
  return isRefused && schemaProblems(db).length > 0
    ? fileFailure('database-damaged', db.name, code)
    : failure
}

/** The log line of a caught exception: its class, code and where it was thrown, without its message. */
export function logLine(call: string, code: ErrorCode, error: unknown): LogLine {
  const name = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return {
    call,
    code,
    reason: sqliteCode(error) ?? name,
    stack: stack.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  }
}

/** `invalid-input` with each issue's path, code and message; none of them repeats the input. */
export function invalidInput(error: z.ZodError): Failure {
  return fail('invalid-input', 'the input does not fit the call', {
    issues: error.issues.map(({ path, code, message }) => ({
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      code,
      message,
    })),
  })
}

/** `invalid-input` for a rule that looks at several fields or at the data; `message` is a code the interface words. */
export function invalidField(path: readonly string[], message: string): Failure {
  return invalidFields([{ path, message }])
}

/** The same of several fields at once. */
export function invalidFields(
  fields: readonly { readonly path: readonly string[]; readonly message: string }[],
): Failure {
  return fail('invalid-input', 'the input does not fit the data', {
    issues: fields.map(({ path, message }) => ({ path, code: 'custom', message })),
  })
}

function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined
}
