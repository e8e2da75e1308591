import { timeAliases } from '../columns/aliases.ts'
import { columnOf } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/** Any table of hours with known column names, such as a spreadsheet kept by hand. */
export const timeCsv = timeFormat({
  format: 'time-csv',
  matches: (header) =>
    columnOf(header, [...timeAliases.startDate, ...timeAliases.startTime]) >= 0 &&
    columnOf(header, [...timeAliases.duration, ...timeAliases.endTime]) >= 0,
  emptyEndIsRunning: false,
})
