import { fail, ok } from '../../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'

const isOpen = () => fail('conflict', 'the database is open')

/** With an open database there is nothing to save; without one the shell answers (`shell/rescue-door.ts`). */
export const rescueHandlers: HandlersOf<CallsOf<'rescue'>> = {
  'rescue.look': () => ok(null),
  'rescue.salvage': isOpen,
  'rescue.beginAnew': isOpen,
}
