import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Db } from './db.ts'
import { verifyRollup } from '../rollup/rollup.ts'
import { getSettings, unreadableSettings } from '../entities/settings.ts'

export type StoreCheck = CallOutput<'data.check'>

/** Looks at everything and repairs nothing: pages, foreign keys, stored settings, rollup against entries. */
export function checkStore(db: Db): StoreCheck {
  const integrity = [...integrityProblems(db), ...unreadableSettings(db)]
  const foreignKeys = foreignKeyProblems(db)
  const rollupDifferences = verifyRollup(db, getSettings(db).workingHours)
  const sound = integrity.length === 0 && foreignKeys.length === 0 && rollupDifferences === 0
  return { sound, integrity, foreignKeys, rollupDifferences }
}

/** The short form for the start after a crash: whether SQLite finds its pages in order. */
export function quickCheck(db: Db): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok'
}

function integrityProblems(db: Db): string[] {
  const rows = db.pragma('integrity_check') as { readonly integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

function foreignKeyProblems(db: Db): string[] {
  const rows = db.pragma('foreign_key_check') as {
    readonly table: string
    readonly rowid: number | null
    readonly parent: string
  }[]
  return rows.map((row) => `${row.table} ${row.rowid ?? ''} names a missing ${row.parent}`)
}
