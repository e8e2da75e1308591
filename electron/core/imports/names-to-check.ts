import type { ToCheck } from '../../../shared/contract/files/imports.ts'
import { sameNames } from '../../../shared/profitability/doubts/book-doubts.ts'
import { clients } from '../../store/entities/clients.ts'
import type { Db } from '../../store/file/db.ts'

/** Ids of what is not stored yet count on from here: it is the later one of two that are alike. */
export const afterAll = 2 ** 40

interface NamedRow {
  readonly line: number
  readonly client: string | null
}

/** Q3: new clients whose folded name another has, at the first row that names them. */
export function namesToCheck(db: Db, rows: readonly NamedRow[]): ToCheck[] {
  const stored = clients.list(db)
  const names = new Set<string | null>([null, ...stored.map(({ name }) => name)])
  const added: { readonly id: number; readonly name: string; readonly line: number }[] = []
  for (const { client, line } of rows) {
    if (client === null || names.has(client)) continue
    names.add(client)
    added.push({ id: afterAll + added.length, name: client, line })
  }
  return sameNames([...stored, ...added]).flatMap(({ code, clientId, figures }) => {
    const row = added[(clientId ?? 0) - afterAll]
    return row ? [{ line: row.line, code, value: String(figures['other']) }] : []
  })
}
