import { useMemo } from 'react'
import { useCommand } from '../../api/index.ts'
import { useProjects } from '../../components/hooks/use-clients.ts'
import { useT } from '../../i18n/index.ts'
import { CreatableSelect, type SearchFieldProps } from './creatable-select.tsx'

type Props = SearchFieldProps & {
  /** Whose projects are offered; null: internal ones. */
  readonly clientId: number | null
  readonly value: number | null
  readonly onChange: (projectId: number | null) => void
  readonly creatable?: boolean
}

/** Choice among one client's projects; a missing one can be created on the spot, priced by the hour. */
export function ProjectSelect({ clientId, value, onChange, creatable = true, ...rest }: Props) {
  const t = useT()
  const projects = useProjects()
  const create = useCommand('projects.create')
  const data = useMemo(
    () =>
      (projects.data ?? [])
        .filter((project) => project.clientId === clientId)
        .filter((project) => !project.archived || project.id === value)
        .map((project) => ({ value: String(project.id), label: project.name })),
    [projects.data, clientId, value],
  )
  const onCreate = async (name: string) => {
    const output = await create.mutateAsync({ ...blankProject, clientId, name }).catch(() => null)
    return output ? String(output.project.id) : null
  }
  return (
    <CreatableSelect
      placeholder={t(($) => $.common.select.project)}
      {...rest}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(next === null ? null : Number(next))}
      onCreate={creatable && projects.data ? onCreate : undefined}
    />
  )
}

const blankProject = {
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
} as const
