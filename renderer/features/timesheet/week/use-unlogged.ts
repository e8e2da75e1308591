import { useMemo } from 'react'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { listLimits } from '../../../../shared/domain/limits.ts'
import { useCommand, useSettings, useStatus, useToasts } from '../../../api/index.ts'
import { useListOf } from '../../../components/hooks/use-list-of.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useLoggedDays } from './use-logged-days.ts'
import { lookedAt, unloggedDays } from './week-days.ts'

/** Working days before today without any time, of the last two weeks or of as many days as given; null until known. */
export function useUnlogged(back?: number): readonly IsoDate[] | null {
  const settings = useSettings()
  const { today } = useStatus()
  const days = useLoggedDays(back)
  return useMemo(
    () => days && unloggedDays(lookedAt(today, back), days.logged, days.hasEarlier, settings),
    [days, today, back, settings],
  )
}

/** Says of days that nobody worked on them: they are not asked about again. */
export function useDaysOff(): (days: readonly IsoDate[]) => void {
  const t = useT()
  const { date, isolate } = useFormat()
  const listOf = useListOf()
  const { daysOff } = useSettings()
  const toasts = useToasts()
  const set = useCommand('settings.set')
  return (days) => {
    const list = listOf(
      days.map((day) => isolate(date(day, 'weekday'))),
      'conjunction',
    )
    set.mutate(
      { daysOff: [...daysOff, ...days].slice(-listLimits.daysOff), seen: { daysOff } },
      { onSuccess: () => toasts.done(t(($) => $.week.unlogged.offDone, { list })) },
    )
  }
}
