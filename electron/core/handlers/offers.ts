import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const offerHandlers: HandlersOf<CallsOf<'offers'>> = {
  'offers.list': pending,
  'offers.create': pending,
  'offers.update': pending,
  'offers.delete': pending,
}
