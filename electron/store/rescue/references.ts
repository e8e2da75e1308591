import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'

interface Broken {
  readonly table: string
  readonly rowid: number
  readonly parent: string
  readonly fkid: number
}

/**
 * Puts in order what names rows that are lost: a client is stood in for by one with its number for a name; what
 * can do without, does; the rest goes, and is counted by table. Foreign keys must be off.
 */
export function mendReferences(db: Db): ReadonlyMap<string, number> {
  const dropped = new Map<string, number>()
  // Each round may break others: an invoice that goes leaves its payments without one.
  for (;;) {
    const broken = db.pragma('foreign_key_check') as Broken[]
    if (broken.length === 0) return dropped
    for (const one of broken) {
      if (standIn(db, one) || doWithout(db, one)) continue
      const gone = prepared<[number]>(db, `DELETE FROM ${one.table} WHERE rowid = ?`).run(one.rowid)
      dropped.set(one.table, (dropped.get(one.table) ?? 0) + gone.changes)
    }
  }
}

/** The hours and invoices of a lost client stay together, under a name the user can change. */
function standIn(db: Db, { table, rowid, parent, fkid }: Broken): boolean {
  if (parent !== 'client') return false
  const name = columnsOf(db, table, fkid)[0]?.name ?? 'client_id'
  const id = `(SELECT ${name} FROM ${table} WHERE rowid = ?)`
  const known = prepared<[number]>(db, `SELECT 1 FROM client WHERE id = ${id}`)
  const sql = `INSERT OR IGNORE INTO client (id, name, state, note, archived)
    SELECT ${name}, '#' || ${name}, 'active', '', 0 FROM ${table} WHERE rowid = ?`
  prepared<[number]>(db, sql).run(rowid)
  return known.get(rowid) !== undefined
}

/** Takes the name of the lost row away, if the table allows it; a client's own is kept. */
function doWithout(db: Db, { table, rowid, fkid }: Broken): boolean {
  const optional = columnsOf(db, table, fkid).filter(
    ({ name, needed }) => name !== 'client_id' && needed === 0,
  )
  if (optional.length === 0) return false
  const sets = optional.map(({ name }) => `${name} = NULL`).join(', ')
  return (
    prepared<[number]>(db, `UPDATE ${table} SET ${sets} WHERE rowid = ?`).run(rowid).changes > 0
  )
}

interface Column {
  readonly name: string
  /** 1 if a row cannot do without. */
  readonly needed: number
}

const columnsOf = (db: Db, table: string, fkid: number): Column[] =>
  prepared<[number], Column>(
    db,
    `SELECT c.name, c."notnull" OR c.pk AS needed FROM pragma_foreign_key_list('${table}') AS f
      JOIN pragma_table_info('${table}') AS c ON c.name = f."from" WHERE f.id = ?`,
  ).all(fkid)
