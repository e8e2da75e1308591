import { secondsOfTime } from '../../../../../shared/domain/faults.ts'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import type { Spot } from '../move/grid-keys.ts'
import type { NamedRow } from '../use-week.ts'
import type { WeekDay } from '../week-days.ts'
import type { Edit } from './cell-edit.ts'

/** What was done, in a few words: `2:00 IKEA, Sun 29 Nov`. */
export function useSaid() {
  const t = useT()
  const { date, duration, isolate } = useFormat()
  return (
    edit: Edit,
    { rows, days }: { readonly rows: readonly NamedRow[]; readonly days: readonly WeekDay[] },
    spots: readonly Spot[],
  ): string => {
    const [spot] = spots
    const row = rows.find(({ key }) => key === spot?.key)
    const day = days[spot?.col ?? -1]
    if (spots.length !== 1 || !row || !day) {
      return t(($) => $.week.changed, { count: spots.length })
    }
    const words = {
      owner: isolate(row.client ?? t(($) => $.week.internal)),
      date: date(day.date, 'weekday'),
    }
    const [only] = edit.create
    if (only && edit.create.length === 1) {
      const length = duration(secondsOfTime(only.time))
      return t(($) => $.capture.saved, { ...words, duration: length })
    }
    const what = t(($) => $.week.cell.place, words)
    const isEmptied = edit.delete.length > 0 && edit.create.length + edit.update.length === 0
    return isEmptied ? t(($) => $.week.emptied, { what }) : t(($) => $.week.saved, { what })
  }
}
