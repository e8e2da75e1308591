import { dayNumber, type IsoDate } from '../../shared/domain/calendar.ts'
import type { ClientState } from '../../shared/domain/entities.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import { buildReport, daysNeededFrom, reportDaysFrom } from '../../shared/profitability/report.ts'
import type { ClientHistory, Report } from '../../shared/profitability/types.ts'
import { listClients } from '../store/clients.ts'
import type { Db } from '../store/db.ts'
import { earlierHours, historyOf, loadClientFacts, type ClientFacts } from '../store/report-rows.ts'
import { getSettings } from '../store/settings.ts'

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
 * client only the days that matter, so that the cost grows with days, not entries.
 */
export function gatherReport(db: Db, { asOf, months }: Asked, named?: number): Gathered {
  const settings = getSettings(db)
  const states = new Map(listClients(db).map(({ id, state }) => [id, state]))
  const facts = loadClientFacts(db, { asOf }).filter(
    (client) => client.id === named || isListed(db, client, states.get(client.id), asOf),
  )
  const clients = facts.map((client) => windowHistory(db, client, settings, { asOf, months }))
  return {
    settings,
    report: buildReport({ asOf, months, settings, clients }),
    facts: new Map(facts.map((client) => [client.id, client])),
  }
}

// Work on a prospect is not yet work for a client: it would stand there as an hourly rate of nothing.
function isListed(
  db: Db,
  client: ClientFacts,
  state: ClientState | undefined,
  asOf: IsoDate,
): boolean {
  if (client.invoices.length > 0) return true
  if (state === 'prospect' || state === 'declined') return false
  return !client.archived || earlierHours(db, client.id, asOf).firstDay(null) !== null
}

/** One client's history as far back as any question about the days from `rangeFrom` on reaches. */
export function historySince(
  db: Db,
  facts: ClientFacts,
  settings: Settings,
  asOf: IsoDate,
  rangeFrom: IsoDate,
): ClientHistory {
  const daysFrom = daysNeededFrom(unloaded(db, facts, asOf), settings, asOf, dayNumber(rangeFrom))
  return historyOf(db, facts, { asOf, daysFrom })
}

function windowHistory(
  db: Db,
  facts: ClientFacts,
  settings: Settings,
  { asOf, months }: Asked,
): ClientHistory {
  const daysFrom = reportDaysFrom(unloaded(db, facts, asOf), settings, asOf, months)
  return historyOf(db, facts, { asOf, daysFrom })
}

const unloaded = (db: Db, facts: ClientFacts, asOf: IsoDate): ClientHistory => ({
  ...facts,
  days: [],
  earlier: earlierHours(db, facts.id, asOf),
})
