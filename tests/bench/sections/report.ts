import type BetterSqlite3 from 'better-sqlite3'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { asOf } from '../dataset.ts'
import { reportBuilds } from '../../../electron/core/report/kept-reports.ts'
import type { Db } from '../../../electron/store/file/db.ts'
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

/** Changes nothing but the state of the database, so that the next report is gathered anew. */
const stir = (db: Db): void => {
  db.exec('UPDATE client SET note = note WHERE id = 1')
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
    before: { app: () => stir(db) },
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
  const dbs = { small: openDb(file), large: openDb(tenfold) }
  const small = coreOver(dbs.small)
  const large = coreOver(dbs.large)
  const times = await contest<number[]>({
    app: () => reportSeconds(large),
    anchor: () => reportSeconds(small),
    agree: (app, anchor) => mustAgree('hours of ten times the entries', app, anchor),
    before: { app: () => stir(dbs.large), anchor: () => stir(dbs.small) },
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

/** What a window with the start page asks after a command, another with a client's page, and the workbench. */
const askPages = async (core: Core, clientId: number): Promise<number> => {
  const of = { asOf, clientId }
  const calls = [
    () => call(core, 'reports.clients', { asOf, months: 6 }),
    () => call(core, 'followUps.list', { asOf }),
    () => call(core, 'reviews.status', { asOf }),
    () => call(core, 'reports.client', of),
    () => call(core, 'signs.suggested', of),
    () => call(core, 'reports.alternatives', of),
    () => call(core, 'whatIf.sayNo', of),
    () => call(core, 'whatIf.raise', { ...of, raise: '0.1', churn: '0.2' }),
    () => call(core, 'whatIf.trim', { ...of, share: '0.1' }),
    () => call(core, 'whatIf.invest', { ...of, invest: '5', investMonths: 3, newRate: 90_000 }),
    // Writes what the flags now say, upon which the review is asked for again.
    () => call(core, 'notices.refresh', {}),
    () => call(core, 'reviews.status', { asOf }),
  ]
  for (const ask of calls) await ask()
  return calls.length
}

/** How many reports are built after one command, whichever pages show one. */
export const buildsRow = async (file: string): Promise<BenchRow> => {
  const db = openDb(file)
  const core = coreOver(db)
  await call(core, 'settings.set', { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 })
  const time = { kind: 'duration', date: asOf, seconds: 3600 } as const
  const entry = { projectId: null, time, billable: true, activity: 'work', note: '' } as const
  const most = { builds: 0, calls: 0 }
  for (let clientId = 1; clientId <= 9; clientId++) {
    const before = reportBuilds(db)
    await call(core, 'entries.create', { ...entry, clientId })
    most.calls = await askPages(core, clientId)
    most.builds = Math.max(most.builds, reportBuilds(db) - before)
  }
  core.close()
  return {
    what: 'Report builds per command: start page, a client’s page and what-if, 200 clients',
    app: String(most.builds),
    anchor: `${most.calls} calls`,
    ratio: String(most.builds),
    target: '1',
    met: most.builds === 1,
  }
}
