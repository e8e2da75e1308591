import { dateOfDay, dayNumber, daySeconds } from '../../../shared/domain/calendar.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** An instant as it stands in a file's name, `2026-10-31-141500Z`, in UTC: sorting by name sorts by time. */
export function isoStamp(at: number): string {
  const day = Math.floor(at / daySeconds)
  const inDay = at - day * daySeconds
  const clock = [inDay / 3600, (inDay / 60) % 60, inDay % 60].map((part) => two(Math.floor(part)))
  return `${dateOfDay(day)}-${clock.join('')}Z`
}

/** The instant of a stamp in epoch seconds, or null if it is none. */
export function epochSeconds(stamp: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)Z$/.exec(stamp)
  if (!match) return null
  const [, date = '', hours, minutes, seconds] = match
  const at = dayNumber(date) * daySeconds + Number(hours) * 3600 + Number(minutes) * 60
  const instant = at + Number(seconds)
  return isoStamp(instant) === stamp ? instant : null
}
