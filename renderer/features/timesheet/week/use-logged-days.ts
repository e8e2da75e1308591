import { useMemo } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { lookedAt } from './week-days.ts'

export interface LoggedDays {
  /** The days looked at, and today, on which something is logged. */
  readonly logged: ReadonlySet<IsoDate>
  /** Whether anything was logged before them. */
  readonly hasEarlier: boolean
}

/** What is logged of the last two weeks, or of as many days as given, to see what is not; null while it loads. */
export function useLoggedDays(back?: number): LoggedDays | null {
  const { today } = useStatus()
  const { from } = lookedAt(today, back)
  const days = useCall('entries.days', { from, to: today }).data
  const earlier = useCall('entries.summary', { to: addDays(from, -1) }).data
  return useMemo(() => {
    if (!days || !earlier) return null
    const worked = days.filter(({ seconds }) => seconds > 0).map(({ date }) => date)
    return { logged: new Set(worked), hasEarlier: earlier.count > 0 }
  }, [days, earlier])
}
