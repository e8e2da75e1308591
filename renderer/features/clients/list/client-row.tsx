import { IconChevronDown } from '@tabler/icons-react'
import { memo, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Client } from '../../../../shared/domain/entities.ts'
import { cx } from '../../../components/cx.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { EditButton } from '../../../components/row-buttons.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { AdviceLine } from '../../../report/advice/advice-line.tsx'
import { BandMark } from '../../../report/band-mark.tsx'
import { RateFigure } from '../../../report/figures.tsx'
import { ClientDetails } from '../client-details.tsx'
import type { ClientTask } from '../client-dialogs.tsx'
import { ClientMenu } from '../client-menu.tsx'
import { lineColumns, type ClientLine } from './client-lines.ts'
import { Terms } from './terms.tsx'
import { useWorked } from './use-worked.ts'
import { RateWithTrend } from '../../../report/trend/rate-with-trend.tsx'
import classes from './list.module.css'

interface Props {
  readonly line: ClientLine
  readonly onTask: (task: ClientTask) => void
}

/** One client: what an hour brings and the advice on it; opens to show what was agreed, rates and projects. */
export const ClientRow = memo(function ClientRow({ line, onTask }: Props) {
  const [open, setOpen] = useState(false)
  const details = useId()
  const { client, projects } = line
  return (
    <>
      <tr className={cx(client.archived && classes['gone'], open && classes['opened'])}>
        <NameCell line={line} />
        <RateCell line={line} />
        <AdviceCell line={line} />
        <FigureCells line={line} />
        <td>
          <div className="hw-tools">
            <OpenButton client={client} open={open} controls={details} onToggle={setOpen} />
            <RowActions client={client} onTask={onTask} />
          </div>
        </td>
      </tr>
      {open && (
        <tr id={details}>
          <td colSpan={lineColumns.length + 1} className={classes['details']}>
            <Terms line={line} />
            <ClientDetails client={client} projects={projects} onTask={onTask} />
          </td>
        </tr>
      )}
    </>
  )
})

interface LineProps {
  readonly line: ClientLine
}

function NameCell({ line: { client, figures } }: LineProps) {
  const t = useT()
  return (
    <th scope="row">
      <span className={classes['name']}>
        <BandMark band={figures?.band ?? 'no-data'} />
        <Link href={`/clients/${client.id}`} className="hw-name">
          <bdi>{client.name}</bdi>
        </Link>
        {client.archived && (
          <span className="hw-pill hw-tinted">{t(($) => $.clients.archived)}</span>
        )}
      </span>
    </th>
  )
}

function RateCell({ line: { figures, trend } }: LineProps) {
  const t = useT()
  const format = useFormat()
  const rate = figures?.effectiveRate ?? null
  return (
    <td className="hw-number-cell">
      <RateWithTrend months={trend?.months} band={figures?.band}>
        {figures && rate !== null ? (
          <RateFigure kind="effective" figures={figures} className="hw-strong">
            <bdi>{format.money(rate, undefined, { whole: true })}</bdi>
          </RateFigure>
        ) : (
          <span className="hw-soft">{t(($) => $.clients.noRateYet)}</span>
        )}
      </RateWithTrend>
    </td>
  )
}

function AdviceCell({ line: { client, figures } }: LineProps) {
  const t = useT()
  if (!figures) {
    return (
      <td>
        <span className="hw-soft">{t(($) => $.clients.state[client.state])}</span>
      </td>
    )
  }
  return (
    <td>
      <AdviceLine figures={figures} />
    </td>
  )
}

function FigureCells({ line: { figures, trend } }: LineProps) {
  const format = useFormat()
  const worked = useWorked(trend?.lastWorked ?? null)
  const waiting = figures?.pendingValue ?? null
  const pending = figures?.pendingSeconds ?? 0
  return (
    <>
      <td className={cx('hw-number-cell', classes['hours'])}>
        {figures && figures.seconds > 0 ? format.hours(figures.seconds) : '–'}
      </td>
      <td className={cx('hw-number-cell', classes['waiting'])}>
        {waiting !== null ? (
          <bdi>{format.money(waiting, undefined, { whole: true })}</bdi>
        ) : pending > 0 ? (
          format.hours(pending)
        ) : (
          '–'
        )}
      </td>
      <td className={cx('hw-number-cell', 'hw-soft', classes['worked'])}>{worked}</td>
    </>
  )
}

interface OpenProps {
  readonly client: Client
  readonly open: boolean
  /** The id of the row that opens below. */
  readonly controls: string
  readonly onToggle: (open: boolean) => void
}

function OpenButton({ client, open, controls, onToggle }: OpenProps) {
  const t = useT()
  const { isolate } = useFormat()
  return (
    <IconButton
      size="md"
      label={t(($) => $.clients.open, { name: isolate(client.name) })}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={() => onToggle(!open)}
    >
      <IconChevronDown size={18} stroke={1.8} className="hw-chevron" aria-hidden="true" />
    </IconButton>
  )
}

function RowActions({ client, onTask }: Pick<Props, 'onTask'> & { readonly client: Client }) {
  const t = useT()
  const { isolate } = useFormat()
  return (
    <>
      <EditButton
        size="md"
        label={t(($) => $.clients.edit, { name: isolate(client.name) })}
        onClick={() => onTask({ kind: 'client', client })}
      />
      <ClientMenu client={client} onMerge={() => onTask({ kind: 'merge', client })} />
    </>
  )
}
