import type { Cell } from 'hucre/xlsx'

/** What a date or a time of a sheet is shown with: a length that goes on beyond a day, a date, a time of day. */
interface Shown {
  readonly isLength: boolean
  readonly hasDate: boolean
}

const daySeconds = 86_400
/** Sheets count days from one of two first days; only the second has a flag. */
export type DateSystem = '1900' | '1904'
const firstDays: Readonly<Record<DateSystem, number>> = {
  1900: Date.UTC(1899, 11, 30),
  1904: Date.UTC(1904, 0, 1),
}

/** The text of a cell as an export would write it: ISO dates, `hh:mm:ss`, numbers with a point. */
export function cellText(
  value: Cell['value'],
  format: string | undefined,
  system: DateSystem,
): string {
  if (value === null) return ''
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return momentText(value, format, system)
  return typeof value === 'string' ? durationText(value) : String(value)
}

/** As many digits as sheets keep. Three decimals get a fourth: nobody may ask whether they are thousands. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text
}

/** `PT08H30M00S`, as open sheets write a time. */
function durationText(text: string): string {
  const [, hours, minutes, seconds] =
    /^PT(\d{1,6})H(\d{1,2})M(\d{1,2}(?:[.,]\d+)?)S$/.exec(text) ?? []
  if (hours === undefined) return text
  return clockText(Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(seconds)))
}

function momentText(date: Date, format: string | undefined, system: DateSystem): string {
  if (Number.isNaN(date.getTime())) return ''
  const { isLength, hasDate } = shownBy(format)
  const elapsed = Math.round(date.getTime() / 1000) - firstDays[system] / 1000
  // Before March 1900 the days of sheets are one off, as there was a 29th of February in them.
  const sinceFirst = system === '1900' && elapsed < 61 * daySeconds ? elapsed - daySeconds : elapsed
  const isShort = sinceFirst < 366 * daySeconds
  if (isLength || (!hasDate && isShort)) return clockText(Math.max(0, sinceFirst))
  const instant = new Date(Math.round(date.getTime() / 1000) * 1000)
  const [day = '', time = ''] = instant.toISOString().split(/[T.]/)
  return time === '00:00:00' ? day : `${day} ${time}`
}

function shownBy(format: string | undefined): Shown {
  const plain = (format ?? 'yyyy').replace(/"[^"]*"|\\./g, '')
  const isLength = /\[[hms]+\]/i.test(plain)
  const code = plain.replace(/\[[^\]]*\]/g, '').toLowerCase()
  // `m` alone may be minutes; a date has a year or a day.
  return { isLength, hasDate: /[yd]/.test(code) || !/[hs]/.test(code) }
}

function clockText(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map(two)
    .join(':')
}
