import { useCallback } from 'react'
import {
  changesOf,
  type CallInput,
  type CallOutput,
  type CommandName,
} from '../../shared/contract/index.ts'
import { useChanges, useTransport } from './core-context.tsx'
import { failureOf } from './failure.ts'

type CarryOut = <N extends CommandName>(
  name: N,
  input: CallInput<N>,
  onDone?: (output: CallOutput<N>) => void,
) => Promise<CallOutput<N>>

/**
 * Carries a command out and waits until the page shows what it changed; `onDone` is called before
 * that wait. Throws a CallFailure with the coded reason.
 */
export function useCarryOut(): CarryOut {
  const transport = useTransport()
  const changes = useChanges()
  return useCallback(
    async (name, input, onDone) => {
      const answer = await transport.invoke(name, input)
      if (!answer.ok) throw failureOf(answer.error)
      // Without a number nothing was changed.
      const shown = answer.revision && changes.answered(answer.revision, changesOf(name))
      onDone?.(answer.value)
      await shown
      return answer.value
    },
    [transport, changes],
  )
}
