import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'
import { preflight } from './preflight.ts'

type Driver = typeof BetterSqlite3
let driver: Driver | undefined

/** Loads better-sqlite3 at first use; throws the preflight's line on a Node it would crash. */
export function loadDriver(): Driver {
  const tooOld = preflight(process.versions)
  if (tooOld !== null) throw new Error(tooOld)
  driver ??= createRequire(import.meta.url)('better-sqlite3') as Driver
  return driver
}
