import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import type { BackupReason } from '../../../shared/domain/kinds.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { getSettings } from '../entities/settings.ts'
import type { Db } from '../file/db.ts'
import type { Backups, BackupsOptions } from './backups.ts'
import { backupsIn } from './folder.ts'
import { backupFolder } from './names.ts'

/** When a backup is due without being asked for. */
export interface Daily {
  /** What a command waits for that is worth a backup of its own. */
  readonly before: (reason: BackupReason) => Promise<Envelope<null>>
  /** The first change of a day waits until the state before it is held; undefined: nothing to wait for. */
  readonly beforeChange: () => Promise<unknown> | undefined
  /** The first change of all is backed up once it is made, as an empty database has nothing to lose. */
  readonly afterChange: () => void
}

/** After a failure a later change tries again, but not the very next. */
const retrySeconds = 600

export function createDaily(
  backups: Backups,
  { file, db, now }: Pick<BackupsOptions, 'file' | 'db' | 'now'>,
): Daily {
  let quietUntil = Number.NEGATIVE_INFINITY
  let isFirstEver = false
  let waiting: Promise<unknown> | undefined
  const make = async (): Promise<void> => {
    // Asked now: by the time the state is held the database may be closed.
    const { zone } = getSettings(db())
    const held = await backups.make('daily').held
    quietUntil = held.ok ? endOfDay(now(), zone) : now() + retrySeconds
    waiting = undefined
  }
  return {
    before: (reason) => {
      isFirstEver = isEmpty(db())
      return isFirstEver ? Promise.resolve(ok(null)) : backups.make(reason).held
    },
    beforeChange: () => {
      if (waiting || now() < quietUntil || backups.isUnderWay()) return waiting
      isFirstEver = isEmpty(db())
      if (isFirstEver) return undefined
      const { zone } = getSettings(db())
      if (!hasOneOfToday(file, now(), zone)) return (waiting = make())
      quietUntil = endOfDay(now(), zone)
      return undefined
    },
    afterChange: () => {
      if (!isFirstEver || isEmpty(db())) return
      isFirstEver = false
      waiting = make()
    },
  }
}

function hasOneOfToday(file: string, now: number, zone: string): boolean {
  const today = localOf(now, zone).day
  return backupsIn(backupFolder(file), file).some(
    ({ at, good }) => good && localOf(at, zone).day === today,
  )
}

const endOfDay = (now: number, zone: string): number =>
  now + daySeconds - localOf(now, zone).secondOfDay

/** Whether nothing was ever written to it, not even a setting. */
const isEmpty = (db: Db): boolean =>
  db.prepare('SELECT 1 FROM sqlite_sequence UNION ALL SELECT 1 FROM setting LIMIT 1').get() ===
  undefined
