import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { importFormats } from '../../../shared/domain/kinds.ts'
import { recordChanges } from '../rows/changes.ts'
import type { Db, SqlValue } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'
import { recordUndo, schemaVersion } from '../rows/undo-journal.ts'

type ImportBatch = CallOutput<'import.batches'>[number]
type NewBatch = Pick<ImportBatch, 'importedAt' | 'format' | 'fileName'>
/** Rows of the file by outcome. */
type BatchCounts = Pick<ImportBatch, 'taken' | 'updated' | 'duplicates' | 'refused'>

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
    const { taken, updated, duplicates, refused } = result.value
    const sql = `UPDATE import_batch SET taken = ?, updated = ?, duplicates = ?, refused = ?,
      changes = ? WHERE id = ?`
    const values = [taken, updated, duplicates, refused, JSON.stringify(changes), batchId]
    prepared<SqlValue[]>(db, sql).run(...values)
    const whole = { id: batchId, rows: taken + updated, fileName: batch.fileName }
    const undone = { label: 'import.commit', at: batch.importedAt, changes: [], batch: whole }
    return ok({ batchId, undoId: recordUndo(db, undone) })
  })
}

/** Every import, newest first. */
export function listBatches(db: Db): ImportBatch[] {
  const sql = `SELECT id, imported_at AS importedAt, format, file_name AS fileName, taken, updated,
    duplicates, refused, undone_at AS undoneAt FROM import_batch ORDER BY id DESC`
  return prepared<[], ImportBatch>(db, sql)
    .all()
    .filter(({ format }) => importFormats.includes(format))
}

function addBatch(db: Db, { importedAt, format, fileName }: NewBatch): number {
  const sql = `INSERT INTO import_batch (imported_at, format, file_name, taken, updated, duplicates,
    refused, entry_count, changes, version) VALUES (?, ?, ?, 0, 0, 0, 0, 0, '[]', ${schemaVersion})`
  return Number(prepared<SqlValue[]>(db, sql).run(importedAt, format, fileName).lastInsertRowid)
}
