import { useCallback } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { blankEntry, type Entry, type Timer } from '../../../shared/domain/entities.ts'
import { useCommand, useToasts } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

export type TimerFields = CallInput<'timer.start'>

/** Starts the timer; one that runs is stopped and saved first. What is not given is left blank. */
export function useStartTimer(): (
  fields: Partial<TimerFields>,
  then?: (timer: Timer) => void,
  failed?: () => void,
) => void {
  const start = useCommand('timer.start')
  const say = useSaved()
  const toasts = useToasts()
  const { mutate } = start
  return useCallback(
    (fields, then, failed) =>
      mutate(
        { ...blankEntry, ...fields },
        {
          onSuccess: ({ timer, stopped }) => {
            if (stopped) toasts.done(say(stopped))
            then?.(timer)
          },
          onError: () => failed?.(),
        },
      ),
    [mutate, say, toasts],
  )
}

/** Stops the timer into an entry and offers to take that back. */
export function useStopTimer(): () => void {
  const t = useT()
  const say = useSaved()
  const stop = useCommand('timer.stop', {
    undoText: ({ entry }: CallOutput<'timer.stop'>) =>
      entry ? say(entry) : t(($) => $.time.timer.tooShort),
  })
  const { mutate } = stop
  return useCallback(() => mutate({}), [mutate])
}

function useSaved(): (entry: Entry) => string {
  const t = useT()
  const { duration, isolate } = useFormat()
  const clients = useClients().data
  return useCallback(
    (entry) => {
      const client = clients?.find((one) => one.id === entry.clientId)
      const time = duration(entry.seconds)
      return client
        ? t(($) => $.time.timer.savedFor, { duration: time, client: isolate(client.name) })
        : t(($) => $.time.timer.saved, { duration: time })
    },
    [clients, t, duration, isolate],
  )
}
