import type { Timer } from '../../../shared/domain/entities.ts'
import { latestInstant } from '../../../shared/domain/timing/clock.ts'
import { answersTo, endSaid, type TimerAnswer } from '../../../shared/domain/timing/timer-answer.ts'
import type { TimerQuestion } from '../../../shared/domain/timing/timer-question.ts'
import { type Given, type Session, stop } from '../command.ts'
import { whenText } from '../output/timer-question.ts'
import { commandLine, fill } from '../words.ts'
import { clientNamed } from './client-named.ts'
import { anyText, clock, flag, option } from './readers.ts'

const words = commandLine.timer

export const answerOptions = {
  keep: flag('keep'),
  pause: flag('pause'),
  'end-at': option('end-at', clock),
  give: option('give', anyText),
  discard: flag('discard'),
}

type GivenAnswer = Given<typeof answerOptions>

/** The one option given, null without any; stops at several. */
export function answerGiven(given: GivenAnswer): keyof typeof answerOptions | null {
  const names = (Object.keys(answerOptions) as (keyof typeof answerOptions)[]).filter(
    (name) => given[name] !== undefined,
  )
  if (names.length > 1)
    stop(fill(words.several, { options: names.map((name) => `--${name}`).join(', ') }))
  return names[0] ?? null
}

/** What an answer says to the question; without one only an end can be named. */
export async function answerOf(
  given: GivenAnswer,
  question: TimerQuestion | null,
  {
    timer,
    now,
    session,
  }: { readonly timer: Timer; readonly now: number; readonly session: Session },
): Promise<{ readonly answer?: TimerAnswer; readonly end?: number }> {
  const name = answerGiven(given)
  if (name === null) return {}
  const how = name === 'end-at' ? 'end' : name
  if (!question && how !== 'end') return stop(fill(words.notAsked, { option: `--${name}` }))
  if (question && !answersTo(question).includes(how))
    return stop(fill(words.cannot, { option: `--${name}` }))
  if (how === 'end') {
    const second = given['end-at'] ?? 0
    const at = question
      ? endSaid(second, question, timer, now)
      : latestInstant(second, now, timer.zone)
    if (at === null || at < timer.start)
      return stop(fill(words.badEnd, { since: whenText(timer.start, timer.zone) }))
    return question ? { answer: { how, at } } : { end: at }
  }
  if (how !== 'give') return { answer: { how } }
  const client = given.give ?? ''
  const isInternal = client.trim().toLowerCase() === commandLine.log.internal
  return {
    answer: { how, clientId: isInternal ? null : (await clientNamed(client, session)).id },
  }
}
