import type { AgreedRate, AgreedRateFields } from '../../../shared/domain/entities.ts'
import { entity } from '../rows/entity.ts'

/** What an hour is agreed to cost from a date on, oldest first; one a day for each client and project. */
export const agreedRates = entity<AgreedRate, AgreedRateFields>({
  name: 'agreedRate',
  table: 'agreed_rate',
  columns: {
    id: 'id',
    clientId: 'client_id',
    projectId: 'project_id',
    from: 'from_date',
    rate: 'rate',
    currency: 'currency',
    rateToBase: 'rate_to_base',
  },
  order: 'from_date, id',
  initial: {},
})
