import type { KnownEntry } from '../../../store/imports/known.ts'

/** A row of the file of which it is not yet known what it is; its place in the file. */
export interface Pair {
  readonly index: number
  readonly entry: KnownEntry
}

/** How rows find entries: both are called by the same keys, and of the entries that fit the best is taken. */
export interface Pass {
  readonly ofEntry: (entry: KnownEntry) => readonly string[]
  readonly ofRow: (index: number) => readonly string[]
  readonly fits?: (index: number, entry: KnownEntry) => boolean
  /** How alike they are; of equals the first entry. */
  readonly likeness?: (index: number, entry: KnownEntry) => number
}

/** The entries that no row of the file has been found for, each for one row. */
export interface Pool {
  /** The pairs that one way of looking finds; their entries are taken. */
  readonly pair: (rows: readonly number[], pass: Pass) => readonly Pair[]
  readonly isEmpty: () => boolean
}

export function poolOf(entries: readonly KnownEntry[]): Pool {
  const taken = new Set<number>()
  const indexed = ({ ofEntry }: Pass): ReadonlyMap<string, KnownEntry[]> => {
    const index = new Map<string, KnownEntry[]>()
    for (const entry of entries) {
      if (taken.has(entry.id)) continue
      for (const key of ofEntry(entry)) {
        const known = index.get(key)
        if (known) known.push(entry)
        else index.set(key, [entry])
      }
    }
    return index
  }
  return {
    isEmpty: () => taken.size === entries.length,
    pair: (rows, pass) => {
      if (rows.length === 0 || taken.size === entries.length) return []
      const index = indexed(pass)
      const pairs: Pair[] = []
      for (const row of rows) {
        const entry = best(row, index, pass, taken)
        if (!entry) continue
        taken.add(entry.id)
        pairs.push({ index: row, entry })
      }
      return pairs
    },
  }
}

function best(
  row: number,
  index: ReadonlyMap<string, KnownEntry[]>,
  { ofRow, fits, likeness }: Pass,
  taken: ReadonlySet<number>,
): KnownEntry | undefined {
  let found: KnownEntry | undefined
  let most = -1
  for (const key of ofRow(row)) {
    for (const entry of index.get(key) ?? []) {
      if (taken.has(entry.id) || fits?.(row, entry) === false) continue
      const like = likeness?.(row, entry) ?? 0
      if (like <= most) continue
      found = entry
      most = like
    }
  }
  return found
}
