import { useRef } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import { useCall, useCommand, useToasts } from '../../../api/index.ts'
import { Loaded } from '../../../components/states.tsx'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { AddRow } from './add-row.tsx'
import { copiedAhead } from './copy-week.ts'
import { Unlogged } from './unlogged.tsx'
import { useShownWeek, useWeek, type NamedRow } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekHead } from './week-head.tsx'
import { rowKey, type RowOwner } from './week-rows.ts'
import classes from './week.module.css'

/** A week as a grid of client and project by day, to be typed in; its totals are those of its local days (T1). */
export function WeekView({ handlers }: { readonly handlers: EntryHandlers }) {
  const t = useT()
  const { locale } = useFormat()
  const grid = useRef<HTMLDivElement>(null)
  const { from, current, choose } = useShownWeek()
  const { query, days, rows, add } = useWeek(from)
  const copy = useCopy({ from, days, rows, add })
  const there = new Set(rows.map(({ key }) => key))
  const goTo = (date: IsoDate) => {
    choose(startOfWeek(date, locale))
    grid.current?.querySelector<HTMLElement>('td[data-col]')?.focus()
  }
  return (
    <>
      <WeekHead from={from} current={current} choose={choose} {...copy} />
      <Loaded query={query}>
        {() => (
          <div ref={grid}>
            {rows.length > 0 ? (
              <WeekGrid key={from} rows={rows} days={days} handlers={handlers} keep={add} />
            ) : (
              <p className={classes['empty']}>{t(($) => $.week.empty)}</p>
            )}
            <div className={classes['below']}>
              <AddRow there={there} onAdd={(owner) => add([owner])} />
              {rows.length > 0 && <p className={classes['hint']}>{t(($) => $.week.hint)}</p>}
            </div>
          </div>
        )}
      </Loaded>
      <Unlogged onFill={goTo} />
    </>
  )
}

interface Copied {
  readonly from: IsoDate
  readonly days: readonly WeekDay[]
  readonly rows: readonly NamedRow[]
  readonly add: (owners: readonly RowOwner[]) => void
}

/** The rows of the week before, and its hours where nothing stands yet. */
function useCopy({ from, days, rows, add }: Copied) {
  const t = useT()
  const toasts = useToasts()
  const before = { from: addDays(from, -7), to: addDays(from, -1) }
  const entries = useCall('entries.page', { ...before, offset: 0, limit: ranges.pageRows.most })
  const last = entries.data ?? []
  const create = useCommand('entries.createAll', {
    undoText: ({ entries: made }) => t(($) => $.week.changed, { count: made.length }),
  })
  const copyRows = () => {
    const owners = new Map(last.map((entry) => [rowKey(entry), entry]))
    add([...owners.values()].map(({ clientId, projectId }) => ({ clientId, projectId })))
  }
  const copyHours = () => {
    copyRows()
    const dates = days.map(({ date }) => date)
    const off = new Set(
      days.filter(({ holiday, isOff }) => holiday || isOff).map(({ date }) => date),
    )
    const made = copiedAhead(last, rows, dates, (date) => off.has(date))
    if (made.length > 0) create.mutate({ entries: [...made] })
    else toasts.done(t(($) => $.week.nothingToCopy))
  }
  return { copyRows, copyHours, canCopy: last.length > 0 }
}
