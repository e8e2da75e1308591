import { Button, Switch, TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Client, Project } from '../../../shared/domain/entities.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { counted } from '../../components/counted.ts'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { ClientDialogs, type ClientTask } from './client-dialogs.tsx'
import { filterClients, type ClientFilter } from './client-filter.ts'
import { ClientTable } from './client-table.tsx'
import { InternalWork } from './internal-work.tsx'
import forms from '../../forms/form.module.css'
import classes from './clients.module.css'

const noProjects: readonly Project[] = []
const noFilter: ClientFilter = { text: '', archived: false }

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
      <Loaded query={clients} isEmpty={(all) => all.length === 0} empty={<NoClients onAdd={add} />}>
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

interface Props {
  readonly clients: readonly Client[]
  readonly projects: readonly Project[]
  readonly filter: ClientFilter
  readonly onFilter: (filter: ClientFilter) => void
  readonly onTask: (task: ClientTask) => void
}

function ClientList({ clients, projects, filter, onFilter, onTask }: Props) {
  const t = useT()
  const format = useFormat()
  const shown = filterClients(clients, projects, filter)
  const text = filter.text.trim()
  return (
    <>
      <Filters filter={filter} onFilter={onFilter} count={shown.length} />
      {shown.length === 0 ? (
        <Section>
          <EmptyState
            title={
              text === ''
                ? t(($) => $.clients.allArchived)
                : t(($) => $.clients.noMatch, { text: format.isolate(text) })
            }
            action={
              <Button
                variant="light"
                onClick={() => onFilter({ text: '', archived: text === '' || filter.archived })}
              >
                {text === '' ? t(($) => $.clients.showArchived) : t(($) => $.clients.clearSearch)}
              </Button>
            }
          />
        </Section>
      ) : (
        <ClientTable
          clients={shown}
          projects={projects}
          showArchived={filter.archived}
          onTask={onTask}
        />
      )}
    </>
  )
}

interface FiltersProps {
  readonly filter: ClientFilter
  readonly onFilter: (filter: ClientFilter) => void
  readonly count: number
}

function Filters({ filter, onFilter, count }: FiltersProps) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={classes.filters} role="search">
      <TextInput
        type="search"
        aria-label={t(($) => $.clients.search)}
        placeholder={t(($) => $.clients.search)}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Switch
        label={t(($) => $.clients.showArchived)}
        checked={filter.archived}
        onChange={(event) => onFilter({ ...filter, archived: event.currentTarget.checked })}
      />
      <span className={classes.count} role="status">
        {t(($) => $.clients.count, counted(format, count))}
      </span>
    </div>
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
