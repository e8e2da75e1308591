import type {
  FirstHours,
  UnbillableImport,
} from '../../../shared/profitability/doubts/import-doubts.ts'
import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'

const own = 'e.id BETWEEN b.first_entry_id AND b.last_entry_id AND e.batch_id = b.id'

/** Q3: the imports with hours for clients of which none is billable. */
export function unbillableImports(db: Db): UnbillableImport[] {
  // Most imports are told by one of their first rows, so that the others need not be looked at.
  const sql = `SELECT b.id AS batchId, file_name AS fileName, sum(seconds) AS seconds
    FROM import_batch AS b CROSS JOIN seen_entry AS e ON ${own}
    WHERE undone_at IS NULL AND client_id IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM entry AS e WHERE ${own} AND client_id IS NOT NULL AND billable = 1)
    GROUP BY b.id HAVING sum(seconds) > 0`
  return prepared<[], UnbillableImport>(db, sql).all()
}

/** Q3: where a client's first hours came by an import, their day and that import. One seek a client. */
export function firstImportedHours(db: Db): FirstHours[] {
  const sql = `SELECT client.id AS clientId, date AS "on", b.id AS batchId, file_name AS fileName
    FROM client CROSS JOIN seen_entry AS e ON e.id =
      (SELECT id FROM seen_entry WHERE client_id = client.id ORDER BY date, started_at, id LIMIT 1)
    JOIN import_batch AS b ON b.id = e.batch_id ORDER BY client.id`
  return prepared<[], FirstHours>(db, sql).all()
}
