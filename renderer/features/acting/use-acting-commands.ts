import {
  IconAlertOctagon,
  IconBell,
  IconListCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useT } from '../../i18n/index.ts'
import { openNotices } from '../../components/hooks/open-notices.ts'
import { wish } from './events.ts'

/** What the palette offers about acting: a warning sign for any client, forms of the client shown, the flags. */
export function useActingCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [path] = useLocation()
  const clients = useClients().data ?? []
  const shownId = Number(/^\/clients\/(\d+)(?:\/|$)/.exec(path)?.[1])
  // The client whose page is open is the likeliest.
  const active = clients
    .filter((client) => !client.archived)
    .toSorted((a, b) => Number(b.id === shownId) - Number(a.id === shownId))
  const signs = active.map(({ id, name }) => ({
    id: `sign-${id}`,
    label: t(($) => $.acting.signs.logFor, { client: isolate(name) }),
    icon: IconAlertOctagon,
    run: () => wish('hourworth:log-sign', { clientId: id }),
  }))
  const shown = clients.find((client) => client.id === shownId)
  return [...(shown ? formsOf(isolate(shown.name), t) : []), ...useFlagCommands(), ...signs]
}

function formsOf(client: string, t: ReturnType<typeof useT>): readonly PaletteCommand[] {
  return [
    {
      id: 'acting-action',
      label: t(($) => $.acting.actions.addFor, { client }),
      icon: IconListCheck,
      run: () => wish('hourworth:acting-form', { form: 'action' }),
    },
    {
      id: 'acting-person',
      label: t(($) => $.acting.people.addFor, { client }),
      icon: IconUserPlus,
      run: () => wish('hourworth:acting-form', { form: 'person' }),
    },
    {
      id: 'acting-meeting',
      label: t(($) => $.acting.people.logFor, { client }),
      icon: IconUsers,
      run: () => wish('hourworth:acting-form', { form: 'meeting' }),
    },
  ]
}

function useFlagCommands(): readonly PaletteCommand[] {
  const t = useT()
  return [
    {
      id: 'notices',
      label: t(($) => $.notices.openBell),
      icon: IconBell,
      run: openNotices,
    },
  ]
}
