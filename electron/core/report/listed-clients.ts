import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import type { ClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { gatherReport } from './gather.ts'

export interface ListedClient {
  readonly line: ClientLine
  readonly facts: ClientFacts
}

/** The clients a report lists (and the one named) that are not archived, with what is said of them. */
export function listedClients(db: Db, asOf: IsoDate, named?: number): ListedClient[] {
  const months = getSettings(db).windowMonths
  const { report, facts } = gatherReport(db, { asOf, months }, named)
  return report.clients.flatMap((line) => {
    const own = facts.get(line.clientId)
    return own && !own.archived ? [{ line, facts: own }] : []
  })
}
