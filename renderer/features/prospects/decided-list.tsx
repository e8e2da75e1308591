import { IconArrowBackUp, IconMail, IconThumbDown, IconTrophy } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { Prospect } from '../../../shared/domain/deciding/prospects.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { EditButton } from '../../components/row-buttons.tsx'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { letterAddress } from '../../report/links/letter-address.ts'
import { useReopen } from './use-prospect-actions.ts'
import type { ProspectTask } from './use-prospect-task.ts'
import classes from './prospects.module.css'

interface DecidedListProps {
  readonly prospects: readonly Prospect[]
  readonly onTask: (task: ProspectTask) => void
}

/** Prospects won and refused, the newest decision first; nothing where there are none. */
export function DecidedList({ prospects, onTask }: DecidedListProps) {
  const t = useT()
  if (prospects.length === 0) return null
  const title = t(($) => $.prospects.decided.title)
  return (
    <Section flush title={title} text={t(($) => $.prospects.decided.text)}>
      <ul className={classes['decided']} aria-label={title}>
        {prospects.map((prospect) => (
          <Decided key={prospect.id} prospect={prospect} onTask={onTask} />
        ))}
      </ul>
    </Section>
  )
}

interface Props {
  readonly prospect: Prospect
  readonly onTask: (task: ProspectTask) => void
}

function Decided({ prospect, onTask }: Props) {
  const t = useT()
  const { date } = useFormat()
  const { id, name, decision, decidedOn, reason } = prospect
  const won = decision === 'won'
  const Icon = won ? IconTrophy : IconThumbDown
  return (
    <li>
      <p className={classes['decision']} data-tone={won ? 'good' : 'bad'}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
        {won ? t(($) => $.prospects.decided.won) : t(($) => $.prospects.decided.refused)}
      </p>
      <p className={classes['when']}>
        {decidedOn === null ? t(($) => $.prospects.decided.noDay) : date(decidedOn)}
      </p>
      <div className={classes['about']}>
        <Link href={`/clients/${id}`} className="hw-name">
          <bdi>{name}</bdi>
        </Link>
        {reason.trim() !== '' && (
          <p className="hw-soft">
            <bdi>{reason}</bdi>
          </p>
        )}
      </div>
      <Actions prospect={prospect} onTask={onTask} />
    </li>
  )
}

function Actions({ prospect, onTask }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const reopen = useReopen()
  const { id, decision } = prospect
  const name = isolate(prospect.name)
  return (
    <div className={classes['actions']}>
      {decision === 'refused' && (
        <IconButton
          label={t(($) => $.prospects.decided.letter, { name })}
          onClick={() => navigate(letterAddress(id, 'refuse'))}
        >
          <IconMail size={18} stroke={1.8} />
        </IconButton>
      )}
      <EditButton
        label={t(($) => $.prospects.decided.edit, { name })}
        onClick={() => decision !== 'open' && onTask({ kind: 'decide', id, decision })}
      />
      <IconButton
        label={t(($) => $.prospects.decided.reopen, { name })}
        onClick={() => reopen(prospect)}
      >
        <IconArrowBackUp size={18} stroke={1.8} />
      </IconButton>
    </div>
  )
}
