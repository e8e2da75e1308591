import { daySeconds } from '../../../../shared/domain/calendar.ts'
import type { KnownReason, SameHoursKind } from '../../../../shared/domain/kinds.ts'
import type { ReadEntry } from '../../../exchange/types.ts'
import type { Db } from '../../../store/file/db.ts'
import {
  hasImported,
  importedAs,
  importedBetween,
  importedKeys,
  keyVersions,
  type KnownEntry,
} from '../../../store/imports/known.ts'
import type { Names } from '../names.ts'
import { identityVersion, instantOf, keysOf, knownVersions } from './identity.ts'
import { besideOf, doubtedPasses, surePasses, type Step } from './passes.ts'
import { poolOf, type Pair, type Pool } from './pool.ts'

/** A row that is here, and why it is taken to be. */
export interface Known {
  readonly index: number
  readonly why: KnownReason
}

/** Rows that are here by all that tells, but under another zone, from another tool or for another name. */
export interface Again extends Pair {
  readonly kind: SameHoursKind
}

/** What the rows of a file are beside the entries that are there; each in one list, by their places in the file. */
export interface Matched {
  readonly fresh: readonly number[]
  readonly known: readonly Known[]
  /** The file says something else of an entry that came by an earlier one. */
  readonly changed: readonly Pair[]
  readonly again: readonly Again[]
}

/** The rows as the app calls their clients and projects, and as the file does. */
export interface ToMatch {
  readonly rows: readonly ReadEntry[]
  readonly asRead: readonly ReadEntry[]
  readonly format: string
}

/** Holds a file against what came by earlier ones: the database is asked a few times, however many rows there are. */
export function matchRows(db: Db, file: ToMatch, names: Names): Matched {
  const { rows, asRead } = file
  if (!hasImported(db)) return { fresh: rows.map((_, at) => at), known: [], changed: [], again: [] }
  const standing = standingKeys(db, asRead)
  const known: Known[] = []
  const open: number[] = []
  for (const [index, isKnown] of standing.isKnown.entries()) {
    if (isKnown) known.push({ index, why: 'same-row' })
    else open.push(index)
  }
  const left = open.length === 0 ? [] : leftOver(db, rows, open, standing.batches)
  if (left.length === 0) return { fresh: open, known, changed: [], again: [] }
  const beside = besideOf(db, file, names, {
    open,
    left,
    evidence: new Set(standing.batches.values()),
  })
  const steps = [...surePasses(beside), ...doubtedPasses(beside)]
  return inPasses(steps, { open, known, pool: poolOf(left) })
}

/** Which rows are here word for word, and by which import the entry of each such key came. */
function standingKeys(db: Db, rows: readonly ReadEntry[]) {
  const versions = new Set([identityVersion, ...knownVersions(keyVersions(db))])
  const batches = new Map<string, number>()
  const isKnown = rows.map(() => false)
  for (const version of versions) {
    const made = keysOf(rows, version)
    for (const [key, batch] of importedKeys(db, made)) batches.set(key, batch)
    for (const [at, key] of made.entries()) if (batches.has(key)) isKnown[at] = true
  }
  return { batches, isKnown }
}

/** However zones differ, a row read under another one lies no further away. */
const reach = 2 * daySeconds

/** The imported entries about the rows that are open, but for those that the file says word for word. */
function leftOver(
  db: Db,
  rows: readonly ReadEntry[],
  open: readonly number[],
  standing: ReadonlyMap<string, number>,
): readonly KnownEntry[] {
  let from = Infinity
  let to = -Infinity
  const ids: string[] = []
  for (const index of open) {
    const row = rows[index]
    if (!row) continue
    const instant = instantOf(row.time)
    from = Math.min(from, instant)
    to = Math.max(to, instant)
    if (row.sourceId !== undefined) ids.push(row.sourceId)
  }
  const found = new Map<number, KnownEntry>()
  for (const entry of importedBetween(db, from - reach, to + reach)) {
    if (!standing.has(entry.importKey)) found.set(entry.id, entry)
  }
  for (const entry of importedAs(db, ids)) {
    if (!standing.has(entry.importKey)) found.set(entry.id, entry)
  }
  return [...found.values()]
}

interface Start {
  readonly open: readonly number[]
  readonly known: readonly Known[]
  readonly pool: Pool
}

function inPasses(steps: readonly Step[], { open, known, pool }: Start): Matched {
  const found: { known: Known[]; changed: Pair[]; again: Again[] } = {
    known: [...known],
    changed: [],
    again: [],
  }
  let rest = open
  for (const { outcome, pass } of steps) {
    if (rest.length === 0 || pool.isEmpty()) break
    const pairs = pool.pair(rest, pass)
    if (pairs.length === 0) continue
    for (const pair of pairs) {
      if (outcome === 'known') found.known.push({ index: pair.index, why: 'same-content' })
      else if (outcome === 'changed') found.changed.push(pair)
      else found.again.push({ ...pair, kind: outcome })
    }
    const paired = new Set(pairs.map(({ index }) => index))
    rest = rest.filter((index) => !paired.has(index))
  }
  return { ...found, fresh: rest }
}
