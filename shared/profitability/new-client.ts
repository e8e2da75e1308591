import { hoursFrom } from './hours/client-hours.ts'
import { noDays } from './hours/days.ts'
import type { ClientHistory } from './types.ts'

/** A client of whom nothing is known but the name. */
export const newClient = (id: number, name: string): ClientHistory => ({
  id,
  name,
  state: 'active',
  alternative: null,
  hours: hoursFrom(noDays),
  invoices: [],
  projects: [],
  agreedRates: [],
  warningSigns: [],
})
