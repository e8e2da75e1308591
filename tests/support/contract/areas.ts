import { expect } from 'vitest'
import type { Area, Envelope } from '../../../shared/contract/call.ts'
import {
  contract,
  isCallName,
  isStaleAfter,
  type CallName,
} from '../../../shared/contract/index.ts'
import type { Core } from '../../../electron/core/door/create-core.ts'
import type { Db } from '../../../electron/store/file/db.ts'

/** Which area a table's rows belong to. The rollup is made of entries, by the working hours (T3). */
const areasOfTable: Readonly<Record<string, readonly Area[]>> = {
  setting: ['settings'],
  client: ['clients'],
  project: ['clients'],
  agreed_rate: ['clients'],
  entry: ['entries'],
  entry_search: ['entries'],
  entry_search_config: ['entries'],
  entry_search_data: ['entries'],
  entry_search_docsize: ['entries'],
  entry_search_idx: ['entries'],
  search_pending: ['entries'],
  rollup: ['entries', 'settings'],
  rollup_page: ['entries', 'settings'],
  timer: ['timer'],
  timer_life: ['timer'],
  invoice: ['invoices'],
  payment: ['invoices'],
  other_work: ['invoices'],
  settled_doubt: ['invoices'],
  joined_entry: ['entries'],
  import_batch: ['imports'],
  column_map: ['imports'],
  warning_sign: ['signs'],
  sign_dismissal: ['signs'],
  action: ['acting'],
  contact: ['acting'],
  meeting: ['acting'],
  offer: ['weighing'],
  scenario: ['weighing'],
  prospect: ['prospects'],
  trait: ['prospects'],
  template: ['letters'],
  letter: ['letters'],
  draft: ['drafts'],
  notice: ['notices'],
  review: ['notices'],
}
/** Read by no query: the journal of undo, and the ids given so far. */
const unseen = new Set(['undo', 'sqlite_sequence'])

/**
 * The core's door, which after every call holds the tables it wrote against the areas it declares,
 * and asks again every query asked so far that those areas should have left as it was.
 */
export function checkedDoor(core: Core, db: Db): CheckedDoor {
  const asked = new Map<string, Asked>()
  let known = contentsOf(db)
  let count = writesOf(db)
  const written = (): string[] => {
    if (writesOf(db) === count) return []
    const before = known
    known = contentsOf(db)
    count = writesOf(db)
    return [...known.keys()].filter((table) => known.get(table) !== before.get(table))
  }
  const askAgain = async (name: CallName, changes: readonly Area[]) => {
    for (const [key, query] of asked) {
      if (isStaleAfter(query.name, changes)) asked.delete(key)
      else {
        const answer = await core.call(query.name, query.input)
        expect(answer, `${key} after ${name}`).toEqual(query.answer)
      }
    }
  }
  const call: Core['call'] = async (name, input) => {
    const answer = await core.call(name, input)
    if (!isCallName(name)) return answer
    const call = contract[name]
    const changes = call.kind === 'command' && answer.ok ? call.changes : []
    const undeclared = written().filter((table) => !isDeclared(table, changes))
    expect(undeclared, `tables that ${name} writes`).toEqual([])
    if (call.kind === 'command') await askAgain(name, changes)
    // What reads nothing is never asked again, such as the preview of a file.
    else if (answer.ok && call.reads.length > 0)
      asked.set(keyOf(name, input), { name, input, answer })
    return answer
  }
  return { call, isKnown: (name, input) => asked.has(keyOf(name, input)) }
}

export interface CheckedDoor {
  readonly call: Core['call']
  /** Whether the answer to a query is held against what comes. */
  readonly isKnown: (name: CallName, input: unknown) => boolean
}

const keyOf = (name: CallName, input: unknown) => `${name} ${JSON.stringify(input)}`

interface Asked {
  readonly name: CallName
  readonly input: unknown
  readonly answer: Envelope<unknown>
}

const isDeclared = (table: string, changes: readonly Area[]) =>
  changes.includes('all') || (areasOfTable[table] ?? []).some((area) => changes.includes(area))

/** Every table's rows as text. */
function contentsOf(db: Db): Map<string, string> {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table'`
  const tables = db.prepare<[], string>(sql).pluck().all()
  return new Map(
    tables
      .filter((table) => !unseen.has(table))
      .map((table) => [table, JSON.stringify(db.prepare(`SELECT * FROM ${table}`).raw().all())]),
  )
}

const writesOf = (db: Db) => db.prepare('SELECT total_changes()').pluck().get()
