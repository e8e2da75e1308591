import { against } from './report/against.ts'
import { backups } from './backups.ts'
import { beside } from './report/beside.ts'
import { capture } from './capture.ts'
import { charts } from './report/charts.ts'
import { changes } from './changes.ts'
import { client } from './report/client.ts'
import { clients } from './clients.ts'
import { common } from './common.ts'
import { dashboard } from './report/dashboard.ts'
import { doubts } from './doubts.ts'
import { firstRun } from './first-run.ts'
import { flags } from './report/flags.ts'
import { imports } from './imports.ts'
import { invoices } from './invoices.ts'
import { live } from './report/live.ts'
import { rescue } from './rescue.ts'
import { settings } from './settings.ts'
import { time } from './time/time.ts'
import { week } from './time/week.ts'
import { review } from './deciding/review.ts'
import { weigh } from './deciding/weigh.ts'
import { acting } from './deciding/acting.ts'
import { notices } from './deciding/notices.ts'
import { prospects } from './deciding/prospects.ts'
import { walk } from './deciding/walk.ts'
import { letters } from './deciding/letters.ts'
import { print } from './shells/print.ts'

/** English, the canonical texts: one file per area. */
export const en = {
  common,
  capture,
  time,
  week,
  settings,
  firstRun,
  clients,
  invoices,
  imports,
  against,
  backups,
  beside,
  changes,
  dashboard,
  doubts,
  client,
  live,
  flags,
  charts,
  review,
  weigh,
  acting,
  notices,
  walk,
  prospects,
  rescue,
  letters,
  print,
} as const
