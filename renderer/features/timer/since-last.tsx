import { Button } from '@mantine/core'
import { addDays } from '../../../shared/domain/calendar.ts'
import type { Timer } from '../../../shared/domain/entities.ts'
import { clockText } from '../../../shared/domain/timing/clock.ts'
import { useCall, useCoreClock } from '../../api/index.ts'
import { localDate } from '../../format/date.ts'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly timer: Timer
  readonly onStart: (start: number) => void
}

/** Starts the timer where the last entry of its day ended; nothing where there is none, or it starts there already. */
export function SinceLast({ timer, onStart }: Props) {
  const t = useT()
  const clock = useCoreClock()
  const day = localDate(timer.start, timer.zone)
  // Work that ended today may have begun the evening before.
  const asked = { from: addDays(day, -1), to: day, offset: 0, limit: 100 }
  const near = useCall('entries.page', asked).data ?? []
  const ends = near.flatMap(({ time }) => (time.kind === 'interval' ? [time.end] : []))
  const last = Math.max(...ends.filter((end) => end <= clock()))
  if (!Number.isFinite(last) || last === timer.start || localDate(last, timer.zone) !== day)
    return null
  return (
    <Button size="compact-sm" variant="default" onClick={() => onStart(last)}>
      {t(($) => $.time.timer.sinceLast, { time: clockText(last, timer.zone) })}
    </Button>
  )
}
