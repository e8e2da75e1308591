import { columnOf, hasColumns } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/** Clockify's detailed report, older and newer columns; dates and times as the account shows them. */
export const clockify = timeFormat({
  format: 'clockify',
  // Toggl has the same columns, but writes `Start date` and never gives the unit of a duration.
  matches: (header) =>
    hasColumns(header, 'start date', 'start time') &&
    (columnOf(header, ['duration (h)', 'duration (decimal)', 'group', 'date of creation']) >= 0 ||
      header.names.includes('Start Date')),
  emptyEndIsRunning: true,
})
