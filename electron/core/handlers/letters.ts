import { ok } from '../../../shared/contract/call.ts'
import { deleteLetter, insertLetter, listLetters } from '../../store/entities/letters.ts'
import {
  deleteTemplate,
  insertTemplate,
  listTemplates,
  updateTemplate,
} from '../../store/entities/templates.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { change, map } from './change.ts'

export const letterHandlers: HandlersOf<CallsOf<'templates'> | CallsOf<'letters'>> = {
  'templates.list': (_, { db }) => ok(listTemplates(db)),
  'templates.create': (fields, context) =>
    map(
      change(context, 'templates.create', () => insertTemplate(context.db, fields)),
      ({ value, undoId }) => ({ template: value, undoId }),
    ),
  'templates.update': ({ id, fields }, context) =>
    map(
      change(context, 'templates.update', () => updateTemplate(context.db, id, fields)),
      ({ value, undoId }) => ({ template: value, undoId }),
    ),
  'templates.delete': ({ id }, context) =>
    map(
      change(context, 'templates.delete', () => deleteTemplate(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
  'letters.list': ({ clientId }, { db }) => ok(listLetters(db, clientId)),
  'letters.keep': (fields, context) =>
    map(
      change(context, 'letters.keep', () => insertLetter(context.db, fields)),
      ({ value, undoId }) => ({ letter: value, undoId }),
    ),
  'letters.delete': ({ id }, context) =>
    map(
      change(context, 'letters.delete', () => deleteLetter(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
}
