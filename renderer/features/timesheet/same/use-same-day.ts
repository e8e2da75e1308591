import { useRef } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { EntryFields } from '../../../../shared/domain/entities.ts'
import { secondsOfTime } from '../../../../shared/domain/faults.ts'
import { ranges } from '../../../../shared/domain/limits.ts'
import { newestDay, sameAgain } from '../../../../shared/domain/timing/same-again.ts'
import { ask, useCall, useCommand, useStatus, useToasts, useTransport } from '../../../api/index.ts'
import { tellLogged } from '../../capture/index.ts'
import { useT } from '../../../i18n/index.ts'

/** What the last day with time would come to today. */
export interface SameDay {
  readonly date: IsoDate
  readonly entries: readonly EntryFields[]
  readonly seconds: number
  /** Whether nothing is logged today yet. */
  readonly isFirst: boolean
  readonly log: () => void
}

const limit = ranges.pageRows.most

/** The entries of the last day with time before today, but for what stands today already; null: nothing of it is left. */
export function useSameDay(): SameDay | null {
  const t = useT()
  const { today } = useStatus()
  const toasts = useToasts()
  const transport = useTransport()
  const isSending = useRef(false)
  const input = { to: addDays(today, -1), offset: 0, limit }
  const todays = { from: today, to: today, offset: 0, limit }
  const listed = useCall('entries.page', input).data
  const there = useCall('entries.page', todays).data
  const timer = useCall('timer.get', {}).data
  const create = useCommand('entries.createAll', {
    ownErrors: true,
    undoText: ({ entries }) => t(($) => $.time.same.done, { count: entries.length }),
  })
  const before = newestDay(listed ?? [])
  const entries =
    there && timer !== undefined ? sameAgain(before, there, today, timer?.start ?? null) : []
  const [first] = before
  if (!first || !there || entries.length === 0) return null
  const logNow = async () => {
    // Asked anew: what stands there already, by another window too, is not logged twice.
    const now = await ask(transport, 'entries.page', todays)
    const running = await ask(transport, 'timer.get', {})
    const missing = sameAgain(before, now, today, running?.start ?? null)
    if (missing.length > 0)
      tellLogged((await create.mutateAsync({ entries: [...missing] })).entries)
  }
  return {
    date: first.date,
    entries,
    seconds: entries.reduce((sum, { time }) => sum + secondsOfTime(time), 0),
    isFirst: there.length === 0,
    log: () => {
      if (isSending.current) return
      isSending.current = true
      void logNow()
        .catch(toasts.failed)
        .finally(() => (isSending.current = false))
    },
  }
}
