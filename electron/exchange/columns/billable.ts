import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { cellOf, nameOf } from '../read/header.ts'
import { refuse } from '../read/refuse.ts'
import { secondsIn } from './lengths/compare.ts'
import type { TimeReading } from './time-reading.ts'
import { parseBoolean } from './values/boolean.ts'
import { memo } from './values/memo.ts'

/** Whether a row can be invoiced, or the refusal of a cell that does not say it. */
export type ReadBillable = (
  row: readonly string[],
  line: number,
  hasClient: boolean,
  time: EntryTime,
) => boolean | RefusedRow

/** By a column of yes and no, or of its opposite, or of the hours that can be invoiced; else a client's time can. */
export function billableReader({ columns, header, lengths }: TimeReading): ReadBillable {
  const { billable, unbillable } = columns
  const readWord = memo(parseBoolean)
  const part = lengths.columns.billable
  if (billable >= 0 || unbillable >= 0) {
    const column = billable >= 0 ? billable : unbillable
    return (row, line, hasClient) => {
      const text = cellOf(row, column)
      // Not said to be unbillable: as where no column says anything.
      if (text === '' && billable < 0) return hasClient
      const word = readWord(text)
      if (word === null) return refuse(line, 'not-a-boolean', nameOf(header, column), text)
      return billable >= 0 ? word : hasClient && !word
    }
  }
  if (part === null) return (_, __, hasClient) => hasClient
  return (row, line, _, time) => {
    const text = cellOf(row, part.at)
    const seconds = secondsIn(text, part.unit ?? 'hours')
    if (seconds === 0) return false
    const all = time.kind === 'duration' ? time.seconds : time.end - time.start
    if (Math.abs(all - seconds) <= 60) return true
    return refuse(line, 'partly-billable', nameOf(header, part.at), text)
  }
}
