import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'
import { createCore } from '../../electron/core/door/create-core.ts'
import type { Core } from '../../electron/core/door/create-core.ts'
import { dayNumber } from '../../shared/domain/calendar.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { Db } from '../../electron/store/file/open.ts'
import { openStore } from '../../electron/store/file/open.ts'
import { asOf } from './dataset.ts'

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3

/** A fixed afternoon on the last day of the data. */
export const clock = (): number => dayNumber(asOf) * 86_400 + 15 * 3600

export const openDb = (file: string): Db => {
  const opened = openStore({ file, now: clock })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

export const coreOver = (db: Db): Core => createCore({ db, clock, version: 'bench' })

/** One call through the door; an error ends the benchmark. */
export const call = async <N extends CallName>(
  core: Core,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> => {
  const answer = await core.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
  return answer.value as CallOutput<N>
}

/** The anchor's own connection: better-sqlite3's larger default cache would slow a scan and flatter the app. */
export const anchorDb = (file: string): BetterSqlite3.Database => {
  const db = new Database(file, { readonly: true })
  db.pragma('cache_size = -2000')
  return db
}
