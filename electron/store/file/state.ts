import type { Db } from './db.ts'
import { preparedPluck } from '../rows/statements.ts'

/** Differs once anything was written since, by this connection or by another. */
export function stateOf(db: Db): string {
  const own = preparedPluck<[], number>(db, 'SELECT total_changes()').get()
  return `${String(own)} ${String(db.pragma('data_version', { simple: true }))}`
}

/** The part of a state that differs once this connection wrote. */
export const ownIn = (state: string): string | undefined => state.split(' ')[0]

/** The part of a state that differs once another connection wrote. */
export const othersIn = (state: string): string | undefined => state.split(' ')[1]
