import { isBareNumber, parseDuration } from '../../../../shared/domain/duration.ts'
import type { DecimalMark, DurationUnit } from '../../../../shared/domain/kinds.ts'
import type { LengthUnit } from '../../read/title.ts'

export interface StatedDuration {
  /** Whole seconds, rounded half to even. */
  readonly seconds: number
  readonly negative: boolean
  /** How far the elapsed seconds may lie away and still be what the file states, rounded. */
  readonly tolerance: number
  /** A number alone: the file's unit tells what it counts. */
  readonly isBare: boolean
}

/** A duration cell: `h:mm`, `hh:mm:ss`, a number of the unit with point or comma, `2h 30m`; null otherwise. */
export function parseStated(text: string, unit: DurationUnit = 'hours'): StatedDuration | null {
  if (text.length > 40) return null
  const compact = text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/^[\u2212\u2013]/, '-')
  const negative = compact.startsWith('-')
  const size = negative ? compact.slice(1).trim() : compact
  const plain = ungroup(size)
  const seconds = parseDuration(plain, unit)
  if (seconds === null) return null
  return {
    seconds,
    negative: negative && seconds > 0,
    tolerance: toleranceOf(size),
    isBare: isBareNumber(plain),
  }
}

/** The text with that decimal mark as a point, and without the other sign, which parts thousands. */
export function plainMark(text: string, mark: DecimalMark): string {
  const group = mark === 'comma' ? /\.(?=\d{3}(?!\d))/g : /,(?=\d{3}(?!\d))/g
  return text.replace(group, '').replace(',', '.')
}

/** Reads a length of which a number alone counts that unit; null: hours. */
export function parseIn(text: string, unit: LengthUnit | null): StatedDuration | null {
  if (unit !== 'milliseconds') return parseStated(text, unit ?? 'hours')
  const stated = parseStated(text, 'seconds')
  return stated?.isBare ? { ...stated, seconds: Math.round(stated.seconds / 1000) } : stated
}

/** `1 234,5` and `1.234,5` without their thousands; a lone point or comma is a decimal mark. */
function ungroup(size: string): string {
  const match = /^(\d{1,3})((?:[ .,']\d{3})+)([.,]\d+)?$/.exec(size)
  if (!match) return size
  const [, head = '', groups = '', fraction = ''] = match
  const marks = new Set(groups.match(/[ .,']/g))
  const isLoneDecimal = fraction === '' && groups.length === 4 && /[.,]/.test(groups)
  if (isLoneDecimal || marks.size > 1 || (fraction !== '' && marks.has(fraction.charAt(0)))) {
    return size
  }
  return head + groups.replace(/[ .,']/g, '') + fraction
}

// Whole minutes and two decimals are how programs print an interval measured to the second. Seconds, or
// an hour figure typed by hand, are meant as they stand.
function toleranceOf(size: string): number {
  if (/^\d+:\d{2}$/.test(size)) return 59
  const decimals = /^\d*[.,](\d{2,})$/.exec(size)?.[1]?.length
  return decimals === undefined ? 0 : Math.ceil(1800 / 10 ** decimals)
}
