import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { buildReport, reportReach } from '../../../shared/profitability/report.ts'
import type { Report } from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts, type ClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { reading } from '../../store/rows/transaction.ts'

/** As of when, over how many months. */
export interface Asked {
  readonly asOf: IsoDate
  readonly months: number
}

/** The report with what it was made from. */
export interface Gathered {
  readonly settings: Settings
  readonly report: Report
  readonly facts: ReadonlyMap<number, ClientFacts>
}

/**
 * E1 … C1 for all clients there is something to say of, and always for the one named. Loads of each
 * client only the days and invoices that matter, so that the cost grows with days, not entries.
 */
export function gatherReport(db: Db, asked: Asked, named?: number): Gathered {
  return reading(db, () => gathered(db, asked, named))
}

function gathered(db: Db, { asOf, months }: Asked, named: number | undefined): Gathered {
  const settings = getSettings(db)
  const since = { base: settings.currency, ...reportReach(asOf, months) }
  const clients = loadClientFacts(db, { asOf, since }).filter(
    (client) => client.id === named || isListed(client),
  )
  const partsOf = named === undefined ? [] : [named]
  return {
    settings,
    report: buildReport({ asOf, months, settings, clients, partsOf }),
    facts: new Map(clients.map((client) => [client.id, client])),
  }
}

// Work on a prospect is not yet work for a client: it would stand there as an hourly rate of nothing.
function isListed({ invoices, state, archived, hours }: ClientFacts): boolean {
  if (invoices.length > 0) return true
  if (state === 'prospect' || state === 'declined') return false
  return !archived || hours.firstDay(null) !== null
}
