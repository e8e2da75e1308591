import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { useStatus } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'

/** A day in the year that runs without its year. */
export function useWorked(day: IsoDate | null): string {
  const format = useFormat()
  const { today } = useStatus()
  if (day === null) return '–'
  return format.date(day, day.slice(0, 4) === today.slice(0, 4) ? 'day-month' : 'short')
}
