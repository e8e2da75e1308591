import { dateOfDay, type IsoDate } from '../calendar.ts'
import { firstKnownDate, isKnownDate, isWithin, lastKnownDate, ranges } from '../limits.ts'
import { localOf } from '../zone.ts'

/** Whether an instant lies on a day the app knows, by the clocks of a zone. */
export const isOnKnownDay = (instant: number, zone: string): boolean =>
  isWithin(instant, ranges.instant) && isKnownDate(localDate(instant, zone))

/** The date the clocks of a zone show at an instant, or the nearest to it that the app knows. */
export function nearestKnownDate(instant: number, zone: string): IsoDate {
  const date = localDate(instant, zone)
  if (isKnownDate(date)) return date
  return instant < ranges.instant.most / 2 ? firstKnownDate : lastKnownDate
}

const localDate = (instant: number, zone: string): IsoDate => dateOfDay(localOf(instant, zone).day)
