import { existsSync } from 'node:fs'
import packageJson from '../../package.json' with { type: 'json' }
import type { Envelope } from '../../shared/contract/call.ts'
import { ok } from '../../shared/contract/call.ts'
import { type Core, type CoreOptions, createCore } from '../core/door/create-core.ts'
import { readDemoFiles } from '../demo/files.ts'
import { type Db, openStore } from '../store/file/open.ts'
import { runJob } from '../store/thread/run.ts'

export interface OpenCoreOptions {
  /** Path of the database. */
  readonly file: string
  /** Told of caught exceptions, by call and code: nothing the user wrote. */
  readonly log: (line: string) => void
  /** Where what takes long is done; a process that makes one call does it itself. */
  readonly longWork?: CoreOptions['longWork']
  /** Milliseconds within which long work is answered for (`CoreOptions`). */
  readonly answersWithin?: CoreOptions['answersWithin']
  /** Begins an empty database even where something says that one was there. */
  readonly beginsAnew?: boolean
  /** Whether others may be at work on the file as well, and long work is to keep none of them waiting. */
  readonly inSteps?: boolean
  /** Asked by a check on its way (`CoreOptions`). */
  readonly isCheckStopped?: CoreOptions['isCheckStopped']
  /** How long it waits for another program that writes, when it is opened as well; five seconds if left out. */
  readonly patienceMs?: CoreOptions['patienceMs']
  readonly onWait?: CoreOptions['onWait']
  /** Whether changes are backed up here, as they are unless another core sees to it. */
  readonly makesBackups?: boolean
}

/** A core over a database file, created or migrated if need be; the errors of `openStore`. */
export function openCore(options: OpenCoreOptions): Envelope<Core & { readonly db: Db }> {
  const { file, log, longWork, makesBackups = true, beginsAnew = false, inSteps = false } = options
  const { patienceMs, onWait } = options
  const opened = openStore({ file, now: epochSeconds, beginsAnew, patienceMs })
  if (!opened.ok) return opened
  opened.value.pragma(`wal_autocheckpoint = ${pagesBetween({ longWork, inSteps })}`)
  const core = createCore({
    db: opened.value,
    clock: epochSeconds,
    place: makesBackups ? { file: opened.value.name, run: runJob } : undefined,
    version: packageJson.version,
    longWork,
    answersWithin: options.answersWithin,
    inSteps,
    isCheckStopped: options.isCheckStopped,
    patienceMs,
    onWait,
    demoFiles: () => readDemoFiles(demoFolder()),
    log: ({ call, code, reason }) => log(`${call}: ${code} (${reason})`),
  })
  return ok({ ...core, db: opened.value })
}

/**
 * Pages in the write-ahead log from which on a commit carries them over to the file: fewer where steps of long work
 * write them, so that it is done there and never by the click of somebody who writes in between.
 */
const pagesBetween = ({ longWork, inSteps }: Pick<OpenCoreOptions, 'longWork' | 'inSteps'>) =>
  inSteps === true ? 4000 : longWork ? 12_000 : 1000

/** The one clock of the shells. */
export const epochSeconds = (): number => Math.floor(Date.now() / 1000)

/** The sample files: beside the bundle, or beside the bundle's folder of chunks as beside this one in the sources. */
function demoFolder(): URL {
  const bundled = new URL('./demo/', import.meta.url)
  return existsSync(bundled) ? bundled : new URL('../demo/', import.meta.url)
}
