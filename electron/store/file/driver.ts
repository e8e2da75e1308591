import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { preflight } from './preflight.ts'

type Driver = typeof BetterSqlite3
let driver: Driver | undefined

/** Loads better-sqlite3 at first use; throws the preflight's line on a Node it would crash. */
function loadDriver(): Driver {
  const tooOld = preflight(process.versions)
  if (tooOld !== null) throw new Error(tooOld)
  driver ??= createRequire(import.meta.url)('better-sqlite3') as Driver
  return driver
}

/** Connects to a file; throws with a code where its folder is missing, which the driver itself words as a TypeError. */
export function connect(file: string, options: BetterSqlite3.Options): BetterSqlite3.Database {
  if (file !== ':memory:' && !existsSync(path.dirname(file))) {
    throw Object.assign(new Error('the folder does not exist'), { code: 'ENOENT' })
  }
  return new (loadDriver())(file, options)
}
