import { spawnSync } from 'node:child_process'
import {
  closeSync,
  fdatasyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { benchEntries, clientName } from '../dataset.ts'
import { atMost, contest, median, mustAgree, notInstalled } from '../measure.ts'
import type { BenchRow } from '../measure.ts'
import { isInstalled } from '../other-trackers.ts'
import { call, clock, coreOver, openDb } from '../workspace.ts'

const startTimer = (core: Core): Promise<unknown> =>
  call(core, 'timer.start', {
    clientId: 7,
    projectId: null,
    billable: true,
    activity: 'work',
    note: 'Sketch',
    start: clock() - 3600,
  })

/** How many bytes a stop mostly appends to the write-ahead log, while the log is new and only grows. */
const bytesOfStop = async (core: Core, log: string): Promise<number> => {
  const sizes: number[] = []
  for (let stop = 0; stop < 21; stop++) {
    await startTimer(core)
    const before = statSync(log).size
    await call(core, 'timer.stop', {})
    sizes.push(statSync(log).size - before)
  }
  return median(sizes)
}

/**
 * One durable stop of the timer, rollup included, against a bare append and fdatasync of the same bytes:
 * first soon after a start, when the log still grows and the engine has not compiled everything, then
 * as it stays.
 */
export const timerRows = async (file: string, folder: string): Promise<BenchRow[]> => {
  const db = openDb(file)
  const core = coreOver(db)
  const log = `${file}-wal`
  const bytes = Buffer.alloc(await bytesOfStop(core, log), 7)
  const append = openSync(path.join(folder, 'append'), 'w')
  const stops = (warmUp: number) =>
    contest<unknown>({
      before: { app: () => startTimer(core) },
      app: () => call(core, 'timer.stop', {}),
      anchor: () => {
        writeSync(append, bytes)
        fdatasyncSync(append)
      },
      agree: null,
      warmUp,
      runs: 101,
    })
  // The stops that told the bytes warmed up enough for the first ones.
  const first = await stops(0)
  const later = await stops(200)
  closeSync(append)
  core.close()
  const what = `Stopping a timer, durable, against appending the same ${bytes.length} bytes with fdatasync`
  return [atMost(`${what}: the first hundred after a start`, first, 1.5), atMost(what, later, 1.5)]
}

const rows = 100_000

/** A hundred thousand rows as Toggl exports them, with notes that need quotes now and then. */
const writeToggl = (file: string, clients: number): void => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = (seconds: number): string => {
    const inDay = seconds % 86_400
    return `${two(Math.floor(inDay / 3600))}:${two(Math.floor((inDay % 3600) / 60))}:${two(inDay % 60)}`
  }
  const lines = [
    '\uFEFFUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (SEK)',
  ]
  let index = 0
  for (const { clientId, day, start, seconds } of benchEntries(rows, clients)) {
    const note = index % 7 === 0 ? `"Note ${index}, ""as said"""` : `Note ${index} about the work`
    const project = index % 3 === 0 ? '' : `Project ${clientId}`
    const date = dateOfDay(day)
    const end = start + seconds
    const endDate = dateOfDay(Math.floor(end / 86_400))
    lines.push(
      `T A,t@example.com,${clientName(clientId)},${project},,${note},${index % 5 ? 'Yes' : 'No'},${date},${time(start)},${endDate},${time(end)},${time(seconds)},work,100.00`,
    )
    index += 1
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Importing Toggl rows with rollup and duplicate check, against the sqlite3 shell's import into text columns. */
export const importRow = async (folder: string, clients: number): Promise<BenchRow> => {
  const what = `Importing 100 000 Toggl rows of ${clients} clients, against \`.import\` of the sqlite3 shell`
  // Of 200 clients nearly every row is a row of the rollup as well.
  const limit = clients > 8 ? 3.5 : 3
  if (!isInstalled('sqlite3')) return notInstalled(what, `≤ ${limit}`)
  const csv = path.join(folder, 'toggl.csv')
  writeToggl(csv, clients)
  const data = readFileSync(csv).toString('base64')
  const target = path.join(folder, 'import.db')
  const plain = path.join(folder, 'plain.db')
  const remove = (file: string): void => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
  let core: Core | undefined
  const times = await contest<number>({
    before: {
      app: () => {
        core?.close()
        remove(target)
        core = coreOver(openDb(target))
      },
      anchor: () => remove(plain),
    },
    app: async () => {
      if (!core) throw new Error('no core')
      const { previewId } = await call(core, 'import.preview', {
        job: 'bench',
        fileName: 'toggl.csv',
        data,
        format: 'toggl',
        zone: 'Etc/UTC',
      })
      const { outcome } = await call(core, 'import.commit', { previewId })
      return outcome.taken
    },
    anchor: () => {
      spawnSync('sqlite3', [plain, `.import --csv ${csv} toggl`], { stdio: 'inherit' })
      const count = spawnSync('sqlite3', [plain, 'SELECT count(*) FROM toggl'], {
        encoding: 'utf8',
      })
      return Number(count.stdout)
    },
    agree: (app, anchor) => mustAgree('rows imported', app, anchor),
    warmUp: 1,
  })
  core?.close()
  return atMost(what, times, limit)
}
