import { Menu } from '@mantine/core'
import {
  IconClipboardCheck,
  IconDots,
  IconMail,
  IconPencil,
  IconStar,
  IconStarOff,
  IconThumbDown,
  IconTrash,
  IconTrophy,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Prospect } from '../../../shared/domain/prospects.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { letterAddress } from '../../report/letter-address.ts'
import { useProspectActions } from './use-prospect-actions.ts'
import type { ProspectTask } from './use-prospect-task.ts'

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

interface Props {
  readonly prospect: Prospect
  readonly onTask: (task: ProspectTask) => void
}

/** All that can be done with an open prospect. */
export function RowMenu({ prospect, onTask }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const items = useItems(prospect, onTask)
  return (
    <Menu position="bottom-end" returnFocus withinPortal>
      <Menu.Target>
        <IconButton label={t(($) => $.prospects.row.menu, { name: isolate(prospect.name) })}>
          <IconDots size={18} stroke={1.8} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) =>
          typeof item === 'string' ? (
            <Menu.Divider key={item} />
          ) : (
            <Menu.Item key={item.name} leftSection={<item.Icon {...icon} />} onClick={item.run}>
              {t(($) => $.prospects.action[item.name])}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function useItems(prospect: Prospect, onTask: Props['onTask']) {
  const [, navigate] = useLocation()
  const actions = useProspectActions(prospect)
  const { id, wanted } = prospect
  return [
    {
      name: 'edit',
      Icon: IconPencil,
      run: () => onTask({ kind: 'edit', id }),
    },
    { name: 'screen', Icon: IconClipboardCheck, run: () => onTask({ kind: 'screen', id }) },
    {
      name: wanted ? 'unwant' : 'want',
      Icon: wanted ? IconStarOff : IconStar,
      run: () => actions.setWanted(!wanted),
    },
    'about deciding',
    {
      name: 'won',
      Icon: IconTrophy,
      run: () => onTask({ kind: 'decide', id, decision: 'won' }),
    },
    {
      name: 'refuse',
      Icon: IconThumbDown,
      run: () => onTask({ kind: 'decide', id, decision: 'refused' }),
    },
    { name: 'letter', Icon: IconMail, run: () => navigate(letterAddress(id, 'refuse')) },
    'about removing',
    { name: 'delete', Icon: IconTrash, run: actions.remove },
  ] as const
}
