import type { Template, TemplateFields } from '../../../shared/domain/letters.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = 'id, name, language, situation, subject, body'

/** The user's own letter templates, by name in code-point order. */
export function listTemplates(db: Db): Template[] {
  return prepared<[], Template>(db, `SELECT ${columns} FROM template ORDER BY name, id`).all()
}

export function getTemplate(db: Db, id: number): Template | undefined {
  return prepared<[number], Template>(db, `SELECT ${columns} FROM template WHERE id = ?`).get(id)
}

export function insertTemplate(db: Db, fields: TemplateFields): Envelope<Template> {
  return saved(insertRow(db, 'template', { ...fields }), (id) => getTemplate(db, id))
}

/** Changes the fields given; `not-found` without such a template. */
export function updateTemplate(
  db: Db,
  id: number,
  fields: Changed<TemplateFields>,
): Envelope<Template> {
  return saved(updateRow(db, 'template', id, given({ ...fields })), () => getTemplate(db, id))
}

export function deleteTemplate(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'template', id)
}
