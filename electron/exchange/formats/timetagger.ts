import { timeFormat } from '../columns/time-table.ts'
import { hasColumns } from '../read/header.ts'

/** TimeTagger's report and its export of records: rows of sums between the others, and an end before the start on the next day. */
export const timetagger = timeFormat({
  format: 'timetagger',
  matches: (header) =>
    hasColumns(header, 'duration', 'date', 'start', 'stop', 'description') ||
    hasColumns(header, 'key', 'start', 'stop', 'tags', 'description'),
  endMayBeNextDay: true,
  sums: ['subtotals'],
})
