import { columnOf, hasColumns } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/**
 * Toggl Track: the detailed report, the data export and the new report with chosen columns (`Stop` for
 * `End`, `-` for empty). Wall times are those of the user's profile zone.
 */
export const toggl = timeFormat({
  format: 'toggl',
  matches: (header) =>
    hasColumns(header, 'start date', 'start time') &&
    columnOf(header, ['description', 'project', 'user', 'member']) >= 0,
  emptyEndIsRunning: true,
})
