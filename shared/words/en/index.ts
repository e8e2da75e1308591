import { against } from './against.ts'
import { beside } from './beside.ts'
import { charts } from './charts.ts'
import { client } from './client.ts'
import { clients } from './clients.ts'
import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { doubts } from './doubts.ts'
import { firstRun } from './first-run.ts'
import { flags } from './flags.ts'
import { imports } from './imports.ts'
import { invoices } from './invoices.ts'
import { live } from './live.ts'
import { settings } from './settings.ts'
import { time } from './time.ts'
import { review } from './review.ts'
import { weigh } from './weigh.ts'
import { acting } from './acting.ts'
import { notices } from './notices.ts'
import { prospects } from './prospects.ts'
import { letters } from './letters.ts'
import { print } from './print.ts'

/** English, the canonical texts: one file per area. */
export const en = {
  common,
  time,
  settings,
  firstRun,
  clients,
  invoices,
  imports,
  against,
  beside,
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
  prospects,
  letters,
  print,
} as const
