import { daySeconds } from '../domain/calendar.ts'
import { place, type Taken } from './taken.ts'
import type { TimeFound } from './read-time.ts'
import type { LineAsk, LineTime } from './types.ts'

interface Settled {
  readonly times: readonly LineTime[]
  readonly startsAt: number | null
  readonly asks: readonly LineAsk[]
}

type Found = TimeFound & { readonly at: number }

/**
 * What the times of a line come to: its spans; or one length, from a clock time on if it has one; or for
 * the timer the time it began. Lengths that are left over go back to the note.
 */
export function settleTimes(taken: Taken): Settled {
  const spans = taken.times.filter((found) => found.kind === 'span')
  if (spans.length > 0) {
    release(taken, (found) => found.kind !== 'span')
    const asks = spans.flatMap((span): LineAsk[] =>
      span.choices.length > 0
        ? [{ kind: 'end', ...place(taken, span), choices: span.choices }]
        : [],
    )
    return { times: spans.map(({ time }) => time), startsAt: null, asks }
  }
  const length = lengthOf(taken)
  const begins = beginOf(taken, length)
  release(taken, (found) => found !== length && found !== begins?.found)
  if (!length) return { times: [], startsAt: begins?.second ?? null, asks: [] }
  const choices = length.kind === 'number' ? length.choices : []
  return {
    times: [begins ? spanFrom(begins.second, length.seconds) : duration(length.seconds)],
    startsAt: null,
    asks: choices.length > 1 ? [{ kind: 'unit', ...place(taken, length), choices }] : [],
  }
}

type Length = Found & { readonly kind: 'length' | 'number' }

const isLength = (found: Found): found is Length =>
  found.kind === 'length' || found.kind === 'number'

/** A length with its unit before one like a clock time, that before a number alone. */
function lengthOf({ times, starts }: Taken): Length | null {
  const lengths = times.filter(isLength)
  const united = lengths.find((found) => found.kind === 'length' && !found.isClock)
  if (united) return united
  // `start nordlys 9:15` says since when.
  return starts ? null : (lengths.find(({ kind }) => kind === 'length') ?? lengths[0] ?? null)
}

function beginOf(
  { times, starts }: Taken,
  length: Length | null,
): { readonly second: number; readonly found: Found } | null {
  const at = times.find((found) => found.kind === 'at')
  if (at) return { second: at.second, found: at }
  const clock = times.find((found) => found.kind === 'length' && found.isClock && found !== length)
  if (clock?.kind !== 'length' || clock.seconds >= daySeconds || !(length || starts)) return null
  return { second: clock.seconds, found: clock }
}

const duration = (seconds: number): LineTime => ({ kind: 'duration', seconds })

function spanFrom(from: number, seconds: number): LineTime {
  const end = from + seconds
  // A clock time cannot say an end that is further away than the next day's same time, or between minutes.
  if (seconds >= daySeconds || end % 60 !== 0) return duration(seconds)
  const overnight = end > daySeconds
  return { kind: 'span', from, to: overnight ? end - daySeconds : end, overnight }
}

function release({ times, use }: Taken, isLeftOver: (found: Found) => boolean): void {
  for (const found of times) {
    if (!isLeftOver(found)) continue
    for (let i = found.at; i < found.at + found.words; i += 1) use[i] = null
  }
}
