import { fail } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'

const pending = () => fail('internal', 'not there yet')

export const scenarioHandlers: HandlersOf<CallsOf<'scenarios'>> = {
  'scenarios.list': pending,
  'scenarios.keep': pending,
  'scenarios.update': pending,
  'scenarios.delete': pending,
  'scenarios.compare': pending,
}
