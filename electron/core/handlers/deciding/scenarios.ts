import { ok } from '../../../../shared/contract/call.ts'
import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { scenarios, type KeptScenario } from '../../../store/entities/deciding/scenarios.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { gatherReport } from '../../report/gather.ts'
import { compareScenario, monthlyBefore } from '../../weigh/scenario.ts'
import { weighOption } from '../../weigh/what-if.ts'
import { answered, change, map, missing } from '../change.ts'
import { crudHandlers } from '../crud.ts'
import { asked, lineOf } from '../reports.ts'

export const scenarioHandlers: HandlersOf<CallsOf<'scenarios'>> = {
  ...crudHandlers('scenarios', {
    ...scenarios,
    list: (db, clientId) => scenarios.list(db, clientId).map(shown),
    get: (db, id) => {
      const kept = scenarios.get(db, id)
      return kept && shown(kept)
    },
    update: (db, id, fields) => map(scenarios.update(db, id, fields), shown),
  }),
  'scenarios.keep': ({ asOf, months, ...fields }, context) => {
    const { db } = context
    const gathered = gatherReport(db, asked(db, { asOf, months }), fields.clientId)
    const found = lineOf(gathered, fields.clientId)
    if (!found.ok) return found
    const expected = weighOption(fields.input, gathered, found.value.line, ['input'])
    if (!expected.ok) return expected
    const kept = {
      ...fields,
      keptOn: asOf,
      expected: expected.value,
      ...monthlyBefore(fields.input, gathered, found.value.line),
    }
    const keep = () => map(scenarios.insert(db, kept), shown)
    return answered('scenario', change(context, 'scenarios.keep', keep))
  },
  'scenarios.compare': ({ id, asOf }, { db }) => {
    const kept = scenarios.get(db, id)
    return kept ? ok({ months: compareScenario(db, kept, asOf) }) : missing('scenario')
  },
}

/** What crosses: what the client brought before is in the expected assumptions, rounded. */
function shown(kept: KeptScenario): Scenario {
  const { id, clientId, name, note, input, keptOn, expected, othersMonthly } = kept
  return { id, clientId, name, note, input, keptOn, expected, othersMonthly }
}
