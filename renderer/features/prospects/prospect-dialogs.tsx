import { byId, useOpened } from '../../components/hooks/use-edited.ts'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { DecideDialog } from './screen/decide-dialog.tsx'
import { ProspectPanel } from './prospect-panel.tsx'
import type { Seen } from './screen/screen-of.ts'
import { ScreenPanel } from './screen/screen-panel.tsx'
import type { ProspectTask } from './use-prospect-task.ts'

interface Props {
  readonly task: ProspectTask | null
  readonly prospects: readonly Prospect[]
  readonly seen: Seen
  readonly onTask: (task: ProspectTask | null) => void
}

/** The one panel or dialog open beside the lists, if any; none for a prospect there never was. */
export function ProspectDialogs({ task, prospects, seen, onTask }: Props) {
  const close = () => onTask(null)
  const id = task && task.kind !== 'add' ? task.id : null
  const opened = useOpened(prospects, id, byId)
  if (task === null) return null
  if (task.kind === 'add') {
    return <ProspectPanel prospect={null} wanted={task.wanted} onClose={close} />
  }
  // One deleted elsewhere stays open as it was, for what is typed about it.
  const prospect = [...prospects, ...opened].find((one) => one.id === id)
  if (!prospect) return null
  if (task.kind === 'decide') {
    return <DecideDialog prospect={prospect} decision={task.decision} seen={seen} onClose={close} />
  }
  if (task.kind === 'screen') {
    return <ScreenPanel key={prospect.id} prospect={prospect} seen={seen} onClose={close} />
  }
  return (
    <ProspectPanel key={prospect.id} prospect={prospect} wanted={prospect.wanted} onClose={close} />
  )
}
