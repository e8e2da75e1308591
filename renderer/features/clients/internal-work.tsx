import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Project } from '../../../shared/domain/entities.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import type { ClientTask } from './client-dialogs.tsx'
import { ProjectList } from './projects/project-list.tsx'

interface Props {
  readonly projects: readonly Project[]
  readonly onTask: (task: ClientTask) => void
}

/** Projects without a client. */
export function InternalWork({ projects, onTask }: Props) {
  const t = useT()
  return (
    <Section
      title={t(($) => $.clients.projects.internal)}
      text={t(($) => $.clients.projects.internalText)}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          aria-label={t(($) => $.clients.projects.addInternal)}
          onClick={() => onTask({ kind: 'project', client: null, project: null })}
        >
          {t(($) => $.clients.projects.add)}
        </Button>
      }
    >
      {projects.length === 0 ? (
        <p className="hw-small">{t(($) => $.clients.projects.noneInternal)}</p>
      ) : (
        <ProjectList
          label={t(($) => $.clients.projects.internal)}
          projects={projects}
          onEdit={(project) => onTask({ kind: 'project', client: null, project })}
          onMerge={(project) => onTask({ kind: 'merge-project', project })}
        />
      )}
    </Section>
  )
}
