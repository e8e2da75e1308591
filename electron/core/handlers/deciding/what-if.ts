import type { Envelope } from '../../../../shared/contract/call.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { OptionInput, WhatIfResult } from '../../../../shared/domain/deciding/weighing.ts'
import { clients } from '../../../store/entities/clients.ts'
import type { Db } from '../../../store/file/db.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { gatherReport } from '../../report/gather.ts'
import { weighOption, weighPortfolio } from '../../weigh/what-if.ts'
import { missing } from '../change.ts'
import { asked, lineOf } from '../reports.ts'

export const whatIfHandlers: HandlersOf<CallsOf<'whatIf'>> = {
  'whatIf.sayNo': (input, { db }) => weighed({ option: 'say-no', ...input }, db),
  'whatIf.raise': (input, { db }) => weighed({ option: 'raise', ...input }, db),
  'whatIf.trim': (input, { db }) => weighed({ option: 'trim', ...input }, db),
  'whatIf.invest': (input, { db }) => weighed({ option: 'invest', ...input }, db),
  'whatIf.portfolio': (input, { db }) => {
    if (input.clientIds.some((id) => !clients.get(db, id))) return missing('client')
    return weighPortfolio(input, gatherReport(db, asked(db, input)))
  },
}

interface OfClient {
  readonly clientId: number
  readonly asOf: IsoDate
  readonly months?: number | undefined
}

function weighed(input: OptionInput & OfClient, db: Db): Envelope<WhatIfResult> {
  const gathered = gatherReport(db, asked(db, input), input.clientId)
  const found = lineOf(gathered, input.clientId)
  return found.ok ? weighOption(input, gathered, found.value.line) : found
}
