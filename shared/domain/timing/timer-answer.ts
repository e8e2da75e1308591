import { z } from 'zod'
import { ranges } from '../limits.ts'
import * as s from '../schema.ts'
import { nearestInstant } from './clock.ts'
import type { TimerQuestion } from './timer-question.ts'

const instant = () => s.instant().optional()

/** What the user says to the question; instants left out are those of the question. */
export const timerAnswer = () =>
  z.discriminatedUnion('how', [
    /** All of it was work. */
    z.object({ how: z.literal('keep') }),
    /** The work ended then. */
    z.object({ how: z.literal('end'), at: instant() }),
    /** What lies between was no work. */
    z.object({ how: z.literal('pause'), from: instant(), to: instant() }),
    /** What lies between was work for somebody else, or, without a client, internal. */
    z.object({
      how: z.literal('give'),
      from: instant(),
      to: instant(),
      clientId: s.id().nullable(),
      projectId: s.id().nullable().optional(),
    }),
    /** None of it is kept. */
    z.object({ how: z.literal('discard') }),
  ])
export type TimerAnswer = s.Immutable<z.infer<ReturnType<typeof timerAnswer>>>

const all: readonly TimerAnswer['how'][] = ['keep', 'pause', 'end', 'give', 'discard']

/**
 * What may be said to a question: by a clock that went back nothing lies between to leave out or give away, and what
 * is too long for an entry cannot all be one.
 */
export function answersTo({ why }: TimerQuestion): readonly TimerAnswer['how'][] {
  if (why === 'clock-back') return ['keep', 'end', 'discard']
  return why === 'too-long' ? all.filter((how) => how !== 'keep') : all
}

/** When the work ended that is said to have ended at a second of the day: nearest to when the question says. */
export function endSaid(
  second: number,
  { from, to }: TimerQuestion,
  { start, zone }: { readonly start: number; readonly zone: string },
  now: number,
): number | null {
  return nearestInstant(second, from, zone, { from: start, to: Math.max(from, to, now) })
}

/** A stretch of work; `given` to the answer's client, else the timer's own. */
export interface TimerPart {
  readonly start: number
  readonly end: number
  readonly isGiven: boolean
}

/** What an answer makes of a timer: finished work, and from when the timer runs on; null: it ends. */
export interface TimerResult {
  readonly parts: readonly TimerPart[]
  readonly runsFrom: number | null
}

export type TimerAnswerFault = 'end-before-start' | 'end-in-future'

/** What an answer comes to; a fault where its instants lie outside the time the timer can have run. */
export function resultOf(
  start: number,
  question: TimerQuestion,
  answer: TimerAnswer,
  now: number,
): TimerResult | TimerAnswerFault {
  if (answer.how === 'discard') return { parts: [], runsFrom: null }
  if (answer.how === 'keep') {
    // A clock that went back: the time that had run by then is kept, by beginning that much earlier.
    return { parts: [], runsFrom: start - Math.max(0, question.from - question.to) }
  }
  return answer.how === 'end'
    ? between(start, question, now, { from: answer.at, end: true })
    : between(start, question, now, { ...answer, isGiven: answer.how === 'give' })
}

interface Stretch {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly isGiven?: boolean
  readonly end?: boolean
}

function between(
  start: number,
  question: TimerQuestion,
  now: number,
  { isGiven = false, end = false, ...given }: Stretch,
): TimerResult | TimerAnswerFault {
  const from = given.from ?? question.from
  if (from < start) return 'end-before-start'
  const own = from > start ? [{ start, end: from, isGiven: false }] : []
  // By a clock that went back the work may well end in what is now the future, and nothing lies between.
  if (question.to < question.from) {
    if (from - start > ranges.entrySeconds.most) return 'end-in-future'
    return { parts: own, runsFrom: end ? null : Math.min(question.to, now) }
  }
  const to = end ? from : (given.to ?? question.to)
  if (to < from) return 'end-before-start'
  if (to > now) return 'end-in-future'
  const rest = isGiven && to > from ? [{ start: from, end: to, isGiven }] : []
  return { parts: [...own, ...rest], runsFrom: end ? null : to }
}
