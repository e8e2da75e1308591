import type { CallError } from '../../shared/contract/call.ts'
import type { CallOutput, CommandName } from '../../shared/contract/index.ts'

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
export function conflictOf<A extends Updatable>(
  _area: A,
  error: CallError | null,
): Updated<A> | null {
  if (error?.code !== 'conflict') return null
  // The door answers with the very entity the area's update answers with.
  return (error.details?.['present'] ?? null) as Updated<A> | null
}
