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
  'timer-question',
  'locked',
  'currency-in-use',
  'missing-rate',
  'unreadable-file',
  'unknown-format',
  'needs-date-order',
  'needs-zone',
  'needs-unit',
  'needs-break-unit',
  'needs-breaks',
  'needs-decimal',
  'needs-columns',
  'needs-encoding',
  'needs-sheet',
  'needs-same-hours',
  'file-too-large',
  'too-many-rows',
  'preview-expired',
  'cancelled',
  'nothing-to-undo',
  'database-damaged',
  'database-missing',
  'database-newer',
  'database-busy',
  'disk-full',
  'disk-error',
  'read-only',
  'no-permission',
  'file-gone',
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

/**
 * What crosses every boundary: a value or a coded error, never an exception. `revision` numbers what
 * a command changed, as the `changed` event does that tells of the same.
 */
export type Envelope<T> =
  { readonly ok: true; readonly value: T; readonly revision?: number } | Failure
export type Failure = { readonly ok: false; readonly error: CallError }

export const ok = <T>(value: T): Envelope<T> => ({ ok: true, value })

export const fail = (
  code: ErrorCode,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): Failure => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
})

/**
 * The parts of the data. A query names those its answer depends on, a command those it writes: so
 * every page knows what to ask again. `all` is every part, and which database is shown.
 */
export const areas = [
  'settings',
  'clients',
  'entries',
  'timer',
  'invoices',
  'imports',
  'signs',
  'acting',
  'weighing',
  'prospects',
  'letters',
  'drafts',
  'notices',
  'backups',
  'all',
] as const
export type Area = (typeof areas)[number]

interface Schemas<I extends z.ZodType, O extends z.ZodType> {
  /** Thunks: a schema is built when its call is first used, so a process that makes one call pays for one. */
  readonly input: () => I
  readonly output: () => O
}

/** A call that only reads. */
export interface Query<I extends z.ZodType, O extends z.ZodType> extends Schemas<I, O> {
  readonly kind: 'query'
  readonly reads: readonly Area[]
}

/** A call that writes, and makes the shells tell every window what changed. */
export interface Command<I extends z.ZodType, O extends z.ZodType> extends Schemas<I, O> {
  readonly kind: 'command'
  readonly changes: readonly Area[]
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Declares a call that only reads, with the areas its answer depends on. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  reads: readonly Area[],
  input: () => I,
  output: () => O,
): Query<I, O> => ({ kind: 'query', reads, input: once(input), output: once(output) })

/** Declares a call that writes, with the areas it may change. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  changes: readonly Area[],
  input: () => I,
  output: () => O,
): Command<I, O> => ({ kind: 'command', changes, input: once(input), output: once(output) })
