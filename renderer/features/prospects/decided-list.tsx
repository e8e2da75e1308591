import {
  IconArrowBackUp,
  IconMail,
  IconPencil,
  IconThumbDown,
  IconTrophy,
} from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { Prospect } from '../../../shared/domain/prospects.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Name } from '../../components/name.tsx'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { refusalAddress } from './refusal-address.ts'
import { useProspectActions } from './use-prospect-actions.ts'
import type { ProspectTask } from './use-prospect-task.ts'
import table from '../../components/table.module.css'
import classes from './prospects.module.css'

const columns = ['name', 'decision', 'on', 'reason'] as const

/** Prospects won and refused, the newest decision first; nothing where there are none. */
export function DecidedList({
  prospects,
  onTask,
}: {
  readonly prospects: readonly Prospect[]
  readonly onTask: (task: ProspectTask) => void
}) {
  const t = useT()
  if (prospects.length === 0) return null
  const title = t(($) => $.prospects.decided.title)
  return (
    <Section flush title={title}>
      <div className={table.scroll}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(($) => $.prospects.decided.column[column])}
                </th>
              ))}
              <th scope="col">
                <span className="hw-only-for-readers">
                  {t(($) => $.prospects.decided.column.actions)}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {prospects.map((prospect) => (
              <DecidedRow key={prospect.id} prospect={prospect} onTask={onTask} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function DecidedRow({
  prospect,
  onTask,
}: {
  readonly prospect: Prospect
  readonly onTask: (task: ProspectTask) => void
}) {
  const t = useT()
  const { date } = useFormat()
  const won = prospect.decision === 'won'
  const Icon = won ? IconTrophy : IconThumbDown
  return (
    <tr>
      <th scope="row">
        <ClientLink prospect={prospect} />
      </th>
      <td>
        <span className={classes['decision']} data-decision={prospect.decision}>
          <Icon size={16} stroke={1.8} aria-hidden="true" />
          {won ? t(($) => $.prospects.decided.won) : t(($) => $.prospects.decided.refused)}
        </span>
      </td>
      <td className={classes['when']}>
        {prospect.decidedOn === null
          ? t(($) => $.prospects.decided.noDay)
          : date(prospect.decidedOn)}
      </td>
      <td className={classes['reason']}>
        <bdi>{prospect.reason}</bdi>
      </td>
      <td>
        <DecidedActions prospect={prospect} onTask={onTask} />
      </td>
    </tr>
  )
}

function DecidedActions({
  prospect,
  onTask,
}: {
  readonly prospect: Prospect
  readonly onTask: (task: ProspectTask) => void
}) {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const { reopen } = useProspectActions()
  const { id, decision } = prospect
  const name = isolate(prospect.name)
  return (
    <div className={classes['actions']}>
      {decision === 'refused' && (
        <IconButton
          label={t(($) => $.prospects.decided.letter, { name })}
          onClick={() => navigate(refusalAddress(id))}
        >
          <IconMail size={18} stroke={1.8} />
        </IconButton>
      )}
      <IconButton
        label={t(($) => $.prospects.decided.edit, { name })}
        onClick={() => decision !== 'open' && onTask({ kind: 'decide', id, decision })}
      >
        <IconPencil size={18} stroke={1.8} />
      </IconButton>
      <IconButton
        label={t(($) => $.prospects.decided.reopen, { name })}
        onClick={() => reopen(prospect)}
      >
        <IconArrowBackUp size={18} stroke={1.8} />
      </IconButton>
    </div>
  )
}

function ClientLink({ prospect: { id, name } }: { readonly prospect: Prospect }) {
  return (
    <Link href={`/clients/${id}`} className={classes['client'] ?? ''}>
      <Name>{name}</Name>
    </Link>
  )
}
