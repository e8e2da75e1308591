import { z } from 'zod'
import * as l from '../domain/letters.ts'
import * as s from '../domain/schema.ts'
import { undoId } from './app.ts'
import { command, query } from './call.ts'

const byId = () => z.object({ id: s.id() })
const undone = () => z.object({ undoId: undoId() })
const saved = () => z.object({ template: l.template(), undoId: undoId() })

export const letterCalls = {
  /** The user's own templates by name. */
  'templates.list': query(
    ['letters'],
    () => z.object({}),
    () => z.array(l.template()),
  ),
  'templates.create': command(['letters'], l.templateFields, saved),
  'templates.update': command(
    ['letters'],
    () => z.object({ id: s.id(), fields: l.templateFields().partial() }),
    saved,
  ),
  'templates.delete': command(['letters'], byId, undone),
  /** Letters kept, newest first. */
  'letters.list': query(
    ['letters'],
    () => z.object({ clientId: s.id().optional() }),
    () => z.array(l.letter()),
  ),
  'letters.keep': command(['letters'], l.letterFields, () =>
    z.object({ letter: l.letter(), undoId: undoId() }),
  ),
  'letters.delete': command(['letters'], byId, undone),
} as const
