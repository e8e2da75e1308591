import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { useCall } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { LoadingState, Loaded } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { DecidedList } from './decided-list.tsx'
import { ProspectDialogs } from './prospect-dialogs.tsx'
import { OtherList, WantedList } from './prospect-lists.tsx'
import type { Seen } from './screen/screen-of.ts'
import { TraitsSection } from './traits/traits-section.tsx'
import { useProspectTask, type ProspectTask } from './use-prospect-task.ts'

/** The clients the user wants, those who came by themselves, and what became of earlier ones. */
export function ProspectsPage() {
  const t = useT()
  const prospects = useCall('prospects.list', {})
  const traits = useCall('traits.list', {})
  const signs = useCall('signs.list', {})
  const [task, setTask] = useProspectTask()
  const lines = <LoadingState rows={6} height={64} />
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
      {/* Without the signs and traits a pre-screen would say yes where it must say no. */}
      <Loaded query={signs} loading={lines}>
        {(signs) => (
          <Loaded query={traits} loading={lines}>
            {(traits) => (
              <Loaded query={prospects} loading={lines}>
                {(all) => (
                  <Lists prospects={all} seen={{ traits, signs }} task={task} onTask={setTask} />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface Props {
  readonly prospects: readonly Prospect[]
  readonly seen: Seen
  readonly task: ProspectTask | null
  readonly onTask: (task: ProspectTask | null) => void
}

function Lists({ prospects, seen, task, onTask }: Props) {
  const open = prospects.filter(({ decision }) => decision === 'open')
  const decided = prospects.filter(({ decision }) => decision !== 'open')
  return (
    <>
      <WantedList prospects={open.filter(({ wanted }) => wanted)} seen={seen} onTask={onTask} />
      <OtherList prospects={open.filter(({ wanted }) => !wanted)} seen={seen} onTask={onTask} />
      <TraitsSection traits={seen.traits} />
      <DecidedList prospects={decided} onTask={onTask} />
      <ProspectDialogs task={task} prospects={prospects} seen={seen} onTask={onTask} />
    </>
  )
}
