import { ok } from '../../../shared/contract/call.ts'
import { dropDraft, keepDraft, listDrafts } from '../../store/entities/drafts.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'

export const draftHandlers: HandlersOf<CallsOf<'drafts'>> = {
  'drafts.list': (_, { db }) => ok(listDrafts(db)),
  'drafts.keep': (draft, { db, now }) => {
    keepDraft(db, { ...draft, keptAt: now() })
    return ok({})
  },
  'drafts.drop': ({ key }, { db, unchanged }) => {
    if (!dropDraft(db, key)) unchanged()
    return ok({})
  },
}
