import { dayNumber, weekdayOfDay, daySeconds } from '../../domain/calendar.ts'
import { offsetSpanAt } from '../../domain/zone.ts'
import type { DayHours } from '../types.ts'
import type { WorkingHours } from '../../domain/settings.ts'
import type { EntryTime } from '../../domain/entities.ts'

/** The part of an entry that belongs to one local day. */
export type EntryPart = {
  readonly day: number
  readonly seconds: number
  readonly outOfHoursSeconds: number
}

export type WorkedEntry = {
  readonly projectId: number | null
  readonly time: EntryTime
  readonly billable: boolean
}

/** Working spans in seconds of the day, by weekday (index 1 = Monday), sorted and apart. */
export type WorkWeek = readonly (readonly (readonly [number, number])[])[]

/** T3: working hours made ready for `entryParts`; spans that touch or overlap are joined. */
export function workWeek(workingHours: WorkingHours): WorkWeek {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const spans = workingHours[String(weekday) as keyof WorkingHours] ?? []
    return joined(spans.map(([from, to]) => [secondOfClock(from), secondOfClock(to)]))
  })
}

/**
 * T1, T2, T3: the entry's parts by local day, oldest first, with what lies outside working hours.
 * Seconds are elapsed time. An entry that takes no time has no parts.
 */
export function entryParts(time: EntryTime, week: WorkWeek): EntryPart[] {
  if (time.kind === 'interval') return intervalParts(time.start, time.end, time.zone, week)
  if (time.seconds <= 0) return []
  const day = dayNumber(time.date)
  const free = (week[weekdayOfDay(day)] ?? []).length === 0
  return [{ day, seconds: time.seconds, outOfHoursSeconds: free ? time.seconds : 0 }]
}

/** T1–T4: the entries of one client added up per project and local day, sorted by day, then project. */
export function rollUp(entries: Iterable<WorkedEntry>, week: WorkWeek): DayHours[] {
  const rows = new Map<string, { -readonly [K in keyof DayHours]: DayHours[K] }>()
  for (const { projectId, time, billable } of entries) {
    for (const part of entryParts(time, week)) {
      const key = `${part.day} ${projectId}`
      let row = rows.get(key)
      if (!row) {
        row = { projectId, day: part.day, seconds: 0, billableSeconds: 0, outOfHoursSeconds: 0 }
        rows.set(key, row)
      }
      row.seconds += part.seconds
      if (billable) row.billableSeconds += part.seconds
      row.outOfHoursSeconds += part.outOfHoursSeconds
    }
  }
  return [...rows.values()].toSorted(
    (a, b) => a.day - b.day || (a.projectId ?? 0) - (b.projectId ?? 0),
  )
}

// Within a stretch of constant offset the wall clock runs straight, so each stretch is cut at its
// local midnights and compared with the working hours; stretches of one day are added up.
function intervalParts(start: number, end: number, zone: string, week: WorkWeek): EntryPart[] {
  const parts: { day: number; seconds: number; outOfHoursSeconds: number }[] = []
  let at = start
  while (at < end) {
    const { offset, until } = offsetSpanAt(at, zone)
    const day = Math.floor((at + offset) / daySeconds)
    const midnight = (day + 1) * daySeconds - offset
    const stop = Math.min(end, until, midnight)
    const from = at + offset - day * daySeconds
    const worked = workedWithin(week, weekdayOfDay(day), from, from + stop - at)
    addPart(parts, day, stop - at, stop - at - worked)
    at = stop
  }
  return parts
}

function addPart(
  parts: { day: number; seconds: number; outOfHoursSeconds: number }[],
  day: number,
  seconds: number,
  outOfHoursSeconds: number,
): void {
  const same = parts.find((part) => part.day === day)
  if (same) {
    same.seconds += seconds
    same.outOfHoursSeconds += outOfHoursSeconds
  } else parts.push({ day, seconds, outOfHoursSeconds })
}

/** T3: how many seconds between two times of a weekday lie inside its working hours. */
export function workedWithin(week: WorkWeek, weekday: number, from: number, to: number): number {
  let seconds = 0
  for (const [start, end] of week[weekday] ?? [])
    seconds += Math.max(0, Math.min(to, end) - Math.max(from, start))
  return seconds
}

function joined(spans: (readonly [number, number])[]): (readonly [number, number])[] {
  const apart: (readonly [number, number])[] = []
  for (const [from, to] of spans.filter(([a, b]) => a < b).toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)]
    else apart.push([from, to])
  }
  return apart
}

function secondOfClock(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60
}
