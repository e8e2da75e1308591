import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { entity } from '../../rows/entity.ts'

/** A scenario with what the client brought a month in the window it was reckoned from, base minor units. */
export type KeptScenario = Scenario & { readonly clientMonthly: number }

/** Newest first. */
export const scenarios = entity<KeptScenario, Omit<KeptScenario, 'id'>>({
  name: 'scenario',
  table: 'scenario',
  columns: {
    id: 'id',
    clientId: 'client_id',
    name: 'name',
    note: 'note',
    input: { json: 'input' },
    keptOn: 'kept_on',
    expected: { json: 'expected' },
    clientMonthly: 'client_monthly',
    othersMonthly: 'others_monthly',
  },
  order: 'kept_on DESC, id DESC',
  initial: {},
})
