import type { z } from 'zod'

/**
 * The closed set of reasons a call can fail. The interface words each of them in the user's language;
 * `message` is for logs and the command line.
 */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'timer-running',
  'no-timer',
  'currency-in-use',
  'missing-rate',
  'unreadable-file',
  'unknown-format',
  'needs-date-order',
  'needs-zone',
  'file-too-large',
  'preview-expired',
  'cancelled',
  'nothing-to-undo',
  'database-damaged',
  'database-newer',
  'database-busy',
  'unknown-call',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface CallError {
  readonly code: ErrorCode
  readonly message: string
  /** What the interface needs to word it, JSON-safe: for `invalid-input` `issues`, for imports line numbers … */
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** What crosses every boundary: a value or a coded error, never an exception. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError }

export const ok = <T>(value: T): Envelope<T> => ({ ok: true, value })

export const fail = (
  code: ErrorCode,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly error: CallError } => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
})

/** `query` reads, `command` writes (and makes the shells tell every window what changed). */
export type CallKind = 'query' | 'command'

export interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: CallKind
  /** Thunks: a schema is built when its call is first used, so a process that makes one call pays for one. */
  readonly input: () => I
  readonly output: () => O
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Declares a call that only reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: () => I,
  output: () => O,
): Call<I, O> => ({ kind: 'query', input: once(input), output: once(output) })

/** Declares a call that writes. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: () => I,
  output: () => O,
): Call<I, O> => ({ kind: 'command', input: once(input), output: once(output) })
