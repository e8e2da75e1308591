import { IconMail, type Icon } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useClients } from '../../components/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

interface LetterCommand {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
}

/** What the command palette offers about letters: a no to each client. */
export function useLetterCommands(): readonly LetterCommand[] {
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
      run: () => navigate(`/say-no?client=${id}`),
    }))
}
