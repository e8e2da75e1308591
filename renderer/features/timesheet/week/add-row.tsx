import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useCommand } from '../../../api/index.ts'
import { useClients, useProjects } from '../../../components/hooks/use-clients.ts'
import { blankClient } from '../../../forms/inputs/client-select.tsx'
import { CreatableSelect } from '../../../forms/inputs/creatable-select.tsx'
import { useT } from '../../../i18n/index.ts'
import { rowKey, type RowOwner } from './week-rows.ts'
import classes from './week.module.css'

interface Props {
  /** Keys of the rows that are there. */
  readonly there: ReadonlySet<string>
  readonly onAdd: (owner: RowOwner) => void
}

/** Adds a row by any part of a client's or project's name. */
export function AddRow({ there, onAdd }: Props) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const { owners, data } = useOwners(there)
  const create = useCommand('clients.create')
  const onCreate = async (name: string) => {
    const output = await create.mutateAsync({ ...blankClient, name }).catch(() => null)
    if (!output) return null
    onAdd({ clientId: output.client.id, projectId: null })
    setOpen(false)
    return null
  }
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t(($) => $.week.addRow)}
      </Button>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the field within
    <div
      className={classes['addField']}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <CreatableSelect
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the button was that was just pressed
        autoFocus
        aria-label={t(($) => $.week.addRowFor)}
        placeholder={t(($) => $.week.addRowText)}
        data={data}
        value={null}
        onCreate={onCreate}
        onChange={(key) => {
          const owner = owners.get(key ?? '')
          if (!owner) return
          onAdd(owner)
          setOpen(false)
        }}
      />
    </div>
  )
}

/** Every client and project there is no row for yet. */
function useOwners(there: ReadonlySet<string>) {
  const t = useT()
  const clients = useClients().data
  const projects = useProjects().data
  return useMemo(() => {
    const internal = t(($) => $.week.internal)
    const names = new Map<number | null, string>([[null, internal]])
    for (const { id, name, archived } of clients ?? []) if (!archived) names.set(id, name)
    const owners = new Map<string, RowOwner>()
    const data: { value: string; label: string }[] = []
    for (const [clientId, client] of names) {
      const own = (projects ?? []).filter((one) => one.clientId === clientId && !one.archived)
      for (const project of [null, ...own]) {
        const owner = { clientId, projectId: project?.id ?? null }
        const value = rowKey(owner)
        if (there.has(value)) continue
        owners.set(value, owner)
        const label = project
          ? t(($) => $.week.ownerProject, { client, project: project.name })
          : client
        data.push({ value, label })
      }
    }
    return { owners, data }
  }, [t, clients, projects, there])
}
