import { timeFormat, timeColumnsOf } from '../columns/time-table.ts'
import { lengthColumnsOf } from '../columns/lengths/length-columns.ts'

/** Any table of hours with known column names, such as a spreadsheet kept by hand. */
export const timeCsv = timeFormat({
  format: 'time-csv',
  matches: (header) => {
    const { startDate, startTime, endTime } = timeColumnsOf(header)
    const { net, gross } = lengthColumnsOf(header)
    const hasLength = net !== null || gross !== null
    return (startDate >= 0 || startTime >= 0) && (hasLength || endTime >= 0)
  },
  asksOfColumns: true,
})
