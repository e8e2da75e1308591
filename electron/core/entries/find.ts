import type { ParsedInput } from '../../../shared/contract/index.ts'
import { plainText } from '../../../shared/domain/names.ts'
import { clients } from '../../store/entities/clients.ts'
import { walkEntries, type EntrySort, type FoundRow } from '../../store/entities/found-entries.ts'
import { projects } from '../../store/entities/projects.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import { stateOf } from '../../store/file/state.ts'
import { reading } from '../../store/rows/transaction.ts'
import type { DaySums } from '../../store/entities/found-entries.ts'
import { listDoubts } from '../doubts/list.ts'
import type { Now } from '../doubts/if-saved.ts'
import { uninvoicedDays } from './uninvoiced.ts'

export type EntryFilter = ParsedInput<'entries.summary'>

/** What was found, in the order of the list. */
export interface Found {
  readonly ids: readonly number[]
  readonly seconds: readonly number[]
  readonly total: number
  readonly days: readonly DaySums[]
}

const newestFirst: EntrySort = { by: 'date', descending: true }

/** Whether an index alone can give any page of the list: dates, client and project, newest first. */
export const isPlain = (filter: EntryFilter, sort: EntrySort = newestFirst): boolean =>
  sort.by === 'date' &&
  sort.descending &&
  !filter.text?.trim() &&
  !filter.notInvoiced &&
  !filter.doubted &&
  filter.activity === undefined &&
  filter.billable === undefined

/** Lists looked at by turns: the one shown, and the one before a letter more was typed. */
const keptAtOnce = 3

interface Shelf {
  readonly state: string
  readonly found: Map<string, Found>
}
const shelves = new WeakMap<Db, Shelf>()

/**
 * All entries that match, sorted. A list is read once and kept for as long as nothing is written: so any page of it
 * costs what the page costs, wherever it lies, which a page found from the one before it could not.
 */
export function findEntries(db: Db, filter: EntryFilter, sort: EntrySort, at: Now): Found {
  return reading(db, () => {
    const { found } = shelfOf(db)
    const key = JSON.stringify([filter, sort, filter.doubted ? at : at.today])
    const kept = found.get(key) ?? gather(db, filter, sort, at)
    found.delete(key)
    found.set(key, kept)
    const [oldest] = found.keys()
    if (oldest !== undefined && found.size > keptAtOnce) found.delete(oldest)
    return kept
  })
}

function shelfOf(db: Db): Shelf {
  const state = stateOf(db)
  const known = shelves.get(db)
  if (known?.state === state) return known
  const shelf = { state, found: new Map<string, Found>() }
  shelves.set(db, shelf)
  return shelf
}

function gather(db: Db, filter: EntryFilter, sort: EntrySort, at: Now): Found {
  const tests = testsOf(db, filter, at)
  const rows: FoundRow[] = []
  for (const row of walkEntries(db, filter, sort, Boolean(filter.text?.trim()))) {
    if (tests.every((test) => test(row))) rows.push(row)
  }
  const inOrder = inNamedOrder(db, rows, sort)
  return {
    ids: inOrder.map(({ id }) => id),
    seconds: inOrder.map(({ seconds }) => seconds),
    total: inOrder.reduce((sum, { seconds }) => sum + seconds, 0),
    days: inOrder.map((row) => ({
      ...row,
      billableSeconds: row.billable ? row.seconds : 0,
    })),
  }
}

type Test = (row: FoundRow) => boolean

function testsOf(db: Db, filter: EntryFilter, at: Now): Test[] {
  const tests: Test[] = []
  if (filter.doubted) {
    const doubted = doubtedIds(db, at)
    tests.push(({ id }) => doubted.has(id))
  }
  if (filter.notInvoiced) {
    const uninvoiced = uninvoicedDays(db, getSettings(db), at.today)
    tests.push((row) => row.billable && row.client > 0 && uninvoiced(row))
  }
  const words = plainText(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  tests.push(...words.map((word) => wordTest(db, word)))
  return tests
}

/** Q1: the entries that a doubt names. */
function doubtedIds(db: Db, { now, today }: Now): ReadonlySet<number> {
  const named = listDoubts(db, today, now).flatMap(({ figures }) => [
    figures['entryId'],
    figures['otherId'],
  ])
  return new Set(named.filter((id) => typeof id === 'number'))
}

function wordTest(db: Db, word: string): Test {
  const named = (all: readonly { readonly id: number; readonly name: string }[]) =>
    new Set(all.filter(({ name }) => plainText(name).includes(word)).map(({ id }) => id))
  const ofClient = named(clients.list(db))
  const ofProject = named(projects.list(db))
  return ({ client, project, note }) =>
    ofClient.has(client) || ofProject.has(project) || plainNote(note).includes(word)
}

const ascii = /^[\u0020-\u007e]*$/
// Most notes have plain letters alone, and taking a hundred thousand texts apart takes its time.
const plainNote = (note: string) => (ascii.test(note) ? note.toLowerCase() : plainText(note))

function inNamedOrder(db: Db, rows: readonly FoundRow[], { by, descending }: EntrySort) {
  const rank = ranks(db, by)
  if (!rank) return rows
  const way = descending ? -1 : 1
  return rows.toSorted((a, b) => way * (rank(a) - rank(b)))
}

/** Where a row stands by a name or a time of day; null: SQL has sorted. */
function ranks(db: Db, by: EntrySort['by']): ((row: FoundRow) => number) | null {
  if (by === 'start' || by === 'end') return ({ wall }) => wall
  if (by === 'client') return rankOf(db, clients.list(db), ({ client }) => client)
  return by === 'project' ? rankOf(db, projects.list(db), ({ project }) => project) : null
}

function rankOf(
  db: Db,
  all: readonly { readonly id: number; readonly name: string }[],
  of: (row: FoundRow) => number,
) {
  const { compare } = new Intl.Collator(getSettings(db).language, { numeric: true })
  const sorted = all.toSorted((a, b) => compare(a.name, b.name))
  const rank = new Map(sorted.map(({ id }, at) => [id, at + 1]))
  return (row: FoundRow) => rank.get(of(row)) ?? 0
}
