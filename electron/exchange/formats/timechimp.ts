import { timeFormat } from '../columns/time-table.ts'
import { hasColumns } from '../read/header.ts'

/** TimeChimp's list of hours: a date and hours in a column named for the time. */
export const timechimp = timeFormat({
  format: 'timechimp',
  matches: (header) =>
    hasColumns(header, 'week', 'date', 'customer', 'project', 'time', 'billable'),
})
