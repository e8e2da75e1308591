import { useRef } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { ask, useCall, useCommand, useToasts, useTransport } from '../../../api/index.ts'
import { Loaded } from '../../../components/states.tsx'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { AddRow } from './add-row.tsx'
import { copiedAhead } from './copy-week.ts'
import { Unlogged } from './unlogged.tsx'
import { pageOf, useShownWeek, useWeek, type Week } from './use-week.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekHead } from './week-head.tsx'
import { rowKey, type RowOwner } from './week-rows.ts'
import classes from './week.module.css'

/** A week as a grid of client and project by day, to be typed in; its totals are those of its local days (T1). */
export function WeekView({ handlers }: { readonly handlers: EntryHandlers }) {
  const { locale } = useFormat()
  const grid = useRef<HTMLDivElement>(null)
  const { from, current, choose } = useShownWeek()
  const { query, week, isThere } = useWeek(from)
  const copy = useCopy(week, isThere)
  const goTo = (date: IsoDate) => {
    choose(startOfWeek(date, locale))
    grid.current?.querySelector<HTMLElement>('td[data-col]')?.focus()
  }
  return (
    <>
      <WeekHead from={from} current={current} choose={choose} {...copy} />
      <Loaded query={query}>
        {() => (
          <div ref={grid} inert={!isThere} aria-busy={!isThere}>
            <Sheet week={week} handlers={handlers} />
          </div>
        )}
      </Loaded>
      <Unlogged onFill={goTo} />
    </>
  )
}

function Sheet({ week, handlers }: { readonly week: Week; readonly handlers: EntryHandlers }) {
  const t = useT()
  const { rows, keep, from } = week
  const there = new Set(rows.map(({ key }) => key))
  return (
    <>
      {rows.length > 0 ? (
        <WeekGrid key={from} week={week} handlers={handlers} />
      ) : (
        <p className={classes['empty']}>{t(($) => $.week.empty)}</p>
      )}
      <div className={classes['below']}>
        <AddRow there={there} onAdd={(owner) => keep([owner])} />
        {rows.length > 0 && <p className={classes['hint']}>{t(($) => $.week.hint)}</p>}
      </div>
    </>
  )
}

/** The rows of the week before, and its hours where nothing stands yet. */
function useCopy({ from, days, keep, send, sheetNow }: Week, isThere: boolean) {
  const t = useT()
  const toasts = useToasts()
  const transport = useTransport()
  const before = { ...pageOf(addDays(from, -7)), from: addDays(from, -7) }
  const entries = useCall('entries.page', before)
  const create = useCommand('entries.createAll', {
    ownErrors: true,
    undoText: ({ entries: made }) => t(($) => $.week.changed, { count: made.length }),
  })
  const copyRows = () => keep(ownersOf(entries.data ?? []))
  const copyNow = async () => {
    // Asked anew, behind all that is on its way: what stands there already must not be copied over.
    const [last, now] = await Promise.all([ask(transport, 'entries.page', before), sheetNow()])
    const dates = days.map(({ date }) => date)
    const off = new Set(
      days.filter(({ holiday, isOff }) => holiday || isOff).map(({ date }) => date),
    )
    const made = copiedAhead(last, now.rows, dates, (date) => off.has(date))
    if (made.length > 0) await create.mutateAsync({ entries: [...made] })
    else toasts.done(t(($) => $.week.nothingToCopy))
  }
  const copyHours = () => {
    copyRows()
    send([], () => copyNow().catch(toasts.failed))
  }
  return { copyRows, copyHours, canCopy: isThere && (entries.data ?? []).length > 0 }
}

/** Whose entries they are, each once. */
const ownersOf = (entries: readonly RowOwner[]): readonly RowOwner[] => [
  ...new Map(
    entries.map(({ clientId, projectId }) => [
      rowKey({ clientId, projectId }),
      { clientId, projectId },
    ]),
  ).values(),
]
