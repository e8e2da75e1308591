import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { cellOf, nameOf, type Header } from '../read/header.ts'
import { refuse } from '../read/refuse.ts'
import { secondsIn } from './lengths/compare.ts'
import type { TimeColumns, TimeReading } from './time-reading.ts'
import { isUnbillable, parseBoolean } from './values/boolean.ts'
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
  if (part === null) {
    const says = unbillableSayer(header, columns)
    return (row, _, hasClient) => hasClient && !says(row)
  }
  return (row, line, _, time) => {
    const text = cellOf(row, part.at)
    const seconds = secondsIn(text, part.unit ?? 'hours')
    if (seconds === 0) return false
    const all = time.kind === 'duration' ? time.seconds : time.end - time.start
    if (Math.abs(all - seconds) <= 60) return true
    return refuse(line, 'partly-billable', nameOf(header, part.at), text)
  }
}

/** Whether a cell of a row says that it cannot be invoiced, where no column is about that alone: a type, a tag. */
function unbillableSayer(
  header: Header,
  columns: TimeColumns,
): (row: readonly string[]) => boolean {
  const { startDate, startTime, endDate, endTime, client, project, note } = columns
  const others = new Set([startDate, startTime, endDate, endTime, client, project, note])
  const places = header.keys.map((_, at) => at).filter((at) => !others.has(at))
  const says = memo((text) => text.split(/[,;]/).some((word) => isUnbillable(word.trim())))
  return (row) => places.some((at) => says(cellOf(row, at)))
}
