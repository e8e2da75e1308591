import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const prospectHandlers: HandlersOf<CallsOf<'prospects'> | CallsOf<'traits'>> = {
  'prospects.list': pending,
  'prospects.create': pending,
  'prospects.update': pending,
  'prospects.move': pending,
  'prospects.decide': pending,
  'prospects.delete': pending,
  'prospects.remembered': pending,
  'traits.list': pending,
  'traits.create': pending,
  'traits.update': pending,
  'traits.delete': pending,
}
