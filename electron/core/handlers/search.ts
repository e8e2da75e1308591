import { ok } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { find } from '../search/find.ts'

export const searchHandlers: HandlersOf<CallsOf<'search'>> = {
  'search.find': (asked, { db }) => ok(find(db, asked)),
}
