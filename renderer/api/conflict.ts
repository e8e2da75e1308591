import type { CallError } from '../../shared/contract/call.ts'
import type { CallOutput, CommandName } from '../../shared/contract/index.ts'
import type { Timer } from '../../shared/domain/entities.ts'
import type { Settings } from '../../shared/domain/settings.ts'

/** What can be changed, by the beginning of its calls: `offers`, `scenarios` … */
export type Updatable = {
  [N in CommandName]: N extends `${infer A}.update`
    ? 'undoId' extends keyof CallOutput<N>
      ? A
      : never
    : never
}[CommandName]

type Output<A extends Updatable> = CallOutput<`${A}.update`>

/** One of them as the core answers with it. */
export type Updated<A extends Updatable> = Output<A>[Exclude<keyof Output<A>, 'undoId'>] & {
  readonly id: number
}

/** The row as it now stands, if a change was refused because somebody else changed it meanwhile; else null. */
export const conflictOf = <A extends Updatable>(
  _area: A,
  error: CallError | null,
): Updated<A> | null => present(error) as Updated<A> | null

interface Single {
  readonly settings: Settings
  readonly timer: Timer
}

/** The same of what there is one of. */
export const presentOf = <K extends keyof Single>(
  _what: K,
  error: CallError | null,
): Single[K] | null => present(error) as Single[K] | null

// The door answers with the very entity that the call changes.
const present = (error: CallError | null): unknown =>
  (error?.code === 'conflict' && error.details?.['present']) || null

/** Whether a change was refused because the row itself was deleted meanwhile, and not something it names. */
export const isGone = (error: CallError | null): boolean =>
  error?.code === 'not-found' && error.details?.['present'] === null
