import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import type { BackupReason } from '../../../shared/domain/kinds.ts'
import { connect } from '../file/driver.ts'
import { beginPrivate, syncFile, syncFolder } from '../file/durable.ts'
import { makeBackupFolder, partialName, type Pruning, prune, sweep } from './folder.ts'
import { contentOf, isWholeCopy } from './inside.ts'
import { backupFolder, backupName, numbered } from './names.ts'
import { copyOn, type SecondCopy } from './second-folder.ts'

export interface ToBackUp extends Pruning {
  /** The database. */
  readonly file: string
  readonly reason: BackupReason
  /** The second folder, or '' for none. */
  readonly second: string
}

export interface Made {
  readonly backup: Backup
  /** What became of the copy in the second folder; null: there is none. */
  readonly second: SecondCopy | null
}

/**
 * Backs a database up while others write to it, as it was when `pinned` is called: a copy of every page under a
 * temporary name, checked, made lasting, renamed; then the rule of what is kept, then the second folder.
 * `database-damaged` if the copy does not pass its check, else the codes of `file-failure`.
 */
export async function makeBackup(what: ToBackUp, pinned: () => void): Promise<Envelope<Made>> {
  const { file, reason, now } = what
  const folder = backupFolder(file)
  makeBackupFolder(folder)
  sweep(folder)
  const name = freeName(folder, backupName(file, reason, now))
  const target = path.join(folder, name)
  const copied = await copyPages(file, target, { pinned })
  if (!copied.ok) return copied
  prune(folder, file, what)
  const second = what.second === '' ? null : copyOn({ ...what, source: target, name })
  return ok({ backup: { name, at: now, reason, ...copied.value }, second })
}

type Copied = Pick<Backup, 'bytes' | 'inside'>

interface Copying {
  /** The file is only looked at, and a log beside it not folded in. */
  readonly readonly?: boolean
  /** Called once the state that is copied is held: what is written from then on is not in the copy. */
  readonly pinned?: () => void
}

/** Copies a database as it stands to a file that counts once it has passed every check. */
export async function copyPages(
  file: string,
  target: string,
  how: Copying = {},
): Promise<Envelope<Copied>> {
  const partial = path.join(path.dirname(target), partialName(path.basename(target)))
  try {
    beginPrivate(partial)
    const expected = await copied(file, partial, how)
    if (!isWholeCopy(partial, expected)) {
      return fail('database-damaged', 'the copy did not pass its check')
    }
    syncFile(partial)
    renameSync(partial, target)
    syncFolder(path.dirname(target))
    return ok({ bytes: statSync(target).size, inside: expected.inside })
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Pages a step may copy: all, as a copy of a state that is held never has to begin anew. */
const all = 2 ** 30

/** Copies every page of one state of the database, and says what is in it. */
async function copied(file: string, partial: string, { readonly = false, pinned }: Copying) {
  const db = connect(file, { readonly, timeout: 5000, fileMustExist: true })
  try {
    // From its first read on, the transaction sees one state, whatever others write meanwhile.
    db.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
    pinned?.()
    const content = contentOf(db)
    await db.backup(partial, { progress: () => all })
    db.exec('COMMIT')
    makePlain(partial)
    return content
  } finally {
    db.close()
  }
}

// One file that opens without others beside it, and to which no log that may lie there can belong (`stray-log.ts`).
function makePlain(file: string): void {
  const copy = connect(file, {})
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

function freeName(folder: string, name: string): string {
  let number = 1
  while (existsSync(path.join(folder, numbered(name, number)))) number += 1
  return numbered(name, number)
}
