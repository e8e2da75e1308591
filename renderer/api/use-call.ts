import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallInput, CallOutput, QueryName } from '../../shared/contract/index.ts'
import { useTransport } from './core-context.tsx'
import { failureOf, type CallFailure } from './failure.ts'
import type { Transport } from './transports.ts'

export interface CallOptions<T = unknown> {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the last answer while the one for a new input is on its way (filters, windows). */
  readonly keepPrevious?: boolean
  /** What is made of each answer before it is handed out; must be the same function from one render to the next. */
  readonly select?: (answer: T) => T
}

/** The key under which an answer is kept. */
export const callKey = <N extends QueryName>(name: N, input: CallInput<N>) => [name, input] as const

/** Asks the core once and hands out the value; throws a CallFailure with the coded reason. */
export async function ask<N extends QueryName>(
  transport: Transport,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await transport.invoke(name, input)
  if (!answer.ok) throw failureOf(answer.error)
  return answer.value
}

/** A query to the core, kept and asked again when the core says its data changed; `error` is coded. */
export function useCall<N extends QueryName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions<CallOutput<N>> = {},
): UseQueryResult<CallOutput<N>, CallFailure> {
  const transport = useTransport()
  return useQuery<CallOutput<N>, CallFailure>({
    queryKey: callKey(name, input),
    queryFn: () => ask(transport, name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious && {
      placeholderData: keepPreviousData,
    }),
    ...(options.select && { select: options.select }),
  })
}
