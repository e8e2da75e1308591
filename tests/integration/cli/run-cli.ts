import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../../..')
/** `npm test` runs what is delivered, at half the time of the source a developer runs it from. */
const entry = path.join(
  root,
  process.env['MODE'] === 'built' ? 'out/main/cli.js' : 'electron/cli/main.ts',
)
export const samples = path.join(root, 'tests/fixtures/samples')
export const bad = path.join(root, 'tests/fixtures/bad')

export interface CliRun {
  readonly exit: number
  readonly out: string
  readonly error: string
}

/** The command line as a process of its own, as people and scripts run it. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    const child = execFile(process.execPath, [entry, ...args], options, (_, out, error) =>
      resolve({ exit: child.exitCode ?? -1, out, error }),
    )
  })
}

export interface CliFolder {
  readonly folder: string
  readonly db: string
  /** Runs with `--db` on this folder's database. */
  readonly run: (...args: string[]) => Promise<CliRun>
  /** The same with `--json`, parsed; throws with the error line if the exit code is 2. */
  readonly json: (...args: string[]) => Promise<unknown>
  readonly remove: () => void
}

/** A throw-away folder with a database to be. */
export function cliFolder(): CliFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-cli-'))
  const db = path.join(folder, 'work.db')
  const run = (...args: string[]) => runCli([...args, '--db', db])
  return {
    folder,
    db,
    run,
    async json(...args) {
      const { exit, out, error } = await run(...args, '--json')
      if (exit === 2) throw new Error(error)
      return JSON.parse(out)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The settings the samples' expected figures follow from. */
export const sampleSettings = [
  'currency=SEK',
  'zone=Europe/Stockholm',
  'workingHours=mon-fri=08:00-17:00',
  'praoRate=150',
  'nearMargin=0.25',
  'breakEvenRate=450',
  'targetRate=900',
  'fill=0.7',
  'minHours=5',
  'graceDays=45',
  'tailGraceDays=100',
]
