import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { parseDuration } from '../../../shared/domain/duration.ts'
import type { DurationUnit } from '../../../shared/domain/kinds.ts'
import { cellOf, nameOf } from '../read/header.ts'
import { shorten } from '../read/refuse.ts'
import type { Table } from '../read/table.ts'
import type { TimeColumns } from './time-reading.ts'

/**
 * What numbers alone are where times of day should stand: hours and minutes (`0900`, `9.30`, `9`), hours with decimals
 * (`9.75`), parts of a day (`0.375`). `open` before all rows are known, `no` where there are none.
 */
export type ClockForm = 'clock' | 'hours' | 'days' | 'open' | 'no'

/** Numbers alone, with or without a sign. */
export const isFigures = (text: string): boolean =>
  /^\d{0,4}(?:[.,]\d+)?$/.test(text) && text !== ''

/** Seconds since 00:00 of a number alone in a known form; null for none of that form. */
export function readFigures(text: string, form: ClockForm): number | null {
  if (form === 'open' || form === 'no') return null
  const seconds = parseDuration(text, form)
  return seconds !== null && seconds <= daySeconds ? seconds : null
}

/** What the numbers of the columns of start and end are, from all of them; asked where two forms are as good (`needs-unit`). */
export function clockForm(
  table: Table,
  columns: TimeColumns,
  said: DurationUnit | null,
): Envelope<ClockForm> {
  const places = [columns.startTime, columns.endTime].filter((at) => at >= 0)
  if (places.length === 0) return ok('no')
  if (!table.isWhole) return ok('open')
  const texts = new Set<string>()
  for (const row of table.rows) {
    for (const at of places) {
      const cell = cellOf(row, at)
      if (isFigures(cell)) texts.add(cell)
    }
  }
  const [first, second] = formsOf([...texts])
  if (first === undefined) return ok('no')
  if (second === undefined) return ok(first)
  // What was said of the lengths alone says nothing of these.
  if (said !== null) return ok([first, second].find((form) => form === said) ?? 'clock')
  return fail('needs-unit', 'The times of day can be hours and minutes, or not', {
    column: nameOf(table.header, places[0] ?? -1),
    examples: [...texts]
      .filter((text) => /[.,]/.test(text))
      .slice(0, 5)
      .map(shorten),
    units: [first, second],
  })
}

type Form = Exclude<ClockForm, 'open' | 'no'>

function formsOf(texts: readonly string[]): readonly Form[] {
  if (texts.length === 0) return []
  const fractions = texts.flatMap((text) => /[.,](\d+)$/.exec(text)?.[1] ?? [])
  if (fractions.length === 0) return ['clock']
  const numbers = texts.map((text) => Number(text.replace(',', '.')))
  if (fractions.some((digits) => digits.length > 2))
    return numbers.every(isPart) ? ['days'] : ['hours']
  const mayBeClock = fractions.every((digits) => Number(digits.padEnd(2, '0')) < 60)
  if (numbers.every(isPart)) return mayBeClock ? ['days', 'clock'] : ['days']
  if (!mayBeClock) return ['hours']
  // Quarters of an hour in decimals are minutes as well; a single digit is what a sheet leaves of tens of minutes.
  const areQuarters = fractions.every((digits) => ['0', '00', '25', '5', '50'].includes(digits))
  const isWritten = fractions.some((digits) => digits.length === 2 && digits !== '00')
  if (areQuarters)
    return fractions.every((digits) => Number(digits) === 0) ? ['clock'] : ['hours', 'clock']
  return isWritten ? ['clock'] : ['clock', 'hours']
}

const isPart = (value: number): boolean => value <= 1
