import type { Db } from './db.ts'

/** Closes the database, so that the write-ahead log is emptied and gone. Closing twice does nothing. */
export function closeStore(db: Db): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
  } finally {
    db.close()
  }
}
