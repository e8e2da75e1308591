import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import { workWeek } from '../../../../shared/profitability/hours/hours.ts'
import { useLastLogged } from '../../capture/index.ts'
import {
  ask,
  useCall,
  useSettings,
  useStatus,
  useTransport,
  useUnsaved,
  type CallFailure,
} from '../../../api/index.ts'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useNames } from '../../../components/hooks/use-names.ts'
import { weekDays } from './week-days.ts'
import { rowKey, weekRows, type RowOwner, type WeekRow } from './week-rows.ts'
import { afterEdit, editsOf, isEdit, type Sheet } from './write/after-edits.ts'
import { useSent } from './write/use-sent.ts'

interface ShownWeek {
  /** Its first day; null: the one of today. */
  readonly from: IsoDate | null
  /** What was logged last when it was chosen. */
  readonly after: object | null
}
const shownWeek = { name: 'time-week', untouched: { from: null, after: null } as ShownWeek }
const addedRows = { name: 'time-week-rows', untouched: [] as readonly RowOwner[] }

/** The week chosen, until something is logged in this window: then the week of that. */
export function useShownWeek() {
  const { locale } = useFormat()
  const { today } = useStatus()
  const logged = useLastLogged()
  const [shown, change] = useUnsaved(shownWeek)
  const current = startOfWeek(today, locale)
  const isFollowing = logged !== null && shown.after !== logged
  const from = (isFollowing ? startOfWeek(logged.date, locale) : shown.from) ?? current
  return {
    from,
    current,
    choose: (next: IsoDate | null) => change(() => ({ from: next, after: logged })),
  }
}

/** What is called how, in the order it is read. */
export interface NamedRow extends WeekRow {
  readonly client: string | null
  readonly project: string | null
}

/** A week as it is shown, and the ways to change it. */
export interface Week extends Sheet {
  readonly from: IsoDate
  /** Rows that are to stay, whether they hold time or not. */
  readonly keep: (owners: readonly RowOwner[]) => void
  readonly send: ReturnType<typeof useSent>['send']
  /** Its rows as the core has them now. */
  readonly sheetNow: () => Promise<Sheet>
}

/** The week from a day on, and until it is there the one before it, which is not to be changed. */
export function useWeek(asked: IsoDate): {
  readonly query: UseQueryResult<readonly Entry[], CallFailure>
  readonly week: Week
  readonly isThere: boolean
} {
  const query = useCall('entries.page', pageOf(asked), { keepPrevious: true })
  const { from, entries } = useSettled(asked, query)
  const { zone } = useSettings()
  const transport = useTransport()
  const { days, keep, rowsOf } = useRowsOf(from)
  const { waiting, send } = useSent(from)
  const rows = useMemo(() => {
    const all = waiting.reduce<readonly Entry[]>((now, typed) => {
      const edit = editsOf(typed, { rows: rowsOf(now), days, zone })
      return isEdit(edit) ? afterEdit(now, edit) : now
    }, entries ?? [])
    return rowsOf(all)
  }, [entries, waiting, rowsOf, days, zone])
  const sheetNow = async () => {
    const now = await ask(transport, 'entries.page', pageOf(from))
    return { rows: rowsOf(now), days, zone }
  }
  const week = { from, days, rows: useStable(rows), zone, keep, send, sheetNow }
  return { query, week, isThere: entries !== undefined && from === asked }
}

/** The entries of a week; what began the night before reaches into its first day. */
export const pageOf = (from: IsoDate) => ({
  from: addDays(from, -1),
  to: addDays(from, 6),
  offset: 0,
  limit: ranges.pageRows.most,
})

interface Settled {
  readonly from: IsoDate
  readonly entries: readonly Entry[] | undefined
}

/**
 * The entries of the week asked for once they are there and nothing of them is asked for again; until then those of
 * the week last shown: neither another week's nor such as were kept from an earlier look may be taken for them.
 */
function useSettled(
  asked: IsoDate,
  { data, isPlaceholderData, isFetching }: UseQueryResult<readonly Entry[], CallFailure>,
): Settled {
  const [settled, settle] = useState<Settled>({ from: asked, entries: undefined })
  const isShown = settled.from === asked && settled.entries !== undefined
  const isThere = data !== undefined && !isPlaceholderData && (isShown || !isFetching)
  if (!isThere || (isShown && settled.entries === data)) return settled
  const next = { from: asked, entries: data }
  settle(next)
  return next
}

/** How entries become the rows of a week, in the order they are read. */
function useRowsOf(from: IsoDate) {
  const settings = useSettings()
  const { locale } = useFormat()
  const names = useNames()
  const [added, change] = useUnsaved(addedRows, from)
  const days = useMemo(() => weekDays(from, settings), [from, settings])
  const hours = useMemo(() => workWeek(settings.workingHours), [settings.workingHours])
  const { favourites } = settings
  const rowsOf = useCallback(
    (entries: readonly Entry[]): readonly NamedRow[] => {
      const dates = days.map(({ date }) => date)
      const also = [...favourites, ...added].filter(names.knows)
      const { compare } = new Intl.Collator(locale, { numeric: true })
      return weekRows({ entries, days: dates, also, workWeek: hours })
        .map((row) => ({ ...row, client: names.client(row), project: names.project(row) }))
        .toSorted(
          (a, b) =>
            Number(a.client === null) - Number(b.client === null) ||
            compare(a.client ?? '', b.client ?? '') ||
            compare(a.project ?? '', b.project ?? ''),
        )
    },
    [days, favourites, added, hours, locale, names],
  )
  const keep = (owners: readonly RowOwner[]) =>
    change((now) => {
      const known = new Set(now.map(rowKey))
      const fresh = owners.filter((owner) => !known.has(rowKey(owner)))
      return fresh.length === 0 ? now : [...now, ...fresh]
    })
  return { days, keep, rowsOf }
}

/** Rows that say the same stay the same, so that those alone are drawn again that changed. */
function useStable(rows: readonly NamedRow[]): readonly NamedRow[] {
  const [kept, keep] = useState<readonly NamedRow[]>(rows)
  if (kept === rows) return kept
  const known = new Map(kept.map((row) => [row.key, row]))
  const next = rows.map((row) => {
    const before = known.get(row.key)
    return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
  })
  const isSame = next.length === kept.length && next.every((row, at) => row === kept[at])
  if (isSame) return kept
  keep(next)
  return next
}
