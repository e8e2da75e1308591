import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Client, Project } from '../../../shared/domain/entities.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { AgreedRates } from './agreed-rates.tsx'
import type { ClientTask } from './client-dialogs.tsx'
import { ProjectList } from './projects/project-list.tsx'
import classes from './clients.module.css'

interface Props {
  readonly client: Client
  readonly projects: readonly Project[]
  readonly onTask: (task: ClientTask) => void
}

/** The projects and agreed rates of one client, below its row. */
export function ClientDetails({ client, projects, onTask }: Props) {
  const t = useT()
  const format = useFormat()
  const title = t(($) => $.clients.projects.title)
  return (
    <div className={classes.panels}>
      <section className={classes.panel} aria-label={title}>
        <div className={classes.panelHead}>
          <h2>{title}</h2>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            aria-label={t(($) => $.clients.projects.addFor, { name: format.isolate(client.name) })}
            onClick={() => onTask({ kind: 'project', client, project: null })}
          >
            {t(($) => $.clients.projects.add)}
          </Button>
        </div>
        {projects.length === 0 ? (
          <p className="hw-small">{t(($) => $.clients.projects.none)}</p>
        ) : (
          <ProjectList
            label={title}
            projects={projects}
            onEdit={(project) => onTask({ kind: 'project', client, project })}
            onMerge={(project) => onTask({ kind: 'merge-project', project })}
          />
        )}
      </section>
      <AgreedRates
        client={client}
        projects={projects}
        onAdd={() => onTask({ kind: 'rate', client })}
      />
    </div>
  )
}
