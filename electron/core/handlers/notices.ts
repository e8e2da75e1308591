import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const noticeHandlers: HandlersOf<CallsOf<'notices'> | CallsOf<'reviews'>> = {
  'notices.refresh': pending,
  'notices.list': pending,
  'notices.see': pending,
  'reviews.status': pending,
  'reviews.complete': pending,
}
