import type { Db } from '../file/db.ts'
import { agreedRates } from './agreed-rates.ts'
import { invoices } from './invoices.ts'
import { offers } from './deciding/offers.ts'
import { scenarios } from './deciding/scenarios.ts'

/** M2: what was converted to the base, or agreed in it, would silently mean another currency. */
export const isCurrencyUsed = (db: Db): boolean =>
  [invoices, offers, scenarios, agreedRates].some(({ count }) => count(db) > 0)
