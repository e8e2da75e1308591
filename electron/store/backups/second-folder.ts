import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { makePrivate, syncFile, syncFolder } from '../file/durable.ts'
import { anyFailure } from '../file/any-failure.ts'
import { backupsIn, partialName, type Pruning, prune, sweep } from './folder.ts'

/** What became of a copy: null, or why there is none. */
export type SecondCopy = Envelope<null>

interface ToCopy extends Pruning {
  readonly file: string
  readonly second: string
  /** The backup itself. */
  readonly source: string
  readonly name: string
}

/** Copies a backup to the folder the user chose, which must be there, and keeps the same rule in it. Never throws. */
export function copyOn({ file, second, source, name, ...pruning }: ToCopy): SecondCopy {
  const partial = path.join(second, partialName(name))
  try {
    // Never made: a memory stick that is not there would be a folder on the disk it was to save from.
    if (!statSync(second).isDirectory()) return notAFolder()
    sweep(second)
    copyFileSync(source, partial)
    makePrivate(partial)
    syncFile(partial)
    renameSync(partial, path.join(second, name))
    syncFolder(second)
    prune(second, file, pruning)
    return ok(null)
  } catch (error) {
    return anyFailure(error, path.join(second, name))
  } finally {
    remove(partial)
  }
}

function remove(partial: string): void {
  try {
    rmSync(partial, { force: true })
  } catch {
    // The folder has gone, and it with it.
  }
}

/** When the newest copy in the second folder is from (epoch seconds, null: there is none), or why it cannot be read. */
export function newestIn(second: string, file: string): Envelope<number | null> {
  try {
    if (!statSync(second).isDirectory()) return notAFolder()
    return ok(backupsIn(second, file).find(({ good }) => good)?.at ?? null)
  } catch (error) {
    return anyFailure(error, second)
  }
}

const notAFolder = () => fail('unreadable-file', 'it is not a folder', { reason: 'ENOTDIR' })
