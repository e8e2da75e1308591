import { clockText } from '../../../../shared/domain/timing/clock.ts'
import type { TimerQuestion } from '../../../../shared/domain/timing/timer-question.ts'
import { useStatus } from '../../../api/index.ts'
import { localDate } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'

/** What is asked of the running timer, in a sentence; a day is named where it is another than today. */
export function useQuestionText(zone: string): (question: TimerQuestion) => string {
  const t = useT()
  const { today } = useStatus()
  const { date, duration, isolate } = useFormat()
  const when = (instant: number): string => {
    const day = localDate(instant, zone)
    const time = clockText(instant, zone)
    return isolate(day === today ? time : `${date(day, 'weekday')} ${time}`)
  }
  return ({ why, from, to }) =>
    t(($) => $.time.question.why[why], {
      from: when(from),
      to: when(to),
      duration: duration(Math.abs(to - from)),
    })
}
