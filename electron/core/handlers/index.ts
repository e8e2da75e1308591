import type { CallName } from '../../../shared/contract/index.ts'
import type { HandlersOf } from '../door/context.ts'
import { appHandlers } from './app.ts'
import { backupHandlers } from './backups.ts'
import { clientHandlers } from './clients.ts'
import { draftHandlers } from './drafts.ts'
import { doubtHandlers } from './doubts.ts'
import { entryHandlers } from './entries.ts'
import { importHandlers } from './imports.ts'
import { invoiceHandlers } from './invoices.ts'
import { rescueHandlers } from './rescue.ts'
import { reportHandlers } from './reports.ts'
import { settingsHandlers } from './settings.ts'
import { timerHandlers } from './timer.ts'
import { actionHandlers } from './actions.ts'
import { letterHandlers } from './letters.ts'
import { noticeHandlers } from './notices.ts'
import { offerHandlers } from './offers.ts'
import { prospectHandlers } from './prospects.ts'
import { relationHandlers } from './relations.ts'
import { scenarioHandlers } from './scenarios.ts'
import { signHandlers } from './signs.ts'
import { whatIfHandlers } from './what-if.ts'

/** Every call of the contract; one left out does not compile. */
export const handlers: HandlersOf<CallName> = {
  ...appHandlers,
  ...backupHandlers,
  ...rescueHandlers,
  ...settingsHandlers,
  ...clientHandlers,
  ...entryHandlers,
  ...timerHandlers,
  ...invoiceHandlers,
  ...importHandlers,
  ...reportHandlers,
  ...doubtHandlers,
  ...whatIfHandlers,
  ...signHandlers,
  ...scenarioHandlers,
  ...relationHandlers,
  ...prospectHandlers,
  ...offerHandlers,
  ...noticeHandlers,
  ...letterHandlers,
  ...draftHandlers,
  ...actionHandlers,
}
