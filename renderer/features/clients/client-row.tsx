import { IconChevronDown } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Client, Project } from '../../../shared/domain/entities.ts'
import { useCall, useCommand, useStatus } from '../../api/index.ts'
import { counted } from '../../components/counted.ts'
import { cx } from '../../components/cx.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { ArchiveButton, EditButton, MergeButton } from '../../components/row-buttons.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { ClientDetails } from './client-details.tsx'
import type { ClientTask } from './client-dialogs.tsx'
import { rateOn } from '../../report/rate-now.ts'
import { useRateText } from '../../report/rate-text.ts'
import classes from './clients.module.css'

interface Props {
  readonly client: Client
  readonly projects: readonly Project[]
  /** How many columns the table has, for the row that opens below. */
  readonly columns: number
  readonly onTask: (task: ClientTask) => void
}

/** One client with what was agreed; opens to show its projects and rates. */
export function ClientRow({ client, projects, columns, onTask }: Props) {
  const [open, setOpen] = useState(false)
  const details = useId()
  return (
    <>
      <tr className={cx(client.archived && classes.gone, open && classes.opened)}>
        <NameCell client={client} open={open} controls={details} onToggle={() => setOpen(!open)} />
        <Agreed client={client} projects={projects.length} />
        <td>
          <RowActions client={client} onTask={onTask} />
        </td>
      </tr>
      {open && (
        <tr id={details}>
          <td colSpan={columns} className={classes.details}>
            <ClientDetails client={client} projects={projects} onTask={onTask} />
          </td>
        </tr>
      )}
    </>
  )
}

interface NameCellProps {
  readonly client: Client
  readonly open: boolean
  /** The id of the row that opens below. */
  readonly controls: string
  readonly onToggle: () => void
}

function NameCell({ client, open, controls, onToggle }: NameCellProps) {
  const t = useT()
  const format = useFormat()
  const { name, archived } = client
  return (
    <th scope="row">
      <span className={classes.name}>
        <IconButton
          label={t(($) => $.clients.open, { name: format.isolate(name) })}
          size="md"
          aria-expanded={open}
          aria-controls={controls}
          onClick={onToggle}
        >
          <IconChevronDown size={16} stroke={2} className="hw-chevron" />
        </IconButton>
        <Link href={`/clients/${client.id}`} className="hw-name">
          <bdi>{name}</bdi>
        </Link>
        {archived && <span className="hw-pill hw-tinted">{t(($) => $.clients.archived)}</span>}
      </span>
    </th>
  )
}

function Agreed({ client, projects }: { readonly client: Client; readonly projects: number }) {
  const t = useT()
  const format = useFormat()
  const { state, currency, paymentTermsDays } = client
  return (
    <>
      <td>
        <span className={classes.state}>
          <span className={classes.dot} data-state={state} aria-hidden="true" />
          {t(($) => $.clients.state[state])}
        </span>
      </td>
      <td className="hw-number-cell">
        <RateNow client={client} />
      </td>
      <td className={classes.optional}>{currency ?? format.currency}</td>
      <td className={classes.optional}>
        {paymentTermsDays === null ? (
          <span className="hw-soft">{t(($) => $.clients.noTerms)}</span>
        ) : (
          t(($) => $.clients.termsDays, counted(format, paymentTermsDays))
        )}
      </td>
      <td className={cx('hw-number-cell', classes.optional)}>{format.number(projects)}</td>
    </>
  )
}

function RateNow({ client }: { readonly client: Client }) {
  const t = useT()
  const { today } = useStatus()
  const rateText = useRateText()
  // Asked once for all rows: hundreds of clients would be as many calls.
  const rates = useCall('agreedRates.list', {}).data
  const now = useMemo(
    () =>
      rates &&
      rateOn(
        rates.filter(({ clientId }) => clientId === client.id),
        today,
      ),
    [rates, today, client.id],
  )
  if (now === undefined) return null
  if (now) return <>{rateText(now.rate, now.currency)}</>
  return <span className="hw-soft">{t(($) => $.clients.noRate)}</span>
}

function RowActions({ client, onTask }: Pick<Props, 'client' | 'onTask'>) {
  const t = useT()
  const { isolate } = useFormat()
  const { id, archived } = client
  const name = isolate(client.name)
  const archive = useCommand('clients.archive', {
    undoText: archived
      ? t(($) => $.clients.undo.unarchived, { name })
      : t(($) => $.clients.undo.archived, { name }),
  })
  return (
    <div className="hw-tools">
      <EditButton
        label={t(($) => $.clients.edit, { name })}
        onClick={() => onTask({ kind: 'client', client })}
      />
      <MergeButton
        label={t(($) => $.clients.mergeInto, { name })}
        onClick={() => onTask({ kind: 'merge', client })}
      />
      <ArchiveButton
        archived={archived}
        label={
          archived ? t(($) => $.clients.unarchive, { name }) : t(($) => $.clients.archive, { name })
        }
        disabled={archive.isPending}
        onClick={() => archive.mutate({ id, archived: !archived })}
      />
    </div>
  )
}
