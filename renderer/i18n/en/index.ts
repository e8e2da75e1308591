import { charts } from './charts.ts'
import { client } from './client.ts'
import { clients } from './clients.ts'
import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { firstRun } from './first-run.ts'
import { flags } from './flags.ts'
import { imports } from './imports.ts'
import { invoices } from './invoices.ts'
import { settings } from './settings.ts'
import { time } from './time.ts'

/** English, the canonical texts: one file per area. */
export const en = {
  common,
  time,
  settings,
  firstRun,
  clients,
  invoices,
  imports,
  dashboard,
  client,
  flags,
  charts,
} as const
