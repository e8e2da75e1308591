import {
  IconClipboardCheck,
  IconMail,
  IconPencil,
  IconStar,
  IconStarOff,
  IconThumbDown,
  IconTrash,
  IconTrophy,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { RowMenu } from '../../components/row-buttons.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { letterAddress } from '../../report/links/letter-address.ts'
import { useProspectActions } from './use-prospect-actions.ts'
import type { ProspectTask } from './use-prospect-task.ts'

const icons = {
  edit: IconPencil,
  screen: IconClipboardCheck,
  want: IconStar,
  unwant: IconStarOff,
  won: IconTrophy,
  refuse: IconThumbDown,
  letter: IconMail,
  delete: IconTrash,
} as const

interface Props {
  readonly prospect: Prospect
  readonly onTask: (task: ProspectTask) => void
}

/** All that can be done with an open prospect. */
export function ProspectMenu({ prospect, onTask }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const actions = useProspectActions(prospect)
  const { id, wanted } = prospect
  const item = (name: keyof typeof icons, run: () => void) => ({
    label: t(($) => $.prospects.action[name]),
    icon: icons[name],
    run,
  })
  return (
    <RowMenu
      label={t(($) => $.prospects.row.menu, { name: isolate(prospect.name) })}
      groups={[
        [
          item('edit', () => onTask({ kind: 'edit', id })),
          item('screen', () => onTask({ kind: 'screen', id })),
          item(wanted ? 'unwant' : 'want', () => actions.setWanted(!wanted)),
        ],
        [
          item('won', () => onTask({ kind: 'decide', id, decision: 'won' })),
          item('refuse', () => onTask({ kind: 'decide', id, decision: 'refused' })),
          item('letter', () => navigate(letterAddress(id, 'refuse'))),
        ],
        [item('delete', actions.remove)],
      ]}
    />
  )
}
