import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput, CallOutput, CommandName } from '../../shared/contract/index.ts'
import { conflictOf, type Updatable, type Updated } from './conflict.ts'
import type { CallFailure } from './failure.ts'
import { useCommand, type CommandOptions } from './use-command.ts'

/** What can be added as well as changed. */
export type Savable = {
  [A in Updatable]: `${A}.create` extends CommandName ? A : never
}[Updatable]

type Output<A extends Savable> = CallOutput<`${A}.create`>

/** All that a form of them sends, for a new one and a changed one alike. */
export type SavedFields<A extends Savable> = CallInput<`${A}.create`>

export interface SaveOptions<A extends Savable> {
  /** What the form was opened with; null or undefined: a new one. */
  readonly opened: Updated<A> | null | undefined
  /** What the undo toast says happened. */
  readonly added: (output: Output<A>) => string
  readonly changed: (output: Output<A>) => string
  readonly onSaved: (output: Output<A>) => void
}

export interface Saving<A extends Savable> {
  readonly error: CallFailure | null
  /**
   * The row as it now stands, if somebody else changed it since the form was opened: nothing was
   * written. Whoever sends again has seen it, and writes over it.
   */
  readonly conflict: Updated<A> | null
  readonly saving: boolean
  readonly send: (fields: SavedFields<A>) => void
  /** Takes the error back, as when the user types on. */
  readonly forgetError: () => void
}

/** Adds one, or changes the one a form was opened with and nobody else changed since; both can be undone. */
export function useSave<A extends Savable>(area: A, options: SaveOptions<A>): Saving<A> {
  const { opened, added, changed, onSaved } = options
  const [seen, setSeen] = useSeen(opened ?? null)
  const create = useCommand(`${area}.create`, { ownErrors: true, undoText: added })
  const update = useUpdate(area, changed)
  const error = create.error ?? update.error
  return {
    error,
    conflict: conflictOf(area, error),
    saving: create.isPending || update.isPending,
    send: (fields) => {
      if (!seen) return create.mutate(fields, { onSuccess: onSaved })
      return update.mutate(
        { id: seen.id, fields, seen },
        {
          onSuccess: onSaved,
          onError: (refused) => setSeen(conflictOf(area, refused) ?? seen),
        },
      )
    },
    forgetError: () => {
      create.reset()
      update.reset()
    },
  }
}

interface Change<A extends Savable> {
  readonly id: number
  readonly fields: SavedFields<A>
  readonly seen: Updated<A>
}

// An area's update takes what its create takes and answers alike, which the compiler cannot see for
// an area it does not know.
function useUpdate<A extends Savable>(area: A, undoText: (output: Output<A>) => string) {
  const options: unknown = { ownErrors: true, undoText }
  const update: unknown = useCommand(`${area}.update`, options as CommandOptions<`${A}.update`>)
  return update as UseMutationResult<Output<A>, CallFailure, Change<A>>
}

/** What the form was opened with, however often the list behind it is read again. */
function useSeen<T extends { readonly id: number }>(opened: T | null) {
  const [seen, setSeen] = useState(opened)
  const isOther = seen?.id !== opened?.id
  if (isOther) setSeen(opened)
  return [isOther ? opened : seen, setSeen] as const
}
