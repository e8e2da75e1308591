import { letters } from '../../../store/entities/deciding/letters.ts'
import { templates } from '../../../store/entities/deciding/templates.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { answered, change } from '../change.ts'
import { crudHandlers } from '../crud.ts'

export const letterHandlers: HandlersOf<CallsOf<'templates'> | CallsOf<'letters'>> = {
  ...crudHandlers('templates', templates),
  ...crudHandlers('letters', letters),
  'letters.keep': (fields, context) =>
    answered(
      'letter',
      change(context, 'letters.keep', () => letters.insert(context.db, fields)),
    ),
}
