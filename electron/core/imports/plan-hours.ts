import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ChangedRow, ImportOutcome } from '../../../shared/contract/files/imports.ts'
import type { ReadEntry, ReadFile } from '../../exchange/types.ts'
import { clients } from '../../store/entities/clients.ts'
import { followFile } from '../../store/entities/entries.ts'
import type { Db } from '../../store/file/db.ts'
import { insertEntries, type NewEntry } from '../../store/imports/entries.ts'
import type { Now } from '../doubts/if-saved.ts'
import { entriesToCheck } from './entries-to-check.ts'
import { lockedIn, lockedRow } from './locked-rows.ts'
import { changedRow } from './matching/changed.ts'
import { decide, type Decided } from './matching/decide.ts'
import { keysOf } from './matching/identity.ts'
import { factsOfEntry } from './matching/row-keys.ts'
import type { Pair } from './matching/pool.ts'
import { hoursPerMonth, type Signed } from './months/hours.ts'
import { byLine, outcomeOf } from './outcome.ts'
import type { Answers, ImportPlan } from './plan.ts'
import { sumUp } from './plan-entries.ts'
import { wholeFileToCheck } from './whole-file-to-check.ts'

interface Hours {
  readonly file: Extract<ReadFile, { kind: 'entries' }>
  readonly answers: Answers
  /** What was shown of it before it is planned anew. */
  readonly shown: ImportOutcome | undefined
}

/** What a file of hours adds, changes and leaves alone; `needs-same-hours` where only the user can tell. */
export function planHours(db: Db, { file, answers, shown }: Hours, at: Now): Envelope<ImportPlan> {
  const decided = decide(db, file, answers.sameHours)
  if (!decided.ok) return decided
  const { rows, names } = decided.value
  const { fresh, followed, refused, locked } = beyondLock(db, decided.value, answers)
  const isNew = fresh.length === rows.length
  const taken = isNew ? rows : fresh.flatMap((index) => rows[index] ?? [])
  const keys = keysOf(file.rows)
  const make = () => newEntries(db, { ...decided.value, fresh, followed, keys })
  const outcome: ImportOutcome = {
    ...outcomeOf(file, {
      toCheck: shown?.toCheck ?? rowsToCheck(db, rows, { taken, followed }, at),
      moreToCheck: shown?.more.toCheck,
      changed: byLine(changedRows(decided.value)),
      known: byLine(knownRows(decided.value)),
      refused,
      perMonth: hoursPerMonth(db, written(decided.value, taken, followed), (name) => {
        return names.find({ client: name, project: null }).clientId ?? null
      }),
      ...names.newIn(taken),
      ...sumUp(rows),
    }),
    taken: taken.length,
    updated: followed.length,
    duplicates: rows.length - taken.length - followed.length - refused.length,
    ...(locked > 0 && { locked }),
  }
  return ok({
    outcome,
    write: (batchId) => {
      const made = make()
      if (!made.ok) return made
      insertEntries(db, batchId, made.value)
      return ok(null)
    },
    entries: { count: taken.length, make },
  })
}

/**
 * What is written of the rows that are new or change what is here: none in locked time, but for new ones if the user
 * says so. `locked`: how many of those there are.
 */
function beyondLock(db: Db, { rows, names, matched }: Decided, { withLocked }: Answers) {
  const lock = lockedIn(db, names)
  const followed = matched.changed.filter(({ entry }) => entry.changed === 0)
  const lockedPairs = followed.filter((pair) => lock.isPair(rows, pair))
  const lockedRows = matched.fresh.filter((index) => lock.isRow(rows[index]))
  const out = new Set(withLocked === true ? [] : lockedRows)
  const left = [...lockedPairs.map(({ index }) => index), ...out]
  return {
    fresh: out.size === 0 ? matched.fresh : matched.fresh.filter((index) => !out.has(index)),
    followed: followed.filter((pair) => !lockedPairs.includes(pair)),
    refused: left.flatMap((index) => rows[index] ?? []).map(lockedRow),
    locked: lockedRows.length,
  }
}

/** What comes, and what goes as it becomes another. */
function* written(
  { rows, names }: Decided,
  taken: readonly ReadEntry[],
  followed: readonly Pair[],
): Generator<Signed> {
  for (const { client, time } of taken) yield { client, time, sign: 1 }
  for (const { index, entry } of followed) {
    const row = rows[index]
    if (row) yield { client: row.client, time: row.time, sign: 1 }
    const client = entry.clientId === null ? null : names.clientName(entry.clientId)
    yield { client, time: factsOfEntry(entry).time, sign: -1 }
  }
}

interface Written {
  readonly taken: readonly ReadEntry[]
  /** Entries that become what the file says. */
  readonly followed: readonly Pair[]
}

function rowsToCheck(db: Db, rows: readonly ReadEntry[], { taken, followed }: Written, at: Now) {
  const changed = followed.flatMap(({ index }) => rows[index] ?? [])
  const written = changed.length === 0 ? taken : [...taken, ...changed]
  const replaced = new Set(followed.map(({ entry }) => entry.id))
  return byLine([
    ...entriesToCheck(db, written, at, replaced),
    ...wholeFileToCheck(db, taken, at.today),
  ])
}

function changedRows({ rows, names, matched }: Decided): ChangedRow[] {
  return matched.changed.flatMap(({ index, entry }) => {
    const row = rows[index]
    return row ? [changedRow(row, entry, names)] : []
  })
}

function knownRows({ rows, matched }: Decided): ImportOutcome['known'][number][] {
  const known = matched.known.map(({ index, why }) => ({ line: rows[index]?.line ?? 0, why }))
  const kept = matched.changed
    .filter(({ entry }) => entry.changed === 1)
    .map(({ index }) => ({ line: rows[index]?.line ?? 0, why: 'edited-here' as const }))
  return [...known, ...kept]
}

interface ToMake extends Decided {
  readonly fresh: readonly number[]
  readonly followed: readonly Pair[]
  readonly keys: readonly string[]
}

/** Writes what goes before the entries that are new, and makes these. */
function newEntries(
  db: Db,
  { rows, names, learned, fresh, followed, keys }: ToMake,
): Envelope<NewEntry[]> {
  const entries: NewEntry[] = []
  const { isMarked } = lockedIn(db, names)
  for (const index of fresh) {
    const row = rows[index]
    if (!row) continue
    const ids = names.idsOf(row)
    if (!ids.ok) return ids
    entries.push({ ...row, ...ids.value, importKey: keys[index] ?? '', afterLock: isMarked(row) })
  }
  for (const { index, entry } of followed) {
    const row = rows[index]
    if (!row) continue
    const ids = names.idsOf(row)
    if (!ids.ok) return ids
    const { time, billable, activity, note, sourceId } = row
    const fields = { ...ids.value, time, billable, activity, note }
    const done = followFile(db, entry.id, fields, { importKey: keys[index] ?? '', sourceId })
    if (!done.ok) return done
  }
  for (const [alias, id] of learned) {
    const aliases = clients.get(db, id)?.aliases ?? []
    const done = clients.update(db, id, { aliases: [...aliases, alias] })
    if (!done.ok) return done
  }
  return ok(entries)
}
