import { formatDuration } from '../../../shared/domain/duration.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { clockText } from '../../../shared/domain/timing/clock.ts'
import { answersTo, type TimerAnswer } from '../../../shared/domain/timing/timer-answer.ts'
import type { TimerQuestion } from '../../../shared/domain/timing/timer-question.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { commandLine, fill, time } from '../words.ts'

type How = TimerAnswer['how']

/** The option that gives each answer, as it is typed. */
const typed: Readonly<Record<How, string>> = {
  keep: '--keep',
  pause: '--pause',
  end: '--end-at TIME',
  give: '--give CLIENT',
  discard: '--discard',
}

/** The day and the time on the clock in that zone: `2026-11-29 14:05`. */
export const whenText = (instant: number, zone: string): string =>
  `${dateOfDay(localOf(instant, zone).day)} ${clockText(instant, zone)}`

/** The question for scripts, and in words with the options that answer it. */
export function timerQuestionText(question: TimerQuestion, zone: string) {
  const { why, from, to } = question
  const choices = answersTo(question).map((how) => typed[how])
  const asked = fill<string>(time.question.why[why], {
    from: whenText(from, zone),
    to: whenText(to, zone),
    duration: formatDuration(Math.abs(to - from)),
  })
  const text = `${asked} ${fill(commandLine.timer.choices, { choices: choices.join(' | ') })}`
  // The choice is an option itself.
  return { text, questions: [{ code: why, column: null, choices, option: null }] }
}
