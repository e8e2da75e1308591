import { IconClipboardCheck, IconUserPlus, IconUserStar } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCall } from '../../api/index.ts'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { prospectAddress } from './use-prospect-task.ts'

/** What the command palette offers about prospects: a new one, and each open one to edit or pre-screen. */
export function useProspectCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const prospects = useCall('prospects.list', {}).data ?? []
  const open = prospects.filter(({ decision }) => decision === 'open')
  const add = {
    id: 'prospect-add',
    label: t(($) => $.prospects.palette.add),
    icon: IconUserPlus,
    run: () => navigate(prospectAddress.add),
  }
  const each = open.flatMap(({ id, name }) => [
    {
      id: `prospect-${id}`,
      label: t(($) => $.prospects.palette.open, { name: isolate(name) }),
      icon: IconUserStar,
      run: () => navigate(prospectAddress.edit(id)),
    },
    {
      id: `prospect-screen-${id}`,
      label: t(($) => $.prospects.palette.screen, { name: isolate(name) }),
      icon: IconClipboardCheck,
      run: () => navigate(prospectAddress.screen(id)),
    },
  ])
  return [add, ...each]
}
