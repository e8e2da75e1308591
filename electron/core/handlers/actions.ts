import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const actionHandlers: HandlersOf<CallsOf<'actions'> | CallsOf<'followUps'>> = {
  'actions.list': pending,
  'actions.create': pending,
  'actions.update': pending,
  'actions.delete': pending,
  'actions.effects': pending,
  'followUps.list': pending,
}
