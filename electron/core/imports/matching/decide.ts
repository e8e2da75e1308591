import { fail, ok, type Envelope } from '../../../../shared/contract/call.ts'
import { sameHoursKinds, type SameHoursAnswer } from '../../../../shared/domain/kinds.ts'
import type { ReadEntry } from '../../../exchange/types.ts'
import type { Db } from '../../../store/file/db.ts'
import { formatsOfBatches } from '../../../store/imports/known.ts'
import { namesIn, type Names } from '../names.ts'
import type { Learned } from './called.ts'
import { matchRows, type Again, type Matched } from './match.ts'

/** A file of hours held against what is here: nothing of it is open any more. */
export interface Decided {
  readonly rows: readonly ReadEntry[]
  readonly names: Names
  readonly matched: Omit<Matched, 'again'>
  /** Other names of clients, by the user's word that the hours are the same. */
  readonly learned: Learned
}

interface ToDecide {
  readonly rows: readonly ReadEntry[]
  readonly format: string
}

/** So many hours of a file that seem to be here are asked about, however many others it has. */
const manyRows = 3

/**
 * Matches a file with what is here. `needs-same-hours` (with `kind`, `count`, and of what is here `zone`,
 * `format`, `clients`) where hours seem to be here already in a way that only the user can tell, and did not.
 */
export function decide(
  db: Db,
  file: ToDecide,
  answer: SameHoursAnswer | undefined,
): Envelope<Decided> {
  const first = matched(db, file, new Map())
  const asked = askedOf(first.matched)
  if (asked.length === 0 || answer === 'new') return ok(withFresh(first, first.matched.again))
  if (answer === undefined) return question(db, first, asked)
  const learned = learnedFrom(first, asked, file)
  // With its name known, a row is like any other of the client's.
  const again = learned.size === 0 ? first : matched(db, file, learned)
  const isAsked = new Set(asked.map(({ index }) => index))
  const [same, other] = partition(again.matched.again, ({ index }) => isAsked.has(index))
  const decided = withFresh(again, other)
  const known = same.map(({ index }) => ({ index, why: 'same-hours' as const }))
  return ok({
    ...decided,
    learned,
    matched: { ...decided.matched, known: [...decided.matched.known, ...known] },
  })
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

interface First {
  readonly rows: readonly ReadEntry[]
  readonly names: Names
  readonly matched: Matched
}

function matched(db: Db, { rows: asRead, format }: ToDecide, learned: Learned): First {
  const names = namesIn(db, learned)
  const rows = names.asKnown(asRead)
  return { rows, names, matched: matchRows(db, { rows, asRead, format }, names) }
}

/** With some rows that were doubted as new ones. */
function withFresh({ rows, names, matched }: First, added: readonly Again[]): Decided {
  const fresh = [...matched.fresh, ...added.map(({ index }) => index)]
  if (added.length > 0) fresh.sort((a, b) => a - b)
  const { known, changed } = matched
  return { rows, names, matched: { fresh, known, changed }, learned: new Map() }
}

/** One meeting may well be for two clients; more than half of a file, or several of its rows, are not so by chance. */
function askedOf({ fresh, again }: Matched): readonly Again[] {
  const open = fresh.length + again.length
  return sameHoursKinds.flatMap((kind) => {
    const own = again.filter((one) => one.kind === kind)
    return kind === 'zone' || own.length >= manyRows || own.length * 2 > open ? own : []
  })
}

function question(db: Db, { names }: First, asked: readonly Again[]) {
  const [first] = asked
  const own = asked.filter(({ kind }) => kind === first?.kind)
  const formats = formatsOfBatches(db)
  const clients = new Set(
    own.map(({ entry: { clientId } }) => (clientId === null ? '' : names.clientName(clientId))),
  )
  return fail('needs-same-hours', `${own.length} rows seem to be here already`, {
    kind: first?.kind,
    count: own.length,
    zone: first?.entry.zone,
    format: formats.get(first?.entry.batchId ?? 0),
    clients: [...clients].filter((name) => name !== '').slice(0, 3),
  })
}

/** Names that are not here, whose hours are all one client's: another name of it. */
function learnedFrom({ names }: First, asked: readonly Again[], { rows }: ToDecide): Learned {
  const owners = new Map<string, Set<number | null>>()
  for (const { index, entry, kind } of asked) {
    const name = rows[index]?.client ?? null
    if (kind === 'zone' || name === null) continue
    const { clientId } = names.find({ client: names.clientAsKnown(name), project: null })
    if (clientId !== undefined) continue
    const known = owners.get(name)
    if (known) known.add(entry.clientId)
    else owners.set(name, new Set([entry.clientId]))
  }
  const learned = new Map<string, number>()
  for (const [name, ids] of owners) {
    const [id = null] = ids
    if (ids.size === 1 && id !== null) learned.set(name, id)
  }
  return learned
}
