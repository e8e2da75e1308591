import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { dateOfDay, dayNumber, daySeconds } from '../../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { localOf } from '../../../../shared/domain/zone.ts'
import { monthHours } from '../../../store/report/month-hours.ts'
import type { Db } from '../../../store/file/db.ts'
import { monthSums } from './sums.ts'

/** An entry that comes (sign 1) or goes (sign −1). */
export interface Signed {
  readonly client: string | null
  readonly time: EntryTime
  readonly sign: 1 | -1
}

/** Hours by client and month, as they are and as they will be; an entry counts in the month it begins in. */
export function hoursPerMonth(
  db: Db,
  written: Iterable<Signed>,
  clientId: (name: string) => number | null,
): ImportOutcome['perMonth'] {
  const sums = monthSums()
  const byClient = new Map<string | null, Map<string, number>>()
  const monthAt = monthFinder()
  for (const { client, time, sign } of written) {
    const seconds = time.kind === 'duration' ? time.seconds : time.end - time.start
    let months = byClient.get(client)
    if (!months) byClient.set(client, (months = new Map()))
    const month = monthAt(time)
    months.set(month, (months.get(month) ?? 0) + sign * seconds)
  }
  for (const [client, months] of byClient) {
    for (const [month, seconds] of months) sums.add(client, month, null, seconds)
  }
  const here = monthHours(db, [...new Set([...byClient.values()].flatMap((of) => [...of.keys()]))])
  return sums.told(({ client, month }) => {
    const id = client === null ? 0 : clientId(client)
    return id === null ? 0 : (here.get(`${id} ${month}`) ?? 0)
  })
}

/** Rows are mostly in order: the month of one is mostly that of the one before. */
function monthFinder(): (time: EntryTime) => string {
  let known = { zone: '', from: 0, to: -1, month: '' }
  return (time) => {
    if (time.kind === 'duration') return time.date.slice(0, 7)
    const { start, zone } = time
    if (zone === known.zone && start >= known.from && start <= known.to) return known.month
    const { day, secondOfDay } = localOf(start, zone)
    const date = dateOfDay(day)
    // Of the days of the month but its first and last one no change of clocks leads out of it.
    const first = dayNumber(`${date.slice(0, 7)}-01`)
    const midnight = start - secondOfDay
    known = {
      zone,
      from: midnight - (day - first - 1) * daySeconds,
      to: midnight + (first + 26 - day) * daySeconds,
      month: date.slice(0, 7),
    }
    return known.month
  }
}
