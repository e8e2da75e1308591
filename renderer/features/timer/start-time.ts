import { instantsOf, localOf } from '../../../shared/domain/zone.ts'

/** Seconds of the day of a clock time as typed: `9`, `9:05`, `905`, `9.05`, `24:00`; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/.exec(text.trim().toLowerCase())
  if (!match) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2] ?? 0) * 60
  return seconds <= 86_400 ? seconds : null
}

/** The latest instant up to `now` at which the zone's clock showed the typed time; null if it is none. */
export function latestStart(text: string, now: number, zone: string): number | null {
  const second = parseClock(text)
  if (second === null) return null
  const today = localOf(now, zone).day
  const found = [today, today - 1].flatMap((day) => instantsOf(day, second, zone))
  return found.toSorted((a, b) => b - a).find((instant) => instant <= now) ?? null
}
