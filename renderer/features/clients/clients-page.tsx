import { Button } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Project } from '../../../shared/domain/entities.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { ClientDialogs, type ClientTask } from './client-dialogs.tsx'
import type { ClientFilter } from './client-filter.ts'
import { InternalWork } from './internal-work.tsx'
import { ClientList } from './list/client-list.tsx'
import forms from '../../forms/form.module.css'

const noProjects: readonly Project[] = []
const noFilter: ClientFilter = { text: '', archived: false, advice: null }

/** Clients with their projects and agreed rates, and the user's own internal projects. */
export function ClientsPage() {
  const t = useT()
  const clients = useClients()
  const projects = useProjects().data ?? noProjects
  const [task, setTask] = useState<ClientTask | null>(null)
  const [filter, setFilter] = useState(noFilter)
  const add = () => setTask({ kind: 'client', client: null })
  const internal = projects.filter(
    ({ clientId, archived }) => clientId === null && (filter.archived || !archived),
  )
  const hasSome = (clients.data?.length ?? 0) > 0
  return (
    <Page
      title={t(($) => $.clients.title)}
      actions={
        hasSome && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {t(($) => $.clients.add)}
          </Button>
        )
      }
    >
      <Loaded
        query={clients}
        loading={<LoadingState rows={8} />}
        isEmpty={(all) => all.length === 0}
        empty={<NoClients onAdd={add} />}
      >
        {(all) => (
          <ClientList
            clients={all}
            projects={projects}
            filter={filter}
            onFilter={setFilter}
            onTask={setTask}
          />
        )}
      </Loaded>
      {clients.data && <InternalWork projects={internal} onTask={setTask} />}
      <ClientDialogs task={task} onClose={() => setTask(null)} />
    </Page>
  )
}

function NoClients({ onAdd }: { readonly onAdd: () => void }) {
  const t = useT()
  return (
    <Section>
      <EmptyState
        icon={<IconUsers size={26} stroke={1.6} />}
        title={t(($) => $.clients.empty.title)}
        text={t(($) => $.clients.empty.text)}
        action={
          <div className={forms.choices}>
            <Button onClick={onAdd}>{t(($) => $.clients.addFirst)}</Button>
            <Button component={Link} href="/import" variant="default">
              {t(($) => $.clients.empty.import)}
            </Button>
          </div>
        }
      />
    </Section>
  )
}
