import { IconClipboardCheck, IconUserPlus, IconUserStar, type Icon } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCall } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { prospectAddress } from './use-prospect-task.ts'

interface ProspectCommand {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
}

/** What the command palette offers about prospects: a new one, and each open one to edit or pre-screen. */
export function useProspectCommands(): readonly ProspectCommand[] {
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
