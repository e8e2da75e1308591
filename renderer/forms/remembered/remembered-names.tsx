import { useMemo } from 'react'
import { isNearName } from '../../../shared/domain/names.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { RememberedNotice } from './remembered-notice.tsx'

/** P2: reminds of every client once refused that is among the names, such as those a file would add. */
export function RememberedNames({ names }: { readonly names: readonly string[] }) {
  const clients = useClients().data
  // A file may name hundreds: only those that look like one refused are asked for.
  const suspects = useMemo(() => {
    const declined = (clients ?? []).filter(({ state }) => state === 'declined')
    return names.filter((name) => declined.some((client) => isNearName(client.name, name)))
  }, [clients, names])
  return suspects.map((name) => <RememberedNotice key={name} name={name} />)
}
