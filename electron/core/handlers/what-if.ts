import { fail, ok } from '../../../shared/contract/call.ts'
import type { CallsOf, HandlersOf } from '../context.ts'
import { invalidField } from '../failures.ts'
import { gatherReport } from '../report-gather.ts'
import { saidNo } from '../say-no.ts'
import { asked, lineOf } from './reports.ts'

const pending = () => fail('internal', 'not there yet')

export const whatIfHandlers: HandlersOf<CallsOf<'whatIf'>> = {
  'whatIf.sayNo': (input, { db }) => {
    const gathered = gatherReport(db, asked(db, input), input.clientId)
    const found = lineOf(gathered, input.clientId)
    if (!found.ok) return found
    const sum = saidNo(input, gathered, found.value.line)
    // O1: without a target rate and enough other clients nothing is known to compare with.
    return sum ? ok(sum) : invalidField(['alternative'], 'unknown-alternative')
  },
  'whatIf.raise': pending,
  'whatIf.trim': pending,
  'whatIf.invest': pending,
  'whatIf.portfolio': pending,
}
