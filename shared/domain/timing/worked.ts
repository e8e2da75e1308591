import { dateOfDay, dayNumber, type IsoDate, daySeconds } from '../calendar.ts'
import { formatDuration, parseDuration } from '../duration.ts'
import type { EntryTime } from '../entities.ts'
import { secondsOfTime } from '../faults.ts'
import { instantsOf, localOf, offsetSpanAt } from '../zone.ts'
import { clockText, parseClock } from './clock.ts'

/** Time worked as typed: a duration, or two clock times (seconds of the day), the second perhaps after midnight. */
export type Worked =
  { readonly kind: 'duration'; readonly seconds: number } | ({ readonly kind: 'range' } & Range)

type Range = { readonly from: number; readonly to: number }

/**
 * Which of two moments a time means that the clock shows twice, on a night it is put back: the one before
 * the change, the one after it, or for the start the one before and for the end the one after.
 */
export const passes = ['before', 'after', 'across'] as const
export type Pass = (typeof passes)[number]

/** Two instants a range stands for. */
export type Reading = { readonly start: number; readonly end: number }

const between = /^(.+?)\s*(?:[-–—]|\bto\b|\btill?\b|\btot\b|עד)\s*(.+)$/

/** Reads `1:30`, `90m` … or `9–11:30`, `9:00 - 11:30`, `22-1`; null for anything else. */
export function parseWorked(text: string): Worked | null {
  const seconds = parseDuration(text)
  if (seconds !== null) return seconds > 0 ? { kind: 'duration', seconds } : null
  const match = between.exec(text.trim().toLowerCase())
  if (!match) return null
  const from = parseClock(match[1] ?? '')
  const to = parseClock(match[2] ?? '')
  if (from === null || to === null || from === to || from === daySeconds) return null
  return { kind: 'range', from, to: to === 0 ? daySeconds : to }
}

/** T1: what a range means on a local date; null if a clock change swallowed one of its times. */
export function readRange(range: Range, date: IsoDate, zone: string, pass: Pass): Reading | null {
  const { from, to } = range
  const day = dayNumber(date)
  const start = instantsAt(day, from, zone).at(pass === 'after' ? -1 : 0)
  if (start === undefined) return null
  const sameDay = instantsAt(day, to, zone)
  // The clock put back, it may show an earlier time at the end than at the start.
  const isSameDay = to > from || (pass === 'across' && (sameDay.at(-1) ?? start) > start)
  const ends = isSameDay ? sameDay : instantsAt(day + 1, to, zone)
  const end = ends.at(pass === 'before' ? 0 : -1)
  return end !== undefined && end > start ? { start, end } : null
}

/** Each thing a range may mean on a local date, once: more than one only on a night the clock is put back. */
export function readingsOf(range: Range, date: IsoDate, zone: string): ReadonlyMap<Pass, Reading> {
  const found = new Map<Pass, Reading>()
  for (const pass of passes) {
    const reading = readRange(range, date, zone, pass)
    if (reading && ![...found.values()].some((one) => isSame(one, reading))) {
      found.set(pass, reading)
    }
  }
  return found
}

const isSame = (a: Reading, b: Reading) => a.start === b.start && a.end === b.end

function instantsAt(day: number, second: number, zone: string): readonly number[] {
  if (second < daySeconds) return instantsOf(day, second, zone)
  const midnights = instantsOf(day + 1, 0, zone)
  if (midnights.length > 0) return midnights
  // Where clocks are put forward at midnight, the day ends there all the same.
  const local = (day + 1) * daySeconds
  return [local - offsetSpanAt(local - daySeconds, zone).offset]
}

/** T1, T2: what is stored for time worked on a local date; null if a clock change swallowed one of its times. */
export function entryTimeOf(
  worked: Worked,
  date: IsoDate,
  zone: string,
  pass: Pass = 'before',
): EntryTime | null {
  if (worked.kind === 'duration') return { kind: 'duration', date, seconds: worked.seconds }
  const reading = readRange(worked, date, zone, pass)
  return reading && { kind: 'interval', ...reading, zone }
}

/** The text a user would have typed for a stored time: its clock times where they mean just that. */
export function workedText(time: EntryTime): string {
  return passIn(time) === null ? formatDuration(secondsOfTime(time)) : rangeText(time)
}

/** What a stored time means of those its text may mean. */
export const passOf = (time: EntryTime): Pass => passIn(time) ?? 'before'

function rangeText(time: EntryTime): string {
  if (time.kind === 'duration') return ''
  return `${clockText(time.start, time.zone)}–${clockText(time.end, time.zone)}`
}

/** The reading of its own text that gives a stored time, to the minute; null for one that is no range. */
function passIn(time: EntryTime): Pass | null {
  const range = parseWorked(rangeText(time))
  if (time.kind === 'duration' || range?.kind !== 'range') return null
  const found = passes.find((pass) => {
    const reading = readRange(range, dateOfTime(time), time.zone, pass)
    return reading && inMinute(time.start, reading.start) && inMinute(time.end, reading.end)
  })
  return found ?? null
}

/** Whether an instant lies in the minute that begins at another. */
export const inMinute = (instant: number, minute: number): boolean =>
  minute <= instant && instant < minute + 60

/** The local date a stored time begins on. */
export const dateOfTime = (time: EntryTime): IsoDate =>
  time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)

/** On how many later local days than it began an interval ends (0 if it ends at midnight sharp). */
export function laterDays(time: EntryTime): number {
  if (time.kind === 'duration') return 0
  return localOf(time.end - 1, time.zone).day - localOf(time.start, time.zone).day
}
