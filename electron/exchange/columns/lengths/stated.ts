import { cellOf } from '../../read/header.ts'
import type { Wrong } from '../moment.ts'
import type { TimeReading } from '../time-reading.ts'
import type { StatedDuration } from '../values/duration.ts'
import { secondsIn } from './compare.ts'

/** The length a row states, its breaks off and its minutes added; null where it states none. */
export function statedOf(
  { lengths, readStated }: TimeReading,
  row: readonly string[],
  hasEnd: boolean,
): StatedDuration | Wrong | null {
  const { stated: from, columns, breaks, addsMinutes } = lengths
  if (from === null) return null
  const text = cellOf(row, from.at)
  const minutes = addsMinutes ? secondsIn(cellOf(row, columns.minutes?.at ?? -1), 'minutes') : 0
  if (text === '' && minutes === 0) return null
  const stated = text === '' ? nothing : readStated(text)
  if (stated === null) {
    // `02:00:00 AM`: a length put into the clock of the account; start and end say it better.
    if (hasEnd && /^[\d:.]+\s*[ap]\.?m\.?$/i.test(text)) return null
    return { code: 'not-a-duration', column: from.at, text }
  }
  if (stated.negative) return { code: 'negative-duration', column: from.at, text }
  if (minutes > 0) return { ...stated, seconds: stated.seconds + minutes }
  if (breaks !== 'subtract' || columns.breaks === null) return stated
  return withoutBreak(stated, pauseOf(lengths, row), columns.breaks.at)
}

const nothing: StatedDuration = { seconds: 0, negative: false, tolerance: 0, isBare: false }

/** Seconds of break of a row. */
export const pauseOf = (
  { columns: { breaks }, breakUnit }: TimeReading['lengths'],
  row: readonly string[],
): number => (breaks === null ? 0 : Math.round(secondsIn(cellOf(row, breaks.at), breakUnit)))

function withoutBreak(
  stated: StatedDuration,
  pause: number,
  column: number,
): StatedDuration | Wrong {
  if (pause === 0 || stated.seconds === 0) return stated
  const seconds = stated.seconds - pause
  return seconds > 0 ? { ...stated, seconds } : { code: 'break-above-length', column }
}
