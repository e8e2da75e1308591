import type { Db } from './db.ts'

/**
 * Closes the database, so that the write-ahead log is emptied and gone. Closing twice does nothing.
 * Who only read leaves the planner's statistics as they are.
 */
export function closeStore(db: Db): void {
  if (!db.open) return
  try {
    const changes = db.prepare<[], number>('SELECT total_changes()').pluck().get()
    if (changes !== 0) db.pragma('optimize')
  } finally {
    db.close()
  }
}
