import { renameSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type CallError, type Envelope } from '../../shared/contract/call.ts'
import type { CallOutput } from '../../shared/contract/index.ts'
import { listBackups, placeOf } from '../store/backups/list.ts'
import { restore, type Restored } from '../store/backups/restore.ts'
import { setAside } from '../store/backups/set-aside.ts'
import { anyFailure } from '../store/file/any-failure.ts'
import { tracesOf } from '../store/rescue/traces.ts'
import { runJob } from '../store/thread/run.ts'
import { epochSeconds, openCore } from './open-core.ts'

/** A database that cannot be opened because it is missing or damaged. */
export interface Trouble {
  /** Its true name. */
  readonly file: string
  readonly error: CallError
}

export type Found = NonNullable<CallOutput<'rescue.look'>>

/** Whether the user can choose what to do about a failure to open: it is no other's, and no newer version's. */
export const isTrouble = ({ code }: CallError): boolean =>
  code === 'database-missing' || code === 'database-damaged'

/** What lies in the database's place, and what it can be put back from. Changes nothing. */
export async function findTrouble({ file, error }: Trouble): Promise<Found> {
  const state = stateOf(error)
  const tables = state === 'damaged' ? await runJob('examine', { file }) : ok([])
  const listed = listBackups({ file, second: '' })
  return {
    state,
    file,
    log: tracesOf(file)?.log ?? 0,
    tables: tables.ok ? [...tables.value] : [],
    backups: listed.ok ? [...listed.value.backups] : [],
  }
}

function stateOf({ code, details }: CallError): Found['state'] {
  if (code === 'database-missing') return 'missing'
  return details?.['reason'] === 'foreign' ? 'foreign' : 'damaged'
}

/** A core over an empty database, where one is missing or damaged; what lies in its place is set aside. */
export function begunAnew(trouble: Trouble): ReturnType<typeof openCore> {
  if (!isTrouble(trouble.error)) return failed(trouble.error)
  const begun = rescue.beginAnew(trouble)
  if (!begun.ok) return begun
  return openCore({ file: trouble.file, log: () => undefined, beginsAnew: true })
}

const failed = ({ code, message, details }: CallError) => fail(code, message, details)

/** What can be done; whatever lies in the database's place is set aside, never deleted. */
export const rescue = {
  restore: async (
    trouble: Trouble,
    name: string,
  ): Promise<Envelope<CallOutput<'backups.restore'>>> => {
    const from = placeOf(trouble.file, name)
    return from === null
      ? fail('not-found', 'there is no such backup')
      : rescue.restoreFrom(trouble, from)
  },
  restoreFrom: ({ file }: Trouble, from: string): Promise<Envelope<Restored>> =>
    restore({ file, from, now: epochSeconds, run: runJob, release: () => Promise.resolve() }),
  salvage: async ({ file }: Trouble): Promise<Envelope<CallOutput<'rescue.salvage'>>> => {
    const now = epochSeconds()
    const to = path.join(path.dirname(file), `${path.basename(file)}.saved.partial-${process.pid}`)
    const saved = await runJob('salvage', { file, to, now })
    if (!saved.ok) return saved
    try {
      const aside = setAside(file, now)
      renameSync(to, file)
      return ok({ inside: saved.value.inside, setAside: aside })
    } catch (error) {
      return anyFailure(error, file)
    }
  },
  beginAnew: ({ file }: Trouble): Envelope<CallOutput<'rescue.beginAnew'>> => {
    try {
      return ok({ setAside: setAside(file, epochSeconds()) })
    } catch (error) {
      return anyFailure(error, file)
    }
  },
} as const
