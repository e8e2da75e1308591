import type { Envelope } from '../../../shared/contract/call.ts'
import type { Scenario } from '../../../shared/domain/weighing.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

/** A scenario with what the client brought a month in the window it was reckoned from, base minor units. */
export type KeptScenario = Scenario & { readonly clientMonthly: number }

interface ScenarioRow {
  readonly id: number
  readonly client_id: number
  readonly name: string
  readonly note: string
  readonly input: string
  readonly kept_on: string
  readonly expected: string
  readonly client_monthly: number
  readonly others_monthly: number
}

/** Scenarios of one client or (null) of all, newest first. */
export function listScenarios(db: Db, clientId: number | null): KeptScenario[] {
  const sql = `SELECT * FROM scenario WHERE $clientId IS NULL OR client_id = $clientId
    ORDER BY kept_on DESC, id DESC`
  return prepared<[{ clientId: number | null }], ScenarioRow>(db, sql)
    .all({ clientId })
    .map(rowToScenario)
}

export function getScenario(db: Db, id: number): KeptScenario | undefined {
  const row = prepared<[number], ScenarioRow>(db, 'SELECT * FROM scenario WHERE id = ?').get(id)
  return row && rowToScenario(row)
}

/** Adds a scenario as it stands on the day it is kept; `not-found` if there is no such client. */
export function insertScenario(db: Db, kept: Omit<KeptScenario, 'id'>): Envelope<KeptScenario> {
  const row = {
    client_id: kept.clientId,
    name: kept.name,
    note: kept.note,
    input: JSON.stringify(kept.input),
    kept_on: kept.keptOn,
    expected: JSON.stringify(kept.expected),
    client_monthly: kept.clientMonthly,
    others_monthly: kept.othersMonthly,
  }
  return saved(insertRow(db, 'scenario', row), (id) => getScenario(db, id))
}

/** Changes what a scenario is called; what was expected of it stays. */
export function updateScenario(
  db: Db,
  id: number,
  { name, note }: Changed<Pick<Scenario, 'name' | 'note'>>,
): Envelope<KeptScenario> {
  return saved(updateRow(db, 'scenario', id, given({ name, note })), () => getScenario(db, id))
}

export function deleteScenario(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'scenario', id)
}

function rowToScenario(row: ScenarioRow): KeptScenario {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    note: row.note,
    input: JSON.parse(row.input) as Scenario['input'],
    keptOn: row.kept_on,
    expected: JSON.parse(row.expected) as Scenario['expected'],
    clientMonthly: row.client_monthly,
    othersMonthly: row.others_monthly,
  }
}
