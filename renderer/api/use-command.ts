import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallInput, CallOutput, CommandName } from '../../shared/contract/index.ts'
import type { CallFailure } from './failure.ts'
import { useCarryOut } from './use-carry-out.ts'
import { useToasts } from './use-toasts.tsx'

export interface CommandOptions<N extends CommandName> {
  /** What the undo toast says happened ("Entry deleted."); without it none is shown. */
  readonly undoText?: string | ((output: CallOutput<N>, input: CallInput<N>) => string)
  /** True: the caller shows errors itself, beside the field or in the form. */
  readonly ownErrors?: boolean
}

/**
 * What a page says to a command. A change that can name how it saw what it changes must: another window may have
 * written there since, which scripts alone write over unasked.
 */
export type PageInput<N extends CommandName> = CallInput<N> & Seeing<CallInput<N>>

// The empty input has every key, and none.
type Seeing<I> = string extends keyof I
  ? unknown
  : I extends { readonly seen?: infer S }
    ? 'seen' extends keyof I
      ? { readonly seen: NonNullable<S> }
      : unknown
    : unknown

/** What follows a command, even if by then whoever gave it has gone from the page. */
export interface Follow<Output> {
  readonly onSuccess?: (output: Output) => void
  readonly onError?: (error: CallFailure) => void
  readonly onSettled?: () => void
}

export type Command<Output, Input> = Omit<
  UseMutationResult<Output, CallFailure, Input>,
  'mutate'
> & { readonly mutate: (input: Input, follow?: Follow<Output>) => void }

/** A command to the core: on success the pages ask again for what it changed, and the undo toast appears. */
export function useCommand<N extends CommandName>(
  name: N,
  options: CommandOptions<N> = {},
): Command<CallOutput<N>, PageInput<N>> {
  const carryOut = useCarryOut()
  const toasts = useToasts()
  const mutation = useMutation<CallOutput<N>, CallFailure, PageInput<N>>({
    mutationKey: [name],
    mutationFn: (input) =>
      carryOut(name, input, (output) => {
        const undo = undoIdOf(output)
        const { undoText } = options
        if (undo === null || undoText === undefined) return
        toasts.undoable(typeof undoText === 'function' ? undoText(output, input) : undoText, undo)
      }),
    onError: (error) => {
      if (!options.ownErrors) toasts.failed(error)
    },
  })
  const { mutateAsync } = mutation
  // The library's own `mutate` forgets what follows once its component has gone, as a banner has that its own
  // change takes away.
  const mutate = useCallback(
    (input: PageInput<N>, follow: Follow<CallOutput<N>> = {}) =>
      void mutateAsync(input)
        .then(follow.onSuccess, follow.onError ?? (() => undefined))
        .then(follow.onSettled),
    [mutateAsync],
  )
  return { ...mutation, mutate }
}

function undoIdOf(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('undoId' in output)) return null
  return typeof output.undoId === 'number' ? output.undoId : null
}
