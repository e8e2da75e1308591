import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { hourSeconds } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** How figures that run are written: a day without its year while it is this one, hours as one says them. */
export function useLiveWords() {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  return {
    rate: (minor: number) => format.rate(minor, { whole: true }),
    /** Minutes below one hour, one decimal below ten, none from there on. */
    hours: (seconds: number) =>
      seconds > 0 && seconds < hourSeconds
        ? t(($) => $.live.minutes, { value: format.number(Math.ceil(seconds / 60)) })
        : format.hours(seconds, seconds < 10 * hourSeconds ? 1 : 0),
    date: (date: IsoDate) =>
      format.date(date, date.slice(0, 4) === today.slice(0, 4) ? 'day-month' : 'short'),
  }
}
