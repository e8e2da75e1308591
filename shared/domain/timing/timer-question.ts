import { z } from 'zod'
import { daySeconds } from '../calendar.ts'
import { timerDoubts, weekdays } from '../kinds.ts'
import { longEntrySeconds, ranges } from '../limits.ts'
import * as s from '../schema.ts'
import type { WorkingHours } from '../settings.ts'
import { instantsOf, localOf } from '../zone.ts'

/**
 * What only the user knows of a running timer. Whatever happened, it lies between two instants: `from`,
 * up to which the work is sure, and `to`, from which it may have gone on.
 */
export const timerQuestion = () =>
  z.object({
    why: z.enum(timerDoubts),
    from: s.clockInstant(),
    to: s.clockInstant(),
    /** Whether the timer cannot be stopped without an answer: what it would say is surely or probably wrong. */
    blocks: z.boolean(),
  })
export type TimerQuestion = s.Immutable<z.infer<ReturnType<typeof timerQuestion>>>

/** What is known of the time a timer has run; instants in seconds. */
export interface TimerLife {
  readonly start: number
  readonly zone: string
  readonly now: number
  /** When the app was last seen at work while the timer ran; null: no shell stayed open meanwhile. */
  readonly seenAt: number | null
  /**
   * When the app was not at work meanwhile: asleep, closed, broken off, or its clock moved on. A clock
   * that went back: from what it showed before to what it showed after.
   */
  readonly gap: { readonly from: number; readonly to: number } | null
  /** Up to when the user said that all is right. */
  readonly checkedAt: number | null
}

/** The question a running timer needs answered, null while it needs none; the weightiest first. */
export function questionOf(life: TimerLife, longest: number): TimerQuestion | null {
  const { start, zone, now } = life
  const gap = gapOf(life)
  if (gap && gap.to < gap.from) return { why: 'clock-back', ...gap, blocks: true }
  const since = Math.max(start, life.checkedAt ?? start)
  const blocks = now - since > longEntrySeconds || now - start > ranges.entrySeconds.most
  if (gap) return { why: 'gap', ...gap, blocks }
  if (now - start > ranges.entrySeconds.most) {
    return { why: 'too-long', from: start + longest, to: now, blocks: true }
  }
  if (now - since > longest) return { why: 'long-day', from: since + longest, to: now, blocks }
  const midnight = midnightAfter(since, zone)
  return midnight < now ? { why: 'midnight', from: midnight, to: now, blocks: false } : null
}

/** What was noted, unless the start was set to later since; a clock before the start has gone back unseen. */
function gapOf({ start, now, seenAt, gap }: TimerLife): TimerLife['gap'] {
  const isBack = gap !== null && gap.to < gap.from
  if (gap && (isBack || gap.to > start)) return { from: Math.max(start, gap.from), to: gap.to }
  return now < start ? { from: Math.max(start, seenAt ?? start), to: now } : null
}

/** From the beginning of a working day to its end, in seconds, of the longest weekday; of none, what Q1 takes for long. */
export function longestDay(workingHours: WorkingHours): number {
  const lengths = weekdays.map((day) => {
    const spans = workingHours[day] ?? []
    return secondOf(spans.at(-1)?.[1] ?? '00:00') - secondOf(spans[0]?.[0] ?? '00:00')
  })
  return Math.max(...lengths) || longEntrySeconds
}

function secondOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60
}

/** The first instant of the day after, by the clocks of the zone; in some zones a clock change skips midnight. */
function midnightAfter(instant: number, zone: string): number {
  const { day, secondOfDay } = localOf(instant, zone)
  return instantsOf(day + 1, 0, zone)[0] ?? instant + daySeconds - secondOfDay
}
