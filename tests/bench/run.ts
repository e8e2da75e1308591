import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { fill } from './dataset.ts'
import { table } from './measure.ts'
import type { BenchRow } from './measure.ts'
import { writeTimeclock, writeTimewarrior } from './other-trackers.ts'
import { pageRows } from './sections/page.ts'
import { hledgerRow, startRow, timewarriorRow } from './sections/process.ts'
import { buildsRow, growthRow, reportRows } from './sections/report.ts'
import { manyClients, standstillRows } from './sections/standstill.ts'
import { timePageRows } from './sections/time-page.ts'
import { importRow, timerRows } from './sections/writing.ts'
import { openDb } from './workspace.ts'

// Prints one table and keeps it in docs/benchmarks.md. Names after `--` choose sections; all without any.

const count = 1_000_000
const chosen = new Set(process.argv.slice(2).filter((argument) => !argument.startsWith('-')))
const wanted = (section: string): boolean => chosen.size === 0 || chosen.has(section)
const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-bench-'))
const file = path.join(folder, 'million.db')
const rows: BenchRow[] = []

const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const add = (...more: readonly BenchRow[]): void => {
  rows.push(...more)
  for (const { what, ratio, target } of more) note(`${what}: ${ratio} (${target})`)
}

const makeDatabase = (name: string, times: number, clients?: number): string => {
  note(`Making ${(count * times).toLocaleString('en')} entries …`)
  const target = path.join(folder, name)
  const db = openDb(target)
  fill(db, count, times, clients)
  db.close()
  return target
}

/** A section that writes works on a copy, or later ones would find other totals. */
const copyOf = (source: string, name: string): string => {
  const target = path.join(folder, name)
  copyFileSync(source, target)
  return target
}

const sections: readonly (readonly [string, () => Promise<void>])[] = [
  ['report', async () => add(...(await reportRows(file)))],
  ['growth', async () => add(await growthRow(file, makeDatabase('tenfold.db', 10)))],
  ['builds', async () => add(await buildsRow(copyOf(file, 'builds.db')))],
  ['start', async () => add(await startRow(file))],
  ['timer', async () => add(...(await timerRows(copyOf(file, 'timer.db'), folder)))],
  ['import', async () => add(await importRow(folder, 8), await importRow(folder, 200))],
  [
    'standstill',
    async () => {
      const source = makeDatabase('standstill.db', 1, manyClients)
      add(...(await standstillRows(source, folder)))
    },
  ],
  ['page', async () => add(...(await pageRows(folder)))],
  ['time', async () => add(...(await timePageRows(folder)))],
  [
    'timewarrior',
    async () => {
      const data = path.join(folder, 'timewarrior')
      writeTimewarrior(data, count)
      add(await timewarriorRow(file, data))
    },
  ],
  [
    'hledger',
    async () => {
      const timeclock = path.join(folder, 'entries.timeclock')
      writeTimeclock(timeclock, count)
      add(await hledgerRow(file, timeclock))
    },
  ],
]

const hardware = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.versions.node}`

const page = (): string => `# Benchmarks

The last full run of \`npm run bench\`. Every ratio is of medians (at least 9) within one run in which app and anchor alternate; their totals must agree before a time counts. Absolute times are those of this machine and say little elsewhere.

Hardware: ${hardware()}.

${table(rows)}

Made-up data: ten years, 200 clients, 1 000 000 entries spread evenly (an entry or more on three of four days for every client), an invoice a quarter for each client. The scan is \`SELECT client_id, sum(seconds) FROM entry GROUP BY client_id\` over its own connection with SQLite's own cache size.
`

try {
  makeDatabase('million.db', 1)
  for (const [name, run] of sections) if (wanted(name)) await run()
  console.log(`\n${table(rows)}`)
  if (chosen.size === 0) {
    writeFileSync(path.join(import.meta.dirname, '../../docs/benchmarks.md'), page())
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
