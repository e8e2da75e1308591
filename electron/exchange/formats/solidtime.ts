import { timeFormat } from '../columns/time-table.ts'

/** solidtime's detailed report: start and end hold date and time in the user's zone. */
export const solidtime = timeFormat({
  format: 'solidtime',
  matches: ({ keys }) =>
    ['description', 'start', 'end', 'duration', 'duration (decimal)'].every((key) =>
      keys.includes(key),
    ),
  endMayBeNextDay: false,
  emptyEndIsRunning: true,
})
