import { daySeconds } from '../calendar.ts'
import { instantsOf, localOf } from '../zone.ts'

/** Seconds of the day of a clock time as typed: `9`, `9:05`, `905`, `9.05`, `24:00`; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/.exec(text.trim().toLowerCase())
  if (!match) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2] ?? 0) * 60
  return seconds <= daySeconds ? seconds : null
}

/** The wall time at an instant in the zone, by a 24-hour clock: `14:05`. */
export function clockText(instant: number, zone: string): string {
  const minutes = Math.floor(localOf(instant, zone).secondOfDay / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The latest instant up to `now` at which the zone's clock showed that second of the day; null if it is none. */
export function latestInstant(second: number, now: number, zone: string): number | null {
  const today = localOf(now, zone).day
  const found = [today, today - 1].flatMap((day) => instantsOf(day, second, zone))
  return found.toSorted((a, b) => b - a).find((instant) => instant <= now) ?? null
}

/** Of the instants from `from` to `to` at which the zone's clock showed that second of the day, the one nearest to `near`; null if there is none. */
export function nearestInstant(
  second: number,
  near: number,
  zone: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const { day } = localOf(near, zone)
  const found = [day - 1, day, day + 1]
    .flatMap((one) => instantsOf(one, second, zone))
    .filter((instant) => instant >= from && instant <= to)
  const away = (instant: number): number => Math.abs(instant - near)
  return found.toSorted((a, b) => away(a) - away(b))[0] ?? null
}
