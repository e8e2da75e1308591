import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { asOf } from '../dataset.ts'
import { atMost, contest, mustAgree, notInstalled, timesFaster } from '../measure.ts'
import type { BenchRow } from '../measure.ts'
import { isInstalled } from '../other-trackers.ts'

const cli = path.join(import.meta.dirname, '../../../out/main/cli.js')

/** Runs a command to its end and gives what it printed; anything but success ends the benchmark. */
const run = (
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''}: ${stderr.slice(0, 400)}`)
  return stdout
}

const report = (file: string, months: number): string =>
  run(process.execPath, [
    cli,
    'report',
    '--db',
    file,
    '--as-of',
    asOf,
    '--months',
    String(months),
    '--json',
  ])

const reportedSeconds = (text: string): number =>
  (JSON.parse(text) as { clients: { seconds: number }[] }).clients.reduce(
    (sum, { seconds }) => sum + seconds,
    0,
  )

/** A fresh process to its first report, against a process that does nothing. */
export const startRow = async (file: string): Promise<BenchRow> => {
  const times = await contest<string>({
    app: () => report(file, 6),
    anchor: () => run(process.execPath, ['-e', '0']),
    agree: null,
    runs: 15,
  })
  return atMost(
    'Fresh process to the first report at 1 000 000 entries, against `node -e 0`',
    times,
    3,
  )
}

/** `h:mm:ss` or `hhh:mm` to seconds. */
const clockSeconds = (text: string): number => {
  const [hours = '0', minutes = '0', seconds = '0'] = text.trim().split(':')
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** The same ten years in Timewarrior: hours in all, as its summary prints them at the end. */
export const timewarriorRow = async (file: string, folder: string): Promise<BenchRow> => {
  const what = 'The report as a process over ten years, against `timew summary` of the same'
  if (!isInstalled('timew')) return notInstalled(what, '≥ 100 ×')
  const env = { TIMEWARRIORDB: folder, TZ: 'UTC', MALLOC_ARENA_MAX: '2' }
  const times = await contest<number>({
    app: () => reportedSeconds(report(file, 120)),
    anchor: () => {
      const lines = run('timew', ['summary', '2016-01-01', '-', '2026-01-01'], env)
        .trim()
        .split('\n')
      return clockSeconds(lines.at(-1) ?? '')
    },
    agree: (app, anchor) => mustAgree('hours of ten years', app, anchor),
    warmUp: 0,
  })
  return timesFaster(what, times, 100)
}

/** The same entries in hledger: hours in all of the six months, from `balance`. */
export const hledgerRow = async (file: string, timeclock: string): Promise<BenchRow> => {
  const what = 'The report as a process over six months, against `hledger balance` of the same'
  if (!isInstalled('hledger')) return notInstalled(what, '≥ 500 ×')
  const times = await contest<string>({
    app: () => (reportedSeconds(report(file, 6)) / 3600).toFixed(2),
    anchor: () => {
      const period = ['-b', '2025-07-01', '-e', '2026-01-01']
      const lines = run('hledger', ['-f', timeclock, 'balance', ...period, '--depth', '1'], {
        TZ: 'UTC',
        LC_ALL: 'C.UTF-8',
      })
      return (lines.trim().split('\n').at(-1) ?? '').trim().replace(/h$/, '')
    },
    agree: (app, anchor) => mustAgree('hours of six months', Number(app), Number(anchor)),
    warmUp: 0,
  })
  return timesFaster(what, times, 500)
}
