import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { allHours } from '../../../shared/profitability/hours/days.ts'
import { buildReport } from '../../../shared/profitability/report.ts'
import { reportReach } from '../../../shared/profitability/report-spans.ts'
import type { Report } from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts, type ClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { reading } from '../../store/rows/transaction.ts'
import { keptReports } from './kept-reports.ts'

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
 * client only the days and invoices that matter, so that the cost grows with days, not entries. What was
 * gathered from the same state of the database is not gathered again.
 */
export function gatherReport(db: Db, asked: Asked, named?: number): Gathered {
  return reading(db, () => {
    const kept = keptReports(db)
    const key = `${asked.asOf} ${asked.months}`
    const ownKey = `${key} ${named}`
    const usual = kept.find(key)
    if (usual && (named === undefined || hasLine(usual, named))) return usual
    const own = kept.find(ownKey)
    if (own) return own
    const { unlisted, ...gathered } = gatherAnew(db, asked, named)
    return kept.keep(unlisted ? ownKey : key, gathered)
  })
}

// A prospect (H6) is among the facts, but no line of the usual report.
const hasLine = ({ report, facts }: Gathered, clientId: number): boolean =>
  facts.has(clientId) && !report.prospects.includes(clientId)

/** As `gatherReport`, from the rows; `unlisted`: the one named is no line of the usual report. */
export function gatherAnew(
  db: Db,
  { asOf, months }: Asked,
  named?: number,
): Gathered & { readonly unlisted: boolean } {
  const settings = getSettings(db)
  const since = { base: settings.currency, ...reportReach(asOf, months) }
  const all = loadClientFacts(db, { asOf, since })
  const listed = new Set(all.filter(isListed))
  const clients = all.filter((client) => client.id === named || listed.has(client))
  const report = buildReport({ asOf, months, settings, clients, named })
  const isProspect = named !== undefined && report.prospects.includes(named)
  return {
    settings,
    report,
    facts: new Map(clients.map((client) => [client.id, client])),
    unlisted: clients.length > listed.size || isProspect,
  }
}

/** A prospect, or a client put away, says nothing without hours (H6 tells what to do with them). */
function isListed({ invoices, state, archived, hours }: ClientFacts): boolean {
  if (invoices.length > 0) return true
  const isAside = archived || state === 'prospect' || state === 'declined'
  return !isAside || hours.firstDay(allHours) !== null
}
