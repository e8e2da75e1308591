import { hasColumns } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/** Kimai's default export: one date per row, so an end before the start is on the next day. */
export const kimai = timeFormat({
  format: 'kimai',
  // The title row is translated, but for this one name.
  matches: (header) =>
    hasColumns(header, 'category') || hasColumns(header, 'from', 'to', 'customer'),
  endMayBeNextDay: true,
})
