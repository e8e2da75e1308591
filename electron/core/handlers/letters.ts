import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const letterHandlers: HandlersOf<CallsOf<'templates'> | CallsOf<'letters'>> = {
  'templates.list': pending,
  'templates.create': pending,
  'templates.update': pending,
  'templates.delete': pending,
  'letters.list': pending,
  'letters.keep': pending,
  'letters.delete': pending,
}
