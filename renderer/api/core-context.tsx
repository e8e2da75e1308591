import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import type { Area } from '../../shared/contract/call.ts'
import { isCallName, isStaleAfter, type CoreEvent } from '../../shared/contract/index.ts'
import type { Transport } from './transports.ts'
import { WindowStoreProvider } from './window-store.tsx'

const CoreContext = createContext<Transport | null>(null)

/** Joins the pages below it to the core: answers are kept until the core says what changed. */
export function CoreProvider({
  transport,
  children,
}: {
  readonly transport: Transport
  readonly children: ReactNode
}) {
  const [client] = useState(createQueryClient)
  useEffect(
    () =>
      transport.on((event) => {
        // Another window's change, or the echo of our own: what is already being asked anew may finish.
        if (event.type === 'changed') void invalidate(client, event.areas, false)
      }),
    [transport, client],
  )
  return (
    <CoreContext value={transport}>
      <QueryClientProvider client={client}>
        <WindowStoreProvider>{children}</WindowStoreProvider>
      </QueryClientProvider>
    </CoreContext>
  )
}

/** The door to the core; only below a CoreProvider. */
export function useTransport(): Transport {
  const transport = use(CoreContext)
  if (!transport) throw new Error('useTransport needs a CoreProvider above it')
  return transport
}

/** Calls the listener with every event of the core while the component is shown. */
export function useCoreEvents(listener: (event: CoreEvent) => void): void {
  const transport = useTransport()
  useEffect(() => transport.on(listener), [transport, listener])
}

/** Asks again for everything on the page that the change may have made wrong. */
export async function invalidate(
  client: QueryClient,
  changed: readonly Area[],
  cancelRefetch = true,
): Promise<void> {
  await client.invalidateQueries(
    {
      predicate: ({ queryKey: [name] }) => isCallName(name) && isStaleAfter(name, changed),
    },
    { cancelRefetch },
  )
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
