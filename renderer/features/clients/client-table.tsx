import type { Client, Project } from '../../../shared/domain/entities.ts'
import { cx } from '../../components/cx.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import type { ClientTask } from './client-dialogs.tsx'
import { ClientRow } from './client-row.tsx'
import table from '../../components/table.module.css'
import classes from './clients.module.css'

const columns = ['client', 'state', 'rate', 'currency', 'terms', 'projects'] as const
const numeric: ReadonlySet<string> = new Set(['rate', 'projects'])
const optional: ReadonlySet<string> = new Set(['currency', 'terms', 'projects'])

interface Props {
  readonly clients: readonly Client[]
  readonly projects: readonly Project[]
  readonly showArchived: boolean
  readonly onTask: (task: ClientTask) => void
}

/** The clients with what was agreed with each. */
export function ClientTable({ clients, projects, showArchived, onTask }: Props) {
  const t = useT()
  const shown = projects.filter(({ archived }) => showArchived || !archived)
  return (
    <Section flush>
      <div className={table.scroll}>
        <table className={cx(table.table, classes.table)} aria-label={t(($) => $.clients.title)}>
          <Head />
          <tbody>
            {clients.map((client) => (
              <ClientRow
                key={client.id}
                client={client}
                projects={shown.filter(({ clientId }) => clientId === client.id)}
                columns={columns.length + 1}
                onTask={onTask}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Head() {
  const t = useT()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            className={cx(
              numeric.has(column) && 'hw-number-cell',
              optional.has(column) && classes.optional,
            )}
          >
            {t(($) => $.clients.column[column])}
          </th>
        ))}
        <th scope="col">
          <span className="hw-only-for-readers">{t(($) => $.clients.column.actions)}</span>
        </th>
      </tr>
    </thead>
  )
}
