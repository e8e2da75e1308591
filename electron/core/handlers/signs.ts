import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const signHandlers: HandlersOf<CallsOf<'signs'>> = {
  'signs.list': pending,
  'signs.create': pending,
  'signs.update': pending,
  'signs.delete': pending,
  'signs.suggested': pending,
  'signs.dismiss': pending,
}
