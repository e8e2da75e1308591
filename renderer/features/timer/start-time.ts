import { instantsOf, localOf } from '../../../shared/domain/zone.ts'
import { parseClock } from '../../format/time.ts'

/** The latest instant up to `now` at which the zone's clock showed the typed time; null if it is none. */
export function latestStart(text: string, now: number, zone: string): number | null {
  const second = parseClock(text)
  if (second === null) return null
  const today = localOf(now, zone).day
  const found = [today, today - 1].flatMap((day) => instantsOf(day, second, zone))
  return found.toSorted((a, b) => b - a).find((instant) => instant <= now) ?? null
}
