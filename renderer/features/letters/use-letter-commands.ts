import { IconMail } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { letterAddress } from '../../report/links/letter-address.ts'

/** What the command palette offers about letters: a no to each client. */
export function useLetterCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const clients = useClients().data ?? []
  return clients
    .filter(({ archived }) => !archived)
    .map(({ id, name }) => ({
      id: `letter-${id}`,
      label: t(($) => $.letters.command, { client: isolate(name) }),
      icon: IconMail,
      run: () => navigate(letterAddress(id)),
    }))
}
