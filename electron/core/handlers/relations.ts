import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const relationHandlers: HandlersOf<CallsOf<'contacts'> | CallsOf<'meetings'>> = {
  'contacts.list': pending,
  'contacts.create': pending,
  'contacts.update': pending,
  'contacts.delete': pending,
  'meetings.list': pending,
  'meetings.create': pending,
  'meetings.delete': pending,
}
