import { ok, type CallError, type Envelope } from '../../../shared/contract/call.ts'
import type { BackupReason } from '../../../shared/domain/kinds.ts'
import { backupBytes } from '../../../shared/domain/limits.ts'
import { getSettings } from '../entities/settings.ts'
import type { Db } from '../file/db.ts'
import { stateOf } from '../file/state.ts'
import type { JobInput } from '../thread/jobs.ts'
import type { RunJob } from '../thread/run.ts'
import type { Listed } from './list.ts'
import type { Made } from './make.ts'

/** The backups of an open database: made beside the calls of the door, in a thread. */
export interface Backups {
  /** Makes one, unless the newest is of this very state; one a day is made all the same. */
  readonly make: (reason: BackupReason) => Making
  readonly list: () => Promise<Envelope<Listed>>
  /** Why the last one, or its copy in the second folder, could not be made; null: it could. */
  readonly problem: () => BackupProblem | null
  readonly isUnderWay: () => boolean
  /** Resolves once none is under way. */
  readonly idle: () => Promise<unknown>
}

export interface Making {
  /** Once the state is held that the backup will be of: what is written from then on is not in it. */
  readonly held: Promise<Envelope<null>>
  /** Once it has been checked and counts. */
  readonly made: Promise<Envelope<Made>>
}

export interface BackupProblem {
  /** The second folder, if the backup itself was made. */
  readonly second: boolean
  readonly error: CallError
}

export interface BackupsOptions {
  readonly file: string
  readonly db: () => Db
  readonly now: () => number
  readonly run: RunJob
  /** Called when one was made, or could not be. */
  readonly onDone: () => void
}

export function createBackups({ file, db, now, run, onDone }: BackupsOptions): Backups {
  let latest: (Making & { readonly state: string }) | undefined
  let underWay = 0
  let problem: BackupProblem | null = null
  const watch = async (making: Making): Promise<void> => {
    underWay += 1
    const made = await making.made
    underWay -= 1
    problem = problemOf(made)
    if (!made.ok && latest?.made === making.made) latest = undefined
    onDone()
  }
  return {
    make: (reason) => {
      const state = stateOf(db())
      if (latest?.state === state && reason !== 'daily') return latest
      const { zone, backupFolder: second } = getSettings(db())
      const what = { file, reason, now: now(), zone, second, mostBytes: backupBytes }
      latest = { ...begin(run, what), state }
      void watch(latest)
      return latest
    },
    list: () => run('list-backups', { file, second: getSettings(db()).backupFolder }),
    problem: () => problem,
    isUnderWay: () => underWay > 0,
    idle: () => latest?.made ?? Promise.resolve(),
  }
}

function begin(run: RunJob, what: JobInput<'make-backup'>): Making {
  const { promise: held, resolve: hold } = Promise.withResolvers<Envelope<null>>()
  const made = run('make-backup', what, () => hold(ok(null)))
  return { held: Promise.race([held, failureOf(made)]), made }
}

/** A failure may come before the state is held; a backup that is made was held before. */
const failureOf = async (made: Making['made']): Promise<Envelope<null>> => {
  const done = await made
  return done.ok ? ok(null) : done
}

function problemOf(made: Envelope<Made>): BackupProblem | null {
  if (!made.ok) return { second: false, error: made.error }
  const { second } = made.value
  return second === null || second.ok ? null : { second: true, error: second.error }
}
