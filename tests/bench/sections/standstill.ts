import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
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
  /** The longest that the thread of the calls stood still. */
  readonly stop: number
}

/** Calls by turns, as a window makes them, until the work is done; without work so many. */
const felt = async (core: Core, work?: () => Promise<unknown>): Promise<Felt> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const times: number[] = []
  const under = { way: work !== undefined }
  const done = work?.().finally(() => (under.way = false))
  delay.enable()
  while (under.way || times.length < 300) {
    for (const one of others(core)) {
      const start = performance.now()
      await one()
      times.push(performance.now() - start)
    }
    await setImmediate()
  }
  delay.disable()
  await done
  const sorted = times.toSorted((a, b) => a - b)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
  return { p99, stop: delay.max / 1e6 }
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

/** Rows spread over all clients and four years, so that nearly every one changes a day of its own. */
const file = (): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const rows = Array.from({ length: importRows }, (_, i) => {
    const date = `${2020 + (i % 4)}-${two(1 + (Math.floor(i / 4) % 12))}-${two(1 + (i % 28))}`
    return `${date},${clientName(1 + (i % 200))},0:${two(1 + (i % 50))},imported ${i}`
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
  const alone = await felt(core)
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
  for (const [name, work] of works) rows.push(...rowsOf(name, await felt(core, work), alone))
  core.close()
  return rows
}

const rowsOf = (name: string, during: Felt, alone: Felt): BenchRow[] =>
  (['p99', 'stop'] as const).map((what) => ({
    what: `${what === 'p99' ? 'Other calls (99 of 100)' : 'Longest stop'} during ${name}, against nothing beside`,
    app: `${during[what].toFixed(0)} ms`,
    anchor: `${alone[what].toFixed(0)} ms`,
    ratio: (during[what] / alone[what]).toFixed(1),
    target: `≤ ${most[what]} ms`,
    met: during[what] <= most[what],
  }))
