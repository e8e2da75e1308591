import { latestInstant, parseClock } from '../../../shared/domain/timing/clock.ts'

/** The latest instant up to `now` at which the zone's clock showed the typed time; null if it is none. */
export function latestStart(text: string, now: number, zone: string): number | null {
  const second = parseClock(text)
  return second === null ? null : latestInstant(second, now, zone)
}
