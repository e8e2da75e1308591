import type BetterSqlite3 from 'better-sqlite3'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { asOf } from '../dataset.ts'
import { atMost, contest, mustAgree } from '../measure.ts'
import type { BenchRow } from '../measure.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { anchorDb, call, coreOver, openDb } from '../workspace.ts'

const windowFrom = '2025-07-01'

/** The anchor: what a plain scan of the entries costs. It reads the table itself, not an index of it. */
const scanOf = (raw: BetterSqlite3.Database): (() => unknown) => {
  const scan = raw.prepare(
    'SELECT client_id, sum(seconds) FROM entry NOT INDEXED GROUP BY client_id',
  )
  return () => scan.all()
}

const reportSeconds = async (core: Core): Promise<number[]> => {
  const { clients } = await call(core, 'reports.clients', { asOf, months: 6 })
  return clients.map(({ seconds }) => seconds)
}

/** Untimed: the report's hours of every client must be those of the entries themselves. */
const checkHours = async (core: Core, raw: BetterSqlite3.Database): Promise<void> => {
  const rows = raw
    .prepare(
      `SELECT sum(seconds) FROM client LEFT JOIN entry ON client_id = client.id AND date >= ?
       GROUP BY client.id ORDER BY name`,
    )
    .pluck()
    .all(windowFrom)
  mustAgree('hours per client in the window', await reportSeconds(core), rows)
}

/** Report of all clients and ten years of one client against a scan of the million entries. */
export const reportRows = async (file: string): Promise<BenchRow[]> => {
  const db = openDb(file)
  const core = coreOver(db)
  const raw = anchorDb(file)
  const scan = scanOf(raw)
  await checkHours(core, raw)
  const report = await contest<unknown>({
    app: () => call(core, 'reports.clients', { asOf, months: 6 }),
    anchor: scan,
    agree: null,
    warmUp: 5,
    runs: 15,
  })

  const clientId = 7
  const series = (): Promise<CallOutput<'reports.series'>> =>
    call(core, 'reports.series', { clientId, asOf, months: 120 })
  const { months } = await series()
  mustAgree(
    'ten years of one client',
    months.reduce((sum, { seconds }) => sum + seconds, 0),
    raw.prepare('SELECT sum(seconds) FROM entry WHERE client_id = ?').pluck().get(clientId),
  )
  const monthly = await contest<unknown>({
    app: series,
    anchor: scan,
    agree: null,
    warmUp: 5,
    runs: 15,
  })
  raw.close()
  core.close()
  return [
    atMost(
      'Report of all clients, 6 months, 1 000 000 entries, against a scan by client',
      report,
      0.05,
    ),
    atMost('Months of one client over ten years, against the same scan', monthly, 0.01),
  ]
}

/** The same report over ten times the entries on the same days and clients. */
export const growthRow = async (file: string, tenfold: string): Promise<BenchRow> => {
  const small = coreOver(openDb(file))
  const large = coreOver(openDb(tenfold))
  const times = await contest<number[]>({
    app: () => reportSeconds(large),
    anchor: () => reportSeconds(small),
    agree: (app, anchor) => mustAgree('hours of ten times the entries', app, anchor),
    warmUp: 5,
    runs: 15,
  })
  small.close()
  large.close()
  return atMost(
    'The report with ten times the entries on the same days, against 1 000 000',
    times,
    1.2,
  )
}
