import { useMemo } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import {
  dayAxis,
  lanesOf,
  type DayAxis,
  type Lane,
} from '../../../../shared/domain/timing/day-axis.ts'
import { useCall, useSettings } from '../../../api/index.ts'

/** An entry with two instants, which has a place on the day. */
export type TimedEntry = Entry & {
  readonly time: Extract<Entry['time'], { readonly kind: 'interval' }>
}

export interface Placed extends Lane {
  readonly entry: TimedEntry
}

const isTimed = (entry: Entry): entry is TimedEntry => entry.time.kind === 'interval'

/** What a day holds: entries by the clock, those that began the day before too, and those of a length alone (T2). */
export function useDay(date: IsoDate) {
  const { zone } = useSettings()
  const axis = useMemo(() => dayAxis(date, zone), [date, zone])
  const query = useCall(
    'entries.page',
    { from: addDays(date, -1), to: addDays(date, 1), offset: 0, limit: ranges.pageRows.most },
    { keepPrevious: true },
  )
  const placed = useMemo(() => placedOn(axis, query.data ?? []), [axis, query.data])
  const untimed = useMemo(
    () => (query.data ?? []).filter((entry) => !isTimed(entry) && entry.date === date),
    [query.data, date],
  )
  return { axis, query, placed, untimed }
}

function placedOn({ start, end }: DayAxis, entries: readonly Entry[]): readonly Placed[] {
  const timed = entries
    .filter(isTimed)
    .filter(({ time }) => time.start < end && time.end > start)
    .toSorted((a, b) => a.time.start - b.time.start || a.id - b.id)
  const lanes = lanesOf(timed.map(({ time }) => time))
  return timed.map((entry, at) => ({ entry, lane: 0, lanes: 1, ...lanes[at] }))
}
