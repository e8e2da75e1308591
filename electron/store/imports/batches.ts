import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { importFormats } from '../../../shared/domain/kinds.ts'
import { recordChanges, type Change } from '../rows/changes.ts'
import type { Db, SqlValue } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'
import { recordUndo, schemaVersion } from '../rows/undo-journal.ts'

type ImportBatch = CallOutput<'import.batches'>[number]
export interface NewBatch extends Pick<ImportBatch, 'importedAt' | 'format' | 'fileName'> {
  /** What tells the same file again; null or left out: nothing. */
  readonly fileHash?: string | null
  /** How the keys of its entries were made; 1 if left out. */
  readonly keyVersion?: number
}
/** Rows of the file by outcome. */
export type BatchCounts = Pick<ImportBatch, 'taken' | 'updated' | 'duplicates' | 'refused'>

/**
 * Runs an import in one transaction. Everything `work` writes through the store belongs to the batch
 * and can be taken back together, by `undoImport` or by the undo id.
 */
export function importBatch(
  db: Db,
  batch: NewBatch,
  work: (batchId: number) => Envelope<BatchCounts>,
): Envelope<{ readonly batchId: number; readonly undoId: number }> {
  return transact(db, () => {
    const batchId = addBatch(db, batch)
    const { result, changes } = recordChanges(db, () => work(batchId))
    if (!result.ok) return result
    return ok({ batchId, undoId: finishBatch(db, batchId, { ...batch, changes }, result.value) })
  })
}

/** Notes what a batch did, and gives the undo id that takes it back. Call inside its transaction. */
export function finishBatch(
  db: Db,
  batchId: number,
  { importedAt, fileName, changes }: NewBatch & { readonly changes: readonly Change[] },
  { taken, updated, duplicates, refused }: BatchCounts,
): number {
  const sql = `UPDATE import_batch SET taken = ?, updated = ?, duplicates = ?, refused = ?,
    changes = ? WHERE id = ?`
  const values = [taken, updated, duplicates, refused, JSON.stringify(changes), batchId]
  prepared<SqlValue[]>(db, sql).run(...values)
  const batch = { id: batchId, rows: taken + updated, fileName }
  return recordUndo(db, { label: 'import.commit', at: importedAt, changes: [], batch })
}

/** Every import, newest first. */
export function listBatches(db: Db): ImportBatch[] {
  const sql = `SELECT id, imported_at AS importedAt, format, file_name AS fileName, taken, updated,
    duplicates, refused, undone_at AS undoneAt FROM import_batch ORDER BY id DESC`
  return prepared<[], ImportBatch>(db, sql)
    .all()
    .filter(({ format }) => importFormats.includes(format))
}

/** Adds a batch that has done nothing yet, with an id kept for it or the next. */
export function addBatch(db: Db, batch: NewBatch, id?: number): number {
  const { importedAt, format, fileName, fileHash = null, keyVersion = 1 } = batch
  const sql = `INSERT INTO import_batch (id, imported_at, format, file_name, file_hash, key_version,
    taken, updated, duplicates, refused, entry_count, changes, version)
    VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, '[]', ${schemaVersion})`
  const values = [id ?? null, importedAt, format, fileName, fileHash, keyVersion]
  return Number(prepared<SqlValue[]>(db, sql).run(...values).lastInsertRowid)
}

/** The hashes of the files that were imported and not taken back. */
export const importedFiles = (db: Db): readonly string[] =>
  preparedPluck<[], string>(
    db,
    'SELECT file_hash FROM import_batch WHERE file_hash IS NOT NULL AND undone_at IS NULL',
  ).all()
