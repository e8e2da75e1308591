import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { wordsOfText } from '../../../shared/quick-line/match-name.ts'
import { clients } from '../../store/entities/clients.ts'
import { projects } from '../../store/entities/projects.ts'
import type { Db } from '../../store/file/db.ts'
import { prepared } from '../../store/rows/statements.ts'
import { reading } from '../../store/rows/transaction.ts'
import { findEntries, isAllFound } from '../../store/search/find-entries.ts'

type Found = CallOutput<'search.find'>

/** Clients and projects by their names, invoices by their number, entries by their notes and whose they are. */
export function find(db: Db, { text, limit }: ParsedInput<'search.find'>): Found {
  return reading(db, () => {
    const words = wordsOfText(text).split(' ').filter(Boolean)
    if (words.length === 0)
      return { clients: [], projects: [], invoices: [], entries: [], isComplete: true }
    const all = clients
      .list(db)
      .map(({ id, name }) => ({ id, name, words: ` ${wordsOfText(name)}` }))
    const nameOf = new Map(all.map((one) => [one.id, one.words]))
    const own = projects.list(db).filter(({ name, clientId }) => {
      const folded = ` ${wordsOfText(name)}`
      const both = folded + (nameOf.get(clientId ?? 0) ?? '')
      return words.some((word) => begins(folded, word)) && words.every((word) => begins(both, word))
    })
    return {
      clients: all
        .filter((one) => words.every((word) => begins(one.words, word)))
        .slice(0, limit)
        .map(({ id, name }) => ({ id, name })),
      projects: own.slice(0, limit).map(({ id, clientId, name }) => ({ id, clientId, name })),
      invoices: invoicesNumbered(db, text.trim(), limit),
      entries: entriesOf(db, words, all, limit),
      isComplete: isAllFound(db),
    }
  })
}

const begins = (words: string, typed: string): boolean => words.includes(` ${typed}`)

/** By the words of the note, and where some are of a client's name by the others and the client. */
function entriesOf(
  db: Db,
  words: readonly string[],
  all: readonly { readonly id: number; readonly words: string }[],
  limit: number,
): Found['entries'] {
  const found = findEntries(db, { words, limit })
  const isOfName = (word: string) => all.some((one) => begins(one.words, word))
  const names = words.filter(isOfName)
  const rest = words.filter((word) => !isOfName(word))
  if (found.length >= limit || names.length === 0 || rest.length === 0) return found
  const clientIds = new Set(
    all.filter((one) => names.every((word) => begins(one.words, word))).map(({ id }) => id),
  )
  const others = clientIds.size > 0 ? findEntries(db, { words: rest, limit, clientIds }) : []
  const known = new Set(found.map(({ id }) => id))
  return [...found, ...others.filter(({ id }) => !known.has(id))].slice(0, limit)
}

function invoicesNumbered(db: Db, number: string, limit: number): Found['invoices'] {
  const sql = `SELECT id, client_id AS clientId, number, issued_on AS issuedOn FROM invoice
    WHERE instr(lower(number), lower(?)) > 0 ORDER BY issued_on DESC, id DESC LIMIT ?`
  return prepared<[string, number], Found['invoices'][number]>(db, sql).all(number, limit)
}
