import { useMemo } from 'react'
import { useT } from '../../i18n/index.ts'

/** Names for the calendar's header buttons, which show only arrows. */
export function useCalendarLabels() {
  const t = useT()
  return useMemo(
    () => ({
      previousMonth: t(($) => $.common.calendar.previousMonth),
      nextMonth: t(($) => $.common.calendar.nextMonth),
      previousYear: t(($) => $.common.calendar.previousYear),
      nextYear: t(($) => $.common.calendar.nextYear),
      previousDecade: t(($) => $.common.calendar.previousDecade),
      nextDecade: t(($) => $.common.calendar.nextDecade),
      monthLevelControl: t(($) => $.common.calendar.chooseMonth),
      yearLevelControl: t(($) => $.common.calendar.chooseYear),
    }),
    [t],
  )
}
