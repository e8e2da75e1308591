import type { ImportOutcome, RefusedRow } from '../../../shared/contract/files/imports.ts'
import { toldRows } from '../../../shared/domain/limits.ts'
import type { ReadFile } from '../../exchange/types.ts'

type Told =
  | 'perMonth'
  | 'toCheck'
  | 'changed'
  | 'known'
  | 'newClients'
  | 'newProjects'
  | 'perClient'
  | 'from'
  | 'to'

/** What a plan found out, all of it. */
type Found = Partial<Pick<ImportOutcome, Told>> & {
  /** What the plan refuses of the rows that could be read. */
  readonly refused?: readonly RefusedRow[]
  /** How many to check there are besides; none if left out. */
  readonly moreToCheck?: number | undefined
}

/** The outcome of a file of which nothing is taken yet: what was found, the first of each and how many more. */
export function outcomeOf(file: ReadFile, found: Found): ImportOutcome {
  const {
    toCheck = [],
    changed = [],
    known = [],
    newClients = [],
    newProjects = [],
    perClient = [],
    perMonth = [],
  } = found
  const refused = byLine([...file.refused, ...(found.refused ?? [])])
  return {
    format: file.format,
    kind: file.kind,
    taken: 0,
    updated: 0,
    duplicates: 0,
    skipped: file.skipped,
    refused: first(refused),
    toCheck: first(toCheck),
    changed: first(changed),
    known: first(known),
    notices: file.notices,
    unused: file.unused.slice(0, toldRows),
    encoding: file.encoding,
    map: file.map,
    newClients: first(newClients),
    newProjects: first(newProjects),
    from: found.from ?? null,
    to: found.to ?? null,
    perClient: first(perClient),
    perMonth: first(perMonth),
    more: {
      refused: file.moreRefused + beyond(refused),
      toCheck: (found.moreToCheck ?? 0) + beyond(toCheck),
      changed: beyond(changed),
      known: beyond(known),
      newClients: beyond(newClients),
      newProjects: beyond(newProjects),
      perClient: beyond(perClient),
      perMonth: beyond(perMonth),
    },
  }
}

const first = <T>(all: readonly T[]): readonly T[] => all.slice(0, toldRows)
const beyond = (all: readonly unknown[]): number => Math.max(0, all.length - toldRows)

/** How many rows were refused in all. */
export const refusedIn = ({ refused, more }: ImportOutcome): number => refused.length + more.refused

/** Rows in the order of the file. */
export const byLine = <T extends { readonly line: number }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.line - b.line)
