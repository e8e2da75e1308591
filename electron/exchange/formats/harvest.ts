import { columnOf, hasColumns } from '../read/header.ts'
import { timeFormat } from '../columns/time-table.ts'

/** Harvest's detailed time: a date and hours per row (T2), decimals as the account writes them. */
export const harvest = timeFormat({
  format: 'harvest',
  matches: (header) =>
    hasColumns(header, 'date', 'client', 'hours') &&
    columnOf(header, ['project code', 'invoiced', 'first name']) >= 0,
})
