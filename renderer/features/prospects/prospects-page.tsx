import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Sign } from '../../../shared/domain/acting.ts'
import type { Prospect, Trait } from '../../../shared/domain/prospects.ts'
import { useCall } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { LoadingState, Loaded } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { DecidedList } from './decided-list.tsx'
import { ProspectDialogs } from './prospect-dialogs.tsx'
import { OtherList, WantedList } from './prospect-lists.tsx'
import type { Seen } from './screen-of.ts'
import { TraitsSection } from './traits-section.tsx'
import { useProspectTask, type ProspectTask } from './use-prospect-task.ts'

const noTraits: readonly Trait[] = []
const noSigns: readonly Sign[] = []

/** The clients the user wants, those who came by themselves, and what became of earlier ones. */
export function ProspectsPage() {
  const t = useT()
  const prospects = useCall('prospects.list', {})
  const traits = useCall('traits.list', {})
  const seen: Seen = {
    traits: traits.data ?? noTraits,
    signs: useCall('signs.list', {}).data ?? noSigns,
  }
  const [task, setTask] = useProspectTask()
  return (
    <Page
      title={t(($) => $.prospects.title)}
      actions={
        <Button
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setTask({ kind: 'add', wanted: false })}
        >
          {t(($) => $.prospects.add)}
        </Button>
      }
    >
      <Loaded query={prospects} loading={<LoadingState rows={6} height={64} />}>
        {(all) => <Lists prospects={all} seen={seen} onTask={setTask} />}
      </Loaded>
      {prospects.data && (
        <Loaded query={traits}>{(known) => <TraitsSection traits={known} />}</Loaded>
      )}
      {prospects.data && (
        <DecidedList
          prospects={prospects.data.filter(({ decision }) => decision !== 'open')}
          onTask={setTask}
        />
      )}
      <ProspectDialogs task={task} prospects={prospects.data ?? []} seen={seen} onTask={setTask} />
    </Page>
  )
}

function Lists({
  prospects,
  seen,
  onTask,
}: {
  readonly prospects: readonly Prospect[]
  readonly seen: Seen
  readonly onTask: (task: ProspectTask) => void
}) {
  const open = prospects.filter(({ decision }) => decision === 'open')
  return (
    <>
      <WantedList prospects={open.filter(({ wanted }) => wanted)} seen={seen} onTask={onTask} />
      <OtherList prospects={open.filter(({ wanted }) => !wanted)} seen={seen} onTask={onTask} />
    </>
  )
}
