import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { durationUnits, type DurationUnit } from '../../../shared/domain/kinds.ts'
import { cellOf, nameOf, type Header } from '../read/header.ts'
import { shorten } from '../read/refuse.ts'
import { hourTitles } from './aliases.ts'
import type { TimeColumns } from './time-reading.ts'
import { parseStated, type StatedDuration } from './values/duration.ts'

/** What a number alone counts: the user's word, else what the column's title says; null where neither does. */
export function statedUnit(
  { keys }: Header,
  { duration }: TimeColumns,
  said: DurationUnit | null,
): DurationUnit | null {
  return said ?? (hourTitles.has(keys[duration] ?? '') ? 'hours' : null)
}

/** Q1: whether a length is over a day if its number counts hours, and nothing says that it does. */
export const isOfUnknownUnit = (
  { isBare, seconds }: StatedDuration,
  unit: DurationUnit | null,
): boolean => unit === null && isBare && seconds > daySeconds

const mostExamples = 5

/** Asks for the unit (`needs-unit`, with `column` and `examples`) if the length of any of the rows hangs on it. */
export function askForUnit(
  rows: Iterable<readonly string[]>,
  header: Header,
  columns: TimeColumns,
): Envelope<null> {
  const examples = new Set<string>()
  for (const row of rows) {
    const text = cellOf(row, columns.duration)
    // An end tells the length.
    if (text === '' || cellOf(row, columns.endTime) !== '') continue
    const stated = parseStated(text)
    if (stated && isOfUnknownUnit(stated, null)) examples.add(text)
    if (examples.size === mostExamples) break
  }
  if (examples.size === 0) return ok(null)
  return fail('needs-unit', 'The lengths can be hours, minutes or seconds', {
    column: nameOf(header, columns.duration),
    examples: [...examples].map(shorten),
    units: durationUnits,
  })
}
