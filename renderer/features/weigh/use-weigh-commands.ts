import { IconBookmark, IconScale } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useT } from '../../i18n/index.ts'
import { weighHref } from './weigh-address.ts'

/** What the command palette offers for weighing: every client in the workbench, the portfolio, what was kept. */
export function useWeighCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const clients = useClients().data ?? []
  const active = clients.filter((client) => !client.archived)
  return [
    {
      id: 'weigh-portfolio',
      label: t(($) => $.weigh.openPortfolio),
      icon: IconScale,
      run: () => navigate(weighHref('portfolio')),
    },
    {
      id: 'weigh-scenarios',
      label: t(($) => $.weigh.openScenarios),
      icon: IconBookmark,
      run: () => navigate(weighHref('scenarios')),
    },
    ...active.flatMap(({ id, name }) => [
      {
        id: `weigh-${id}`,
        label: t(($) => $.weigh.whatIfClient, { client: isolate(name) }),
        icon: IconScale,
        run: () => navigate(weighHref('what-if', { clientId: id })),
      },
      {
        id: `weigh-cost-${id}`,
        label: t(($) => $.weigh.costOfClient, { client: isolate(name) }),
        icon: IconScale,
        run: () => navigate(weighHref('cost', { clientId: id })),
      },
    ]),
  ]
}
