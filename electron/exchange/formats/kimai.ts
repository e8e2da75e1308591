import { timeFormat } from '../columns/time-table.ts'

/** Kimai's default export: one date per row, so an end before the start is on the next day. */
export const kimai = timeFormat({
  format: 'kimai',
  // The title row is translated, but for this one name.
  matches: ({ keys }) =>
    keys.includes('category') || ['from', 'to', 'customer'].every((key) => keys.includes(key)),
  endMayBeNextDay: true,
  emptyEndIsRunning: true,
})
