import { IconCashOff, IconClockUp, IconMoon, IconNote } from '@tabler/icons-react'
import { memo } from 'react'
import { cx } from '../../../components/cx.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { Name } from '../../../components/name.tsx'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { CellEditor, type Editing } from './cell/cell-editor.tsx'
import type { NamedRow } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import type { Cell } from './week-rows.ts'
import type { Unread } from './write/use-cell-writer.ts'
import classes from './week.module.css'

interface Props {
  readonly row: NamedRow
  readonly index: number
  readonly days: readonly WeekDay[]
  readonly today: IsoDate
  /** The day whose cell has the focus when the grid has; null: another row's. */
  readonly active: number | null
  /** The days selected, if there is more than the active cell. */
  readonly from: number | null
  readonly to: number | null
  /** What is typed in the active cell, or its entries. */
  readonly editing: Editing | null
  readonly unread: Readonly<Record<number, Unread>> | undefined
  /** Entries just logged. */
  readonly fresh: ReadonlySet<number> | undefined
  /** The day the timer runs on for this row. */
  readonly runs: number | null
}

/** A client and project with its days: drawn again only when something of it changed. */
export const WeekRowView = memo(function WeekRowView(props: Props) {
  const { row, index, days, active, from, to } = props
  const t = useT()
  const { duration } = useFormat()
  const owner = useOwner(row)
  return (
    <tr data-key={row.key} aria-rowindex={index + 2}>
      <th scope="row" className={classes['owner']}>
        <span className="hw-clip hw-medium" title={row.client ?? ''}>
          {row.client === null ? t(($) => $.week.internal) : <Name>{row.client}</Name>}
        </span>
        {row.project !== null && (
          <span className={classes['project']} title={row.project}>
            <Name>{row.project}</Name>
          </span>
        )}
      </th>
      {row.cells.map((cell, col) => {
        const day = days[col]
        return (
          day && (
            <GridCell
              key={day.date}
              {...props}
              cell={cell}
              day={day}
              col={col}
              owner={owner}
              isActive={active === col}
              isSelected={from !== null && to !== null && col >= from && col <= to}
            />
          )
        )
      })}
      <td className={classes['sum']}>{row.seconds > 0 && duration(row.seconds)}</td>
    </tr>
  )
})

interface CellProps extends Props {
  readonly cell: Cell
  readonly day: WeekDay
  readonly col: number
  readonly owner: string
  readonly isActive: boolean
  readonly isSelected: boolean
}

function GridCell(props: CellProps) {
  const { cell, day, col, isActive, isSelected, editing, unread, fresh, runs } = props
  const { duration } = useFormat()
  const name = useCellName(props)
  const left = unread?.[col]
  const { seconds } = cell
  const isTyped = isActive && editing !== null && editing.typing !== null
  return (
    <td
      data-col={col}
      aria-colindex={col + 2}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive || isSelected}
      aria-invalid={left !== undefined}
      title={cell.entries
        .map(({ note }) => note)
        .filter(Boolean)
        .join('\n')}
      className={cx(dayClass(day), isSelected && classes['selected'])}
      data-new={cell.entries.some(({ id }) => fresh?.has(id)) || undefined}
    >
      <span className="hw-only-for-readers">{name}</span>
      {!isTyped && (
        <span
          className={cx(classes['cell'], left && classes['unread'])}
          aria-hidden="true"
          dir="ltr"
          data-empty={(seconds === 0 && !left) || undefined}
        >
          <Marks cell={cell} isFuture={day.date > props.today} runs={runs === col} />
          {left ? <bdi className="hw-clip">{left.text}</bdi> : seconds > 0 && duration(seconds)}
        </span>
      )}
      {isActive && editing && (
        <CellEditor
          editing={editing}
          title={props.row.project ?? props.row.client}
          cell={cell}
          day={day}
          name={name}
          unread={left}
        />
      )}
    </td>
  )
}

/** The ground a day stands on. */
export const dayClass = ({ target, holiday, isOff }: WeekDay): string | undefined =>
  holiday || isOff ? classes['holiday'] : target === 0 ? classes['free'] : undefined

/** What is out of the ordinary in a cell; its name says it in words. */
function Marks({
  cell,
  isFuture,
  runs,
}: {
  readonly cell: Cell
  readonly isFuture: boolean
  readonly runs: boolean
}) {
  const { entries } = cell
  return (
    <span className={classes['marks']}>
      {runs && <span className={classes['runs']} />}
      {entries.length > 1 && <span className={classes['count']}>{entries.length}</span>}
      {cell.outOfHours > 0 && <IconMoon size={13} />}
      {entries.some(({ billable }) => !billable) && <IconCashOff size={14} />}
      {entries.some(({ note }) => note !== '') && <IconNote size={13} />}
      {isFuture && cell.seconds > 0 && <IconClockUp size={13} />}
    </span>
  )
}

/** For readers alone, so that nothing has to keep its direction. */
function useOwner({ client, project }: NamedRow): string {
  const t = useT()
  const name = client ?? t(($) => $.week.internal)
  return project === null ? name : t(($) => $.week.ownerProject, { client: name, project })
}

// As the cell shows it.
const toMinute = (seconds: number) => Math.round(seconds / 60) * 60

/** What a screen reader says of a cell: whose, when, how long, and what is out of the ordinary. */
function useCellName({ owner, day, cell, col, today, runs }: CellProps): string {
  const t = useT()
  const { date, hours } = useFormat()
  const { seconds, entries } = cell
  const [only] = entries
  const parts = [
    t(($) => $.week.cell.place, { owner, date: date(day.date, 'weekday') }),
    seconds > 0 ? hours(toMinute(seconds), 2) : t(($) => $.week.cell.empty),
    entries.length > 1 && t(($) => $.week.cell.entries, { count: entries.length }),
    entries.some(({ billable }) => !billable) && t(($) => $.week.cell.notBillable),
    cell.outOfHours > 0 && t(($) => $.week.cell.outOfHours),
    day.date > today && seconds > 0 && t(($) => $.week.cell.future),
    runs === col && t(($) => $.week.cell.running),
    entries.length === 1 &&
      only &&
      only.note !== '' &&
      t(($) => $.week.cell.note, { note: only.note }),
  ]
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(', ')
}
