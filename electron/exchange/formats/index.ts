import type { Format } from '../read/table.ts'
import { clockify } from './clockify.ts'
import { harvest } from './harvest.ts'
import { invoices } from './invoices.ts'
import { kimai } from './kimai.ts'
import { payments } from './payments.ts'
import { solidtime } from './solidtime.ts'
import { timeCsv } from './time-csv.ts'
import { toggl } from './toggl.ts'

/** Every format, in the order a title row is tried against them: the particular before the general. */
export const formats: readonly Format[] = [
  invoices,
  payments,
  kimai,
  harvest,
  clockify,
  solidtime,
  toggl,
  timeCsv,
]
