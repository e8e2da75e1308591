import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Area } from '../../shared/contract/call.ts'
import { isCallName, isStaleAfter } from '../../shared/contract/index.ts'
import { createChanges, type Changes } from './changes.ts'
import type { CoreNews, Transport } from './transports.ts'
import { WindowStoreProvider } from './window-store.tsx'

interface Joined {
  readonly transport: Transport
  readonly changes: Changes
}

const CoreContext = createContext<Joined | null>(null)
const LostContext = createContext(false)

interface Props {
  readonly transport: Transport
  readonly children: ReactNode
}

/** Joins the pages below it to the core: answers are kept until the core says what changed. */
export function CoreProvider({ transport, children }: Props) {
  const [client] = useState(createQueryClient)
  const [isLost, setLost] = useState(false)
  const [changes] = useState(() => createChanges((areas) => askAgain(client, areas)))
  useEffect(
    () =>
      transport.on((news) => {
        setLost(news.type === 'lost')
        if (news.type === 'changed') void changes.heard(news.revision, news.areas)
        if (news.type === 'reconnected') void changes.reconnected()
        if (news.type === 'replaced') window.location.reload()
      }),
    [transport, changes],
  )
  const joined = useMemo(() => ({ transport, changes }), [transport, changes])
  return (
    <CoreContext value={joined}>
      <QueryClientProvider client={client}>
        <LostContext value={isLost}>
          <WindowStoreProvider>{children}</WindowStoreProvider>
        </LostContext>
      </QueryClientProvider>
    </CoreContext>
  )
}

function useJoined(): Joined {
  const joined = use(CoreContext)
  if (!joined) throw new Error('the core needs a CoreProvider above')
  return joined
}

/** The door to the core; only below a CoreProvider. */
export const useTransport = (): Transport => useJoined().transport

/** Where the answers to this window's commands say what they changed. */
export const useChanges = (): Changes => useJoined().changes

/** Whether the core was heard of once and is no longer, as while the app is started anew under an open page. */
export const useIsLost = (): boolean => use(LostContext)

/** Calls the listener with every event of the core while the component is shown. */
export function useCoreEvents(listener: (news: CoreNews) => void): void {
  const transport = useTransport()
  useEffect(() => transport.on(listener), [transport, listener])
}

async function askAgain(client: QueryClient, changed: readonly Area[]): Promise<void> {
  const stale = {
    predicate: ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }) =>
      isCallName(name) && isStaleAfter(name, changed),
  }
  // An answer still on its way may be from before the change.
  await client.cancelQueries(stale)
  await client.invalidateQueries(stale)
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
