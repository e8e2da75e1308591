import type { CallName } from '../../../shared/contract/index.ts'
import type { HandlersOf } from '../door/context.ts'
import { appHandlers } from './app.ts'
import { backupHandlers } from './files/backups.ts'
import { changeHandlers } from './changes.ts'
import { clientHandlers } from './clients.ts'
import { draftHandlers } from './drafts.ts'
import { doubtHandlers } from './doubts.ts'
import { entryHandlers } from './entries.ts'
import { importHandlers } from './files/imports.ts'
import { invoiceHandlers } from './invoices.ts'
import { mergeHandlers } from './merge.ts'
import { rescueHandlers } from './files/rescue.ts'
import { lockedTimeHandlers } from './locked-time.ts'
import { reportHandlers } from './reports.ts'
import { searchHandlers } from './search.ts'
import { settingsHandlers } from './settings.ts'
import { timerHandlers } from './timer.ts'
import { actionHandlers } from './deciding/actions.ts'
import { letterHandlers } from './deciding/letters.ts'
import { noticeHandlers } from './deciding/notices.ts'
import { offerHandlers } from './deciding/offers.ts'
import { prospectHandlers } from './deciding/prospects.ts'
import { relationHandlers } from './relations.ts'
import { scenarioHandlers } from './deciding/scenarios.ts'
import { signHandlers } from './deciding/signs.ts'
import { whatIfHandlers } from './deciding/what-if.ts'

/** Every call of the contract; one left out does not compile. */
export const handlers: HandlersOf<CallName> = {
  ...appHandlers,
  ...changeHandlers,
  ...backupHandlers,
  ...rescueHandlers,
  ...settingsHandlers,
  ...clientHandlers,
  ...mergeHandlers,
  ...entryHandlers,
  ...timerHandlers,
  ...lockedTimeHandlers,
  ...searchHandlers,
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
