import type { Trait, TraitFields } from '../../../shared/domain/prospects.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { flagOf, given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

type TraitRow = Omit<Trait, 'wanted'> & { readonly wanted: number }

/** What the user wants and does not want in a client, in the order written down. */
export function listTraits(db: Db): Trait[] {
  const sql = 'SELECT id, text, wanted FROM trait ORDER BY id'
  return prepared<[], TraitRow>(db, sql).all().map(rowToTrait)
}

export function getTrait(db: Db, id: number): Trait | undefined {
  const sql = 'SELECT id, text, wanted FROM trait WHERE id = ?'
  const row = prepared<[number], TraitRow>(db, sql).get(id)
  return row && rowToTrait(row)
}

export function insertTrait(db: Db, fields: TraitFields): Envelope<Trait> {
  return saved(insertRow(db, 'trait', traitToRow(fields)), (id) => getTrait(db, id))
}

export function updateTrait(db: Db, id: number, fields: Changed<TraitFields>): Envelope<Trait> {
  return saved(updateRow(db, 'trait', id, traitToRow(fields)), () => getTrait(db, id))
}

/** Removes a trait. Prospects keep its id, which is never given again, so that undo finds them as they were. */
export function deleteTrait(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'trait', id)
}

const rowToTrait = (row: TraitRow): Trait => ({ ...row, wanted: row.wanted === 1 })

const traitToRow = ({ text, wanted }: Changed<TraitFields>): Row =>
  given({ text, wanted: flagOf(wanted) })
