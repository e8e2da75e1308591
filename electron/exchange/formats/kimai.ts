import { hasColumns } from '../read/header.ts'
import { timeColumnsOf, timeFormat } from '../columns/time-table.ts'

/** Kimai's default export: one date per row, so an end before the start is on the next day. */
export const kimai = timeFormat({
  format: 'kimai',
  // The title row is translated, but for this one name, which tables kept by hand have as well.
  matches: (header) => {
    const { startTime, endTime, client, activity, type } = timeColumnsOf(header)
    const isTranslated = [startTime, endTime, client, activity, type].every((at) => at >= 0)
    return (
      (hasColumns(header, 'category') && isTranslated) ||
      hasColumns(header, 'from', 'to', 'customer')
    )
  },
  endMayBeNextDay: true,
})
