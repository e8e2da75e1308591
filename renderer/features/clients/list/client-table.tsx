import { useEffect, useMemo, useState, useTransition } from 'react'
import { cx } from '../../../components/cx.ts'
import { Section } from '../../../components/page.tsx'
import { SortHead } from '../../../components/table/sort-head.tsx'
import { pressed } from '../../../components/table/sorting.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { ClientTask } from '../client-dialogs.tsx'
import {
  groupsOf,
  lineColumns,
  smallestFirst,
  type ClientLine,
  type LineColumn,
  type LineOrder,
} from './client-lines.ts'
import { GroupRows } from './group-rows.tsx'
import { useKeptOrder } from './kept-order.ts'
import table from '../../../components/table.module.css'
import classes from './list.module.css'

const numeric: ReadonlySet<LineColumn> = new Set(['rate', 'hours', 'waiting', 'worked'])
/** So many fill the largest window; the others are drawn once these stand. */
const firstDrawn = 40

interface Props {
  readonly lines: readonly ClientLine[]
  /** How far back the figures look. */
  readonly months: number
  /** Whether all of what was found is to be seen, folded groups too. */
  readonly unfolded: boolean
  readonly onTask: (task: ClientTask) => void
}

/** The clients by state, worst first: what an hour brings, the advice, what waits, when they were last worked for. */
export function ClientTable({ lines, months, unfolded, onTask }: Props) {
  const t = useT()
  const { locale } = useFormat()
  const [order, setOrder] = useKeptOrder()
  const groups = useMemo(() => groupsOf(lines, order, locale), [lines, order, locale])
  const most = useDrawn(lines.length)
  const drawn = useMemo(() => upTo(groups, most), [groups, most])
  return (
    <Section flush>
      <div className={classes['box']}>
        <table
          className={cx(
            table.table,
            classes['table'],
            lines.length >= firstDrawn && classes['many'],
          )}
          aria-label={t(($) => $.clients.title)}
        >
          <Head months={months} order={order} onOrder={setOrder} />
          {drawn.map((group) => (
            <GroupRows
              key={group.state}
              group={group}
              isAlone={groups.length === 1}
              unfolded={unfolded}
              onTask={onTask}
            />
          ))}
        </table>
      </div>
    </Section>
  )
}

interface HeadProps {
  readonly months: number
  readonly order: LineOrder
  readonly onOrder: (order: LineOrder) => void
}

function Head({ months, order, onOrder }: HeadProps) {
  const t = useT()
  return (
    <thead>
      <tr>
        {lineColumns.map((column) => (
          <SortHead
            key={column}
            name={
              column === 'rate'
                ? t(($) => $.clients.column.rate, { count: months })
                : t(($) => $.clients.column[column])
            }
            sorted={order.column === column && order}
            className={cx(numeric.has(column) && 'hw-number-cell', classes[column])}
            onPress={() => onOrder(pressed(order, column, smallestFirst))}
          />
        ))}
        <th scope="col">
          <span className="hw-only-for-readers">{t(($) => $.clients.column.actions)}</span>
        </th>
      </tr>
    </thead>
  )
}

/** How many rows to draw: a windowful at once, all of them as soon as the browser has time. */
function useDrawn(count: number): number {
  const [most, setMost] = useState(firstDrawn)
  const [, start] = useTransition()
  useEffect(() => start(() => setMost(Math.max(firstDrawn, count))), [count])
  return most
}

function upTo(groups: ReturnType<typeof groupsOf>, most: number) {
  let left = most
  return groups.map((group) => {
    const drawn = { ...group, count: group.lines.length, lines: group.lines.slice(0, left) }
    left -= drawn.lines.length
    return drawn
  })
}
