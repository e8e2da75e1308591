import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ClientState } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { ClientTask } from '../client-dialogs.tsx'
import { lineColumns, type LineGroup } from './client-lines.ts'
import { ClientRow } from './client-row.tsx'
import classes from './list.module.css'

/** From so many on, those of the past are folded away. */
const manyPast = 20

interface Props {
  readonly group: LineGroup & { readonly count: number }
  /** Whether no other state has any. */
  readonly isAlone: boolean
  readonly unfolded: boolean
  readonly onTask: (task: ClientTask) => void
}

/** The clients of one state under its name, with what they make together. */
export function GroupRows({ group, isAlone, unfolded, onTask }: Props) {
  const isFoldable = !isAlone && (group.state === 'prospect' || isManyPast(group))
  const [open, setOpen] = useState(false)
  const isShown = !isFoldable || open || unfolded
  return (
    <tbody>
      <tr className={classes['group']}>
        <th colSpan={lineColumns.length + 1} scope="rowgroup">
          <span className={classes['groupHead']}>
            <GroupName
              state={group.state}
              count={group.count}
              fold={isFoldable && !unfolded ? { open, onToggle: () => setOpen(!open) } : null}
            />
            <GroupSum group={group} />
          </span>
        </th>
      </tr>
      {isShown &&
        group.lines.map((line) => <ClientRow key={line.client.id} line={line} onTask={onTask} />)}
    </tbody>
  )
}

const isManyPast = ({ state, count }: Props['group']) => state === 'past' && count >= manyPast

interface NameProps {
  readonly state: ClientState
  readonly count: number
  readonly fold: { readonly open: boolean; readonly onToggle: () => void } | null
}

function GroupName({ state, count, fold }: NameProps) {
  const t = useT()
  const format = useFormat()
  const words = (
    <>
      {state === 'prospect' ? t(($) => $.common.pages.prospects) : t(($) => $.clients.state[state])}{' '}
      <small>{format.number(count)}</small>
    </>
  )
  if (!fold) return <span>{words}</span>
  return (
    <button
      type="button"
      className={classes['fold']}
      aria-expanded={fold.open}
      onClick={fold.onToggle}
    >
      <IconChevronDown size={15} stroke={2} className="hw-chevron" aria-hidden="true" />
      {words}
    </button>
  )
}

function GroupSum({ group: { state, seconds, rate } }: { readonly group: LineGroup }) {
  const t = useT()
  const format = useFormat()
  if (state === 'prospect') {
    return (
      <Link href="/prospects" className={classes['more']}>
        {t(($) => $.clients.prospects)}
      </Link>
    )
  }
  if (seconds === 0) return null
  const hours = format.hours(seconds)
  return (
    <small className="hw-number">
      {rate === null
        ? hours
        : t(($) => $.clients.group, { hours, rate: format.rate(rate, { whole: true }) })}
    </small>
  )
}
