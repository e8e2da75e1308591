import type { IsoDate } from '../domain/calendar.ts'
import { dayNumber } from '../domain/calendar.ts'
import { blankEntry, type Entry, type EntryFields, type EntryTime } from '../domain/entities.ts'
import { entryTimeFault } from '../domain/faults.ts'
import { latestInstant } from '../domain/timing/clock.ts'
import { entryTimeOf } from '../domain/timing/worked.ts'
import { instantsOf } from '../domain/zone.ts'
import type { LineContext, LineTime, ReadLine } from './types.ts'

/** Why a time that was read cannot be stored. */
export type LineFault = 'no-such-time' | 'too-long' | 'date-out-of-range' | 'start-in-future'

/** The entries a line with a length stands for, one for each of its times; or what is wrong with one. */
export function lineEntries(read: ReadLine, zone: string): readonly EntryFields[] | LineFault {
  const entries: EntryFields[] = []
  for (const time of read.times) {
    const stored = storedTime(time, read.date, zone)
    if (stored === null) return 'no-such-time'
    const fault = entryTimeFault(stored)
    // Not its end before its start: that the reader has ruled out.
    if (fault) return fault === 'too-long' ? fault : 'date-out-of-range'
    entries.push({ ...ownFields(read), time: stored })
  }
  return entries
}

function storedTime(time: LineTime, date: IsoDate, zone: string) {
  if (time.kind === 'duration') return entryTimeOf(time, date, zone)
  return entryTimeOf({ kind: 'range', from: time.from, to: time.to }, date, zone)
}

/** Whether two of a line's own times lie over each other; lengths lie nowhere. */
export function haveOverlap(times: readonly EntryTime[]): boolean {
  const spans = times
    .filter((time) => time.kind === 'interval')
    .toSorted((a, b) => a.start - b.start)
  return spans.some((span, at) => span.start < (spans[at - 1]?.end ?? -Infinity))
}

/** What a line says beside its time; what it does not is billable work. */
export const ownFields = ({ owner, activity, billable, note }: ReadLine) => ({
  ...blankEntry,
  ...owner,
  activity: activity ?? blankEntry.activity,
  billable: billable ?? blankEntry.billable,
  note,
})

/** When the timer of a line is to start: null for now, or what is wrong. On no named day it is the latest such time. */
export function lineStart(
  { startsAt, date }: ReadLine,
  { today, now, zone }: { readonly today: IsoDate; readonly now: number; readonly zone: string },
): number | null | LineFault {
  if (startsAt === null) return date === today ? null : 'no-such-time'
  if (date === today) return latestInstant(startsAt, now, zone) ?? 'no-such-time'
  const [start] = instantsOf(dayNumber(date), startsAt, zone)
  if (start === undefined) return 'no-such-time'
  return start > now ? 'start-in-future' : start
}

interface Known {
  readonly clients: readonly {
    readonly id: number
    readonly name: string
    readonly archived: boolean
  }[]
  readonly projects: readonly {
    readonly id: number
    readonly name: string
    readonly clientId: number | null
    readonly archived: boolean
  }[]
  readonly people: readonly { readonly clientId: number; readonly name: string }[]
  /** Entries, the newest first: who was worked for last is meant first. */
  readonly newest: readonly Pick<Entry, 'clientId' | 'projectId'>[]
}

/** Whom lines can name: all but the archived, those worked for last first. */
export function lineNames({
  clients,
  projects,
  people,
  newest,
}: Known): Omit<LineContext, 'locale' | 'today'> {
  const clientPlaces = placesOf(newest.map(({ clientId }) => clientId))
  const projectPlaces = placesOf(newest.map(({ projectId }) => projectId))
  const present = clients.filter(({ archived }) => !archived)
  const ids = new Set(present.map(({ id }) => id))
  return {
    clients: byPlace(present, clientPlaces),
    projects: byPlace(
      projects.filter(
        ({ archived, clientId }) => !archived && (clientId === null || ids.has(clientId)),
      ),
      projectPlaces,
    ),
    people: people.filter(({ clientId }) => ids.has(clientId)),
  }
}

function placesOf(ids: readonly (number | null)[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  ids.forEach((id, at) => {
    if (id !== null && !places.has(id)) places.set(id, at)
  })
  return places
}

const byPlace = <T extends { readonly id: number }>(
  all: readonly T[],
  places: ReadonlyMap<number, number>,
): readonly T[] =>
  all.toSorted((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0)
