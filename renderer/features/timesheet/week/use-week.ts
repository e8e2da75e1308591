import { useMemo, useState } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import { workWeek } from '../../../../shared/profitability/hours/hours.ts'
import { useLastLogged } from '../../capture/index.ts'
import { useCall, useSettings, useStatus, useUnsaved } from '../../../api/index.ts'
import { startOfWeek } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useNames } from '../use-names.ts'
import { weekDays } from './week-days.ts'
import { rowKey, weekRows, type RowOwner, type WeekRow } from './week-rows.ts'

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

/** The days and rows of a week as they stand. */
export function useWeek(from: IsoDate) {
  const settings = useSettings()
  const { locale } = useFormat()
  const names = useNames()
  const [added, change] = useUnsaved(addedRows, from)
  // What began the night before reaches into the first day.
  const span = { from: addDays(from, -1), to: addDays(from, 6) }
  const query = useCall(
    'entries.page',
    { ...span, offset: 0, limit: ranges.pageRows.most },
    { keepPrevious: true },
  )
  const days = useMemo(() => weekDays(from, settings), [from, settings])
  const hours = useMemo(() => workWeek(settings.workingHours), [settings.workingHours])
  const { favourites } = settings
  const rows = useMemo(() => {
    const dates = days.map(({ date }) => date)
    const also = [...favourites, ...added]
    const all = weekRows({ entries: query.data ?? [], days: dates, also, workWeek: hours })
    const { compare } = new Intl.Collator(locale, { numeric: true })
    return all
      .map((row): NamedRow => ({ ...row, client: names.client(row), project: names.project(row) }))
      .toSorted(
        (a, b) =>
          Number(a.client === null) - Number(b.client === null) ||
          compare(a.client ?? '', b.client ?? '') ||
          compare(a.project ?? '', b.project ?? ''),
      )
  }, [query.data, days, favourites, added, hours, locale, names])
  const add = (owners: readonly RowOwner[]) =>
    change((now) => {
      const known = new Set(now.map(rowKey))
      const fresh = owners.filter((owner) => !known.has(rowKey(owner)))
      return fresh.length === 0 ? now : [...now, ...fresh]
    })
  return { query, days, rows: useStable(rows), add }
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
