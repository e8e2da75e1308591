import { clockify } from './clockify.ts'
import { harvest } from './harvest.ts'
import { invoices } from './invoices.ts'
import { kimai } from './kimai.ts'
import { payments } from './payments.ts'
import { activitywatch, ics, org, superProductivity, timeclock, timewarrior } from './records.ts'
import { solidtime } from './solidtime.ts'
import { timeCsv } from './time-csv.ts'
import { timechimp } from './timechimp.ts'
import { timetagger } from './timetagger.ts'
import { toggl } from './toggl.ts'
import type { Format, KnownFormat } from '../types.ts'

/** Every format, in the order a title row is tried against them: the particular before the general. */
export const formats = {
  invoices,
  payments,
  kimai,
  harvest,
  clockify,
  solidtime,
  toggl,
  timechimp,
  timetagger,
  timewarrior,
  'super-productivity': superProductivity,
  timeclock,
  org,
  ics,
  activitywatch,
  'time-csv': timeCsv,
} satisfies Readonly<Record<KnownFormat, Format>>
