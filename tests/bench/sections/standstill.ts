import { once } from 'node:events'
import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { openWorkspace } from '../../../electron/shell/workspace.ts'
import { databaseName } from '../../../electron/shell/data-folder.ts'
import { clientName } from '../dataset.ts'
import type { BenchRow } from '../measure.ts'
import { call } from '../workspace.ts'

/** What anybody else may wait while long work is under way, in milliseconds. */
const most = { p99: 250, stop: 500 } as const

interface Felt {
  /** Of the calls made meanwhile, reads and writes by turns. */
  readonly p99: number
  /** The longest that the thread of the calls stood still, and how much of a stop it was at work itself at most. */
  readonly stop: number
  readonly work: number
  /** The longest that a bare thread stood still meanwhile, which does nothing but append durably. */
  readonly bare: number
}

/** Calls by turns, as a window makes them, until the work is done; without work so many. */
const felt = async (core: Core, bare: Worker, work?: () => Promise<unknown>): Promise<Felt> => {
  const times: number[] = []
  const under = { way: work !== undefined }
  await longestOf(bare)
  const done = work?.().finally(() => (under.way = false))
  const stops = watchStops()
  while (under.way || times.length < 300) {
    for (const one of others(core)) {
      const start = performance.now()
      await one()
      times.push(performance.now() - start)
    }
    await setImmediate()
  }
  await done
  const sorted = times.toSorted((a, b) => a - b)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
  return { p99, ...stops(), bare: await longestOf(bare) }
}

/** Looks every few milliseconds how long it was since the last look; gives the longest, and the most work between two. */
const watchStops = (): (() => { readonly stop: number; readonly work: number }) => {
  const most = { stop: 0, work: 0 }
  let last = performance.now()
  let spent = process.threadCpuUsage()
  const look = () => {
    const now = performance.now()
    const { user, system } = process.threadCpuUsage(spent)
    most.stop = Math.max(most.stop, now - last)
    most.work = Math.max(most.work, (user + system) / 1000)
    last = now
    spent = process.threadCpuUsage()
  }
  const looking = setInterval(look, 5)
  return () => {
    clearInterval(looking)
    return most
  }
}

/** The longest that the bare thread stood still since it was last asked. */
const longestOf = async (bare: Worker): Promise<number> => {
  bare.postMessage(null, [])
  const [longest] = (await once(bare, 'message')) as [number]
  return longest
}

const others = (core: Core) => [
  () => call(core, 'app.status', {}),
  () => call(core, 'entries.page', { offset: 0, limit: 100 }),
  () =>
    call(core, 'entries.create', {
      clientId: 7,
      projectId: null,
      time: { kind: 'duration', date: '2025-12-30', seconds: 60 },
      billable: true,
      activity: 'work',
      note: 'meanwhile',
    }),
]

const importRows = 300_000
/** So many clients the database has. */
export const manyClients = 500

/** Rows spread over all clients and four years, so that nearly every one changes a day of its own. */
const file = (): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const rows = Array.from({ length: importRows }, (_, i) => {
    const date = `${2020 + (i % 4)}-${two(1 + (Math.floor(i / 4) % 12))}-${two(1 + (i % 28))}`
    return `${date},${clientName(1 + (i % manyClients))},0:${two(1 + (i % 50))},imported ${i}`
  })
  return Buffer.from(`date,client,duration,note\n${rows.join('\n')}\n`).toString('base64')
}

/** What others feel of each long work at a million entries, against the same calls with nothing beside them. */
export const standstillRows = async (source: string, folder: string): Promise<BenchRow[]> => {
  const home = path.join(folder, 'standstill')
  mkdirSync(home)
  renameSync(source, path.join(home, databaseName))
  const opened = await openWorkspace({ folder: home, log: () => undefined })
  if (!opened.ok) throw new Error(opened.error.message)
  const core = opened.value
  // The first change of a day is backed up: once, and before anything is measured.
  await others(core)[2]?.()
  await core.idle()
  const bare = new Worker(new URL('bare.ts', import.meta.url), {
    workerData: path.join(home, 'bare'),
  })
  const alone = await felt(core, bare)
  const found = { previewId: '', batchId: 0 }
  // Before anything is measured: making it would be the longest stop of all.
  const data = file()
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'reading an import of 300 000 rows',
      async () => {
        const about = { job: 'bench', fileName: 'a.csv', data, format: 'auto' } as const
        found.previewId = (await call(core, 'import.preview', about)).previewId
      },
    ],
    [
      'writing it',
      async () => {
        const { previewId } = found
        found.batchId = (await call(core, 'import.commit', { previewId })).batchId
      },
    ],
    ['taking it back', () => call(core, 'import.undo', { batchId: found.batchId })],
    [
      'new working hours',
      () => call(core, 'settings.set', { workingHours: { '1': [['08:00', '15:00']] } }),
    ],
    ['making the totals anew', () => call(core, 'data.rebuildRollup', {})],
    ['the check', () => call(core, 'data.check', {})],
    [
      'a report over ten years',
      () => call(core, 'reports.clients', { asOf: '2025-12-31', months: 120 }),
    ],
  ]
  const rows: BenchRow[] = []
  for (const [name, work] of works) rows.push(...rowsOf(name, await felt(core, bare, work), alone))
  core.close()
  await bare.terminate()
  return rows
}

const rowsOf = (name: string, during: Felt, alone: Felt): BenchRow[] => [
  {
    what: `Other calls (99 of 100) during ${name}, against nothing beside`,
    app: milliseconds(during.p99),
    anchor: milliseconds(alone.p99),
    ratio: (during.p99 / alone.p99).toFixed(1),
    target: `≤ ${most.p99} ms`,
    met: during.p99 <= most.p99,
  },
  {
    what: `Longest stop during ${name} (work in one at most), against a bare thread meanwhile`,
    app: `${milliseconds(during.stop)} (${milliseconds(during.work)})`,
    anchor: milliseconds(during.bare),
    ratio: (during.stop / during.bare).toFixed(1),
    target: `≤ ${most.stop} ms`,
    met: during.stop <= most.stop,
  },
]

const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`
