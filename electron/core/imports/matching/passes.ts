import type { SameHoursKind } from '../../../../shared/domain/kinds.ts'
import type { Db } from '../../../store/file/db.ts'
import { frontOfKey } from '../../../store/imports/import-key.ts'
import { formatsOfBatches, type KnownEntry } from '../../../store/imports/known.ts'
import type { Names } from '../names.ts'
import { keysOf } from './identity.ts'
import type { ToMatch } from './match.ts'
import type { Pass } from './pool.ts'
import { repeatedBatches } from './repeated.ts'
import * as keys from './row-keys.ts'

/** One way to look, and what the pairs that it finds are. */
export interface Step {
  readonly outcome: 'known' | 'changed' | SameHoursKind
  readonly pass: Pass
}

interface Unmatched {
  /** The rows nothing is known of, and the entries no row was found for. */
  readonly open: readonly number[]
  readonly left: readonly KnownEntry[]
  /** The imports of which the file says some rows word for word. */
  readonly evidence: ReadonlySet<number>
}

/** What is asked of a row and an entry that may be one. */
interface Beside {
  readonly facts: (index: number) => keys.Facts
  readonly sourceOf: (index: number) => string | undefined
  readonly keyOf: (index: number) => string
  readonly by: (key: (of: keys.Facts) => readonly string[]) => Pick<Pass, 'ofEntry' | 'ofRow'>
  readonly likeness: (index: number, entry: KnownEntry) => number
  /** The entry came from the same tool. */
  readonly isOfTool: (entry: KnownEntry) => boolean
  /** The file is one more export of what the entry came by: it says other rows of it word for word. */
  readonly isReadAgain: (entry: KnownEntry) => boolean
  /** Or nearly all of it in other words. */
  readonly isRepeated: (entry: KnownEntry) => boolean
  readonly isTimed: (index: number) => boolean
  readonly hasNote: (index: number) => boolean
  readonly isSameText: (index: number, entry: KnownEntry) => boolean
}

export function besideOf(
  db: Db,
  { rows, asRead, format }: ToMatch,
  names: Names,
  { open, left, evidence }: Unmatched,
): Beside {
  const formats = formatsOfBatches(db)
  const made = keysOf(asRead)
  const facts = memo((index: number) => {
    const row = rows[index]
    if (!row) throw new Error('a row that is none')
    return keys.factsOfRow(row, names.find(row))
  })
  const stored = memo(keys.factsOfEntry)
  const repeated = repeatedBatches(open.map(facts), left)
  return {
    facts,
    sourceOf: (index) => rows[index]?.sourceId,
    keyOf: (index) => made[index] ?? '',
    by: (key) => ({
      ofEntry: (entry) => key(stored(entry)),
      ofRow: (index) => key(facts(index)),
    }),
    likeness: (index, entry) => alike(facts(index), stored(entry)),
    isOfTool: ({ batchId }) => formats.get(batchId ?? 0) === format,
    isReadAgain: ({ batchId }) => evidence.has(batchId ?? 0),
    isRepeated: ({ batchId }) => evidence.has(batchId ?? 0) || repeated.has(batchId),
    isTimed: (index) => facts(index).time.kind === 'interval',
    hasNote: (index) => keys.plainNote(facts(index).note) !== '',
    isSameText: (index, { note }) => keys.plainNote(facts(index).note) === keys.plainNote(note),
  }
}

/** The ways that leave no doubt that a row is an entry that is here, the surest first. */
export function surePasses(beside: Beside): readonly Step[] {
  const { by, keyOf, sourceOf, isReadAgain, isRepeated, isTimed, hasNote, isSameText } = beside
  const { likeness } = beside
  const changed = (pass: Pass): Step => ({
    outcome: 'changed',
    pass: { likeness, ...pass, ...ofTool(beside, pass.fits) },
  })
  return [
    { outcome: 'known', pass: by((of) => [keys.rowKey(of)]) },
    changed({
      ofEntry: ({ sourceId }) => (sourceId === null ? [] : [sourceId]),
      ofRow: (index) => [sourceOf(index)].filter((id) => id !== undefined),
    }),
    changed({
      ...by((of) => [keys.clientSpanKey(of)]),
      // A length on a day may be other work of the same length: it takes more to say that it is not.
      fits: (index, entry) =>
        isTimed(index) || isRepeated(entry) || (hasNote(index) && isSameText(index, entry)),
    }),
    changed({
      // Edited here: the key still tells when its row was.
      ofEntry: ({ importKey, start }) => (start === null ? [] : [frontOfKey(importKey)]),
      ofRow: (index) => (isTimed(index) ? [frontOfKey(keyOf(index))] : []),
      fits: (index, entry) =>
        entry.changed === 1 &&
        (isReadAgain(entry) || beside.facts(index).clientId === entry.clientId),
    }),
    changed({
      ...by(keys.movedKeys),
      fits: (index, entry) => isTimed(index) || hasNote(index) || isReadAgain(entry),
    }),
    changed({
      // Its client was named in the tool since.
      ...by((of) => [keys.anyonesKey(of)]),
      fits: (index, entry) => entry.clientId === null && isSameText(index, entry),
    }),
    changed({ ...by(keys.startKeys), fits: (_, entry) => isReadAgain(entry) }),
    changed({ ...by(keys.shiftedKeys), fits: (_, entry) => isReadAgain(entry) }),
  ]
}

/** The ways of which only the user can say whether the hours are the same. */
export function doubtedPasses(beside: Beside): readonly Step[] {
  const { by, facts, isOfTool, isSameText, isTimed, likeness } = beside
  const isOfOtherZone = (index: number, { zone, start }: KnownEntry): boolean => {
    const { time } = facts(index)
    return time.kind === 'interval' && time.zone !== zone && time.start !== start
  }
  return [
    {
      outcome: 'zone',
      pass: { ...by(keys.wallKeys), ...ofTool(beside, isOfOtherZone) },
    },
    {
      outcome: 'tool',
      pass: {
        ...by((of) => (of.time.kind === 'interval' ? [keys.spanKey(of)] : [])),
        fits: (_, entry) => !isOfTool(entry),
        likeness,
      },
    },
    {
      outcome: 'name',
      pass: {
        ...by((of) => [keys.anyonesKey(of)]),
        // Two clients may well have a morning each of the same day's length; not with the same text.
        ...ofTool(
          beside,
          (index, entry) =>
            isSameText(index, entry) && (isTimed(index) || facts(index).clientId === undefined),
        ),
        likeness,
      },
    },
  ]
}

const ofTool = ({ isOfTool }: Beside, fits: Pass['fits'] = () => true) => ({
  fits: (index: number, entry: KnownEntry) => isOfTool(entry) && fits(index, entry),
})

/** How many of the columns that are no time say the same; a text that is none says nothing. */
function alike(a: keys.Facts, b: keys.Facts): number {
  const isSameNote = a.note !== '' && keys.plainNote(a.note) === keys.plainNote(b.note)
  return (a.projectId === b.projectId ? 2 : 0) + (isSameNote ? 2 : 0)
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
