import { hasColumns } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/** solidtime's detailed report: start and end hold date and time in the user's zone. */
export const solidtime = timeFormat({
  format: 'solidtime',
  matches: (header) =>
    hasColumns(header, 'description', 'start', 'end', 'duration', 'duration (decimal)'),
})
