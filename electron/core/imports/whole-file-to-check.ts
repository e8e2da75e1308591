import type { ToCheck } from '../../../shared/contract/files/imports.ts'
import { dateOfDay, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import {
  importDoubts,
  type FirstHours,
  type UnbillableImport,
} from '../../../shared/profitability/doubts/import-doubts.ts'
import { allHours } from '../../../shared/profitability/hours/days.ts'
import type { ClientHistory } from '../../../shared/profitability/types.ts'
import type { ReadEntry } from '../../exchange/types.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'

/** Q3 of a file of hours as a whole, at the row that shows it first. */
export function wholeFileToCheck(db: Db, rows: readonly ReadEntry[], today: IsoDate): ToCheck[] {
  const clients = loadClientFacts(db, { asOf: today }).filter(({ invoices }) => invoices.length > 0)
  const first = firstRows(rows, new Set(clients.map(({ name }) => name)))
  const doubts = importDoubts(unbillable(rows), earliest(first, clients), clients, today)
  return doubts.flatMap(({ code, clientId, figures }) => {
    const name = clients.find(({ id }) => id === clientId)?.name
    const row = name === undefined ? rows.find(({ client }) => client !== null) : first.get(name)
    const value = code === 'import-not-billable' ? hoursText(figures['seconds']) : figures['from']
    return row ? [{ line: row.line, code, value: String(value) }] : []
  })
}

// The file is the one import that is looked at.
const batch = { batchId: 0, fileName: '' }

const secondsOf = (time: EntryTime): number =>
  time.kind === 'duration' ? time.seconds : time.end - time.start

function unbillable(rows: readonly ReadEntry[]): UnbillableImport[] {
  let seconds = 0
  for (const { client, billable, time } of rows) {
    if (client === null) continue
    if (billable) return []
    seconds += secondsOf(time)
  }
  return seconds === 0 ? [] : [{ ...batch, seconds }]
}

interface FirstRow {
  readonly line: number
  readonly on: IsoDate
}

/** The first day of the rows of each of some clients. */
function firstRows(rows: readonly ReadEntry[], names: ReadonlySet<string>): Map<string, FirstRow> {
  const first = new Map<string, FirstRow>()
  if (names.size === 0) return first
  for (const { client, time, line } of rows) {
    if (client === null || !names.has(client)) continue
    const on = dayOf(time)
    const before = first.get(client)
    if (!before || on < before.on) first.set(client, { line, on })
  }
  return first
}

const dayOf = (time: EntryTime): IsoDate =>
  time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)

/** Those of the clients there are whose first hours the file brings. */
function earliest(
  first: ReadonlyMap<string, FirstRow>,
  clients: readonly ClientHistory[],
): FirstHours[] {
  return clients.flatMap(({ id: clientId, name, hours }) => {
    const row = first.get(name)
    const stored = hours.firstDay(allHours)
    if (!row || (stored !== null && dateOfDay(stored) <= row.on)) return []
    return [{ ...batch, clientId, on: row.on }]
  })
}

const hoursText = (seconds: unknown): string => `${Math.round(Number(seconds) / 36) / 100} h`
