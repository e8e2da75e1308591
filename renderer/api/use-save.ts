import { useState } from 'react'
import type { CallInput, CallOutput, CommandName } from '../../shared/contract/index.ts'
import { conflictOf, isGone, type Updatable, type Updated } from './conflict.ts'
import type { CallFailure } from './failure.ts'
import { useCommand, type Command, type CommandOptions } from './use-command.ts'

/** What can be added as well as changed. */
export type Savable = {
  [A in Updatable]: `${A}.create` extends CommandName ? A : never
}[Updatable]

type Output<A extends Updatable> = CallOutput<`${A}.update`>

/** All there is to say of a new one. */
type NewFields<A extends Savable> = CallInput<`${A}.create`>

/** What a form says of a new one and of a changed one alike. */
export type SavedFields<A extends Updatable> =
  CallInput<`${A}.update`> extends { readonly fields: infer Fields } ? Fields : never

export interface ChangeOptions<A extends Updatable> {
  /** What the form was opened with; null or undefined: a new one. */
  readonly opened: Updated<A> | null | undefined
  /** What the undo toast says happened. */
  readonly changed: (output: Output<A>) => string
  readonly onSaved: (output: Output<A>) => void
}

export interface SaveOptions<A extends Savable> extends ChangeOptions<A> {
  /** What a new one has beside what its form says. */
  readonly beside?: Partial<NewFields<A>>
  /** What the undo toast says of a new one. */
  readonly added: (output: Output<A>) => string
}

export interface Saving<A extends Updatable> {
  readonly error: CallFailure | null
  /**
   * The row as it now stands, if somebody else changed it since the form was opened: nothing was
   * written. Whoever sends again has seen it, and writes over it.
   */
  readonly conflict: Updated<A> | null
  /** True once the row was found deleted by somebody else: what can be added is added again by sending. */
  readonly gone: boolean
  readonly saving: boolean
  /** The row as it is known to stand; null: a new one, or one to be added again. */
  readonly seen: Updated<A> | null
  readonly send: (fields: SavedFields<A>) => void
  /** Takes the error back, as when the user types on. */
  readonly forgetError: () => void
}

/** Adds one, or changes the one a form was opened with and nobody else changed since; both can be undone. */
export function useSave<A extends Savable>(area: A, options: SaveOptions<A>): Saving<A> {
  const { beside, added, onSaved } = options
  const create = useAdd(area, added)
  const change = useChange(area, options)
  const seen = change.gone ? null : change.seen
  return {
    ...change,
    seen,
    error: create.error ?? (change.gone ? null : change.error),
    saving: create.isPending || change.saving,
    send: (fields) => {
      if (seen) return change.send(fields)
      // Together they are all there is to say, which the compiler cannot see for an area it does not know.
      const all: unknown = { ...beside, ...(fields as object) }
      return create.mutate(all as NewFields<A>, { onSuccess: onSaved })
    },
    forgetError: () => {
      create.reset()
      change.forgetError()
    },
  }
}

/** Changes the one a form was opened with, unless somebody else changed it since; it can be undone. */
export function useChange<A extends Updatable>(
  area: A,
  { opened, changed, onSaved }: ChangeOptions<A>,
): Saving<A> {
  const [{ seen, gone }, setKnown] = useKnown(opened ?? null)
  const update = useUpdate(area, changed)
  return {
    error: update.error,
    conflict: conflictOf(area, update.error),
    gone,
    saving: update.isPending,
    seen,
    send: (fields) => {
      if (!seen) return
      update.mutate(
        { id: seen.id, fields, seen },
        {
          onSuccess: onSaved,
          onError: (refused) =>
            setKnown({ seen: conflictOf(area, refused) ?? seen, gone: isGone(refused) }),
        },
      )
    },
    forgetError: update.reset,
  }
}

interface Change<A extends Updatable> {
  readonly id: number
  readonly fields: SavedFields<A>
  readonly seen: Updated<A>
}

// Create and update answer alike; both the compiler cannot see for an area it does not know.
function useAdd<A extends Savable>(area: A, undoText: (output: Output<A>) => string) {
  const options: unknown = { ownErrors: true, undoText }
  const create: unknown = useCommand(`${area}.create`, options as CommandOptions<`${A}.create`>)
  return create as Command<Output<A>, NewFields<A>>
}

function useUpdate<A extends Updatable>(area: A, undoText: (output: Output<A>) => string) {
  const options: unknown = { ownErrors: true, undoText }
  const update: unknown = useCommand(`${area}.update`, options as CommandOptions<`${A}.update`>)
  return update as Command<Output<A>, Change<A>>
}

interface Known<T> {
  readonly seen: T | null
  readonly gone: boolean
}

/** How the row that a form was opened with is known to stand, however often the list behind it is read again. */
function useKnown<T extends { readonly id: number }>(opened: T | null) {
  const [state, setState] = useState<Known<T>>({ seen: opened, gone: false })
  const isOther = state.seen?.id !== opened?.id
  const known = isOther ? { seen: opened, gone: false } : state
  if (isOther) setState(known)
  return [known, setState] as const
}
