import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { RememberedNames } from '../../../forms/remembered/remembered-names.tsx'
import classes from '../import.module.css'

interface Props {
  readonly clients: ImportOutcome['newClients']
  readonly projects: ImportOutcome['newProjects']
}

/** Clients and projects the import would create; a mistyped name shows here before it is one. */
export function NewNames({ clients, projects }: Props) {
  const t = useT()
  const format = useFormat()
  if (clients.length + projects.length === 0) return null
  const projectNames = projects.map(({ client, project }) =>
    client === null ? project : `${format.isolate(project)} (${format.isolate(client)})`,
  )
  return (
    <div className={classes.pair}>
      {clients.length > 0 && (
        <Section title={t(($) => $.imports.preview.newClients, counted(format, clients.length))}>
          <Names names={clients} />
          <RememberedNames names={clients} />
        </Section>
      )}
      {projects.length > 0 && (
        <Section title={t(($) => $.imports.preview.newProjects, counted(format, projects.length))}>
          <Names names={projectNames} />
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
