import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { RememberedNames } from '../../../forms/remembered/remembered-names.tsx'
import { NotListed } from './capped-table.tsx'
import classes from '../import.module.css'

interface Props {
  readonly clients: ImportOutcome['newClients']
  readonly projects: ImportOutcome['newProjects']
  /** How many there are besides; none if left out. */
  readonly more?: Pick<ImportOutcome['more'], 'newClients' | 'newProjects'>
}

const none = { newClients: 0, newProjects: 0 }

/** Clients and projects the import would create; a mistyped name shows here before it is one. */
export function NewNames({ clients, projects, more = none }: Props) {
  const t = useT()
  const format = useFormat()
  if (clients.length + projects.length === 0) return null
  const projectNames = projects.map(({ client, project }) =>
    client === null ? project : `${format.isolate(project)} (${format.isolate(client)})`,
  )
  return (
    <div className={classes.pair}>
      {clients.length > 0 && (
        <Section
          title={t(
            ($) => $.imports.preview.newClients,
            counted(format, clients.length + more.newClients),
          )}
        >
          <Names names={clients} />
          <NotListed count={more.newClients} />
          <RememberedNames names={clients} />
        </Section>
      )}
      {projects.length > 0 && (
        <Section
          title={t(
            ($) => $.imports.preview.newProjects,
            counted(format, projects.length + more.newProjects),
          )}
        >
          <Names names={projectNames} />
          <NotListed count={more.newProjects} />
        </Section>
      )}
    </div>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={classes.names}>
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
