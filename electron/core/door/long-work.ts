import type { Envelope } from '../../../shared/contract/call.ts'
import type { CallName, CoreEvent } from '../../../shared/contract/index.ts'
import type { Db } from '../../store/file/db.ts'
import { scenarios } from '../../store/entities/deciding/scenarios.ts'
import { isLongToRevert } from '../../store/rows/undo.ts'
import { lastUndone, newestStanding } from '../../store/rows/undo-list.ts'

/** A second core over the same file, in a thread of its own: what takes long keeps nobody waiting there. */
export interface LongWork {
  /** Begins the thread, which clears away what one before it left. */
  readonly begin: () => void
  /** Never rejects; the answer is that of the other core. A check under way is cancelled at once. */
  readonly call: (name: CallName, input: unknown) => Promise<Envelope<unknown>>
  /** Whether something is under way there, which may hold the database for as long as it takes. */
  readonly isAtWork: () => boolean
  /** Ends the thread with what it is at; a transaction not yet committed never was. Never throws. */
  readonly close: () => void
}

/** Begins long work for a core, which hears of its progress. */
export type BeginLongWork = (tell: (event: CoreEvent) => void) => LongWork

/** Bytes from which on a file takes its time to be read as a whole: some hundred thousand entries. */
const largeBytes = 32 * 1024 * 1024

/** The milliseconds while work on all of the file may take longer than somebody waits without an answer; else none. */
export const whereLarge = (db: () => Db, milliseconds: number | undefined) => () => {
  const [count, size] = ['page_count', 'page_size'].map((name) =>
    db().pragma(name, { simple: true }),
  )
  return Number(count) * Number(size) > largeBytes ? milliseconds : undefined
}

/** Months from which on a report reads so many years that it is not made between two keystrokes. */
const manyMonths = 24

type Look = (input: unknown, db: Db) => boolean
const always: Look = () => true

const long: { readonly [N in CallName]?: Look } = {
  'import.preview': always,
  'import.look': always,
  'import.cancel': always,
  'import.commit': always,
  'import.undo': always,
  'clients.merge': always,
  'projects.merge': always,
  'data.check': always,
  'data.rebuildRollup': always,
  'data.cancel': always,
  // All days are counted anew by T3.
  'settings.set': (input) => has(input, 'workingHours'),
  'undo.apply': (input, db) => has(input, 'undoId') && isLongToRevert(db, numberOf(input.undoId)),
  // There may be thousands from here on.
  'changes.undo': (input, db) =>
    has(input, 'from') || isLongToRevert(db, newestStanding(db)?.id ?? 0),
  'changes.redo': (input, db) => has(input, 'to') || isLongToRevert(db, lastUndone(db)?.id ?? 0),
  'entries.days': (input) => yearOf(input, 'to') - yearOf(input, 'from') > 1,
  'reports.clients': isOverYears,
  'reports.client': isOverYears,
  // All that was worked since it was kept is read.
  'scenarios.compare': (input, db) => {
    const kept = has(input, 'id') ? scenarios.get(db, numberOf(input.id)) : undefined
    return kept !== undefined && yearOf(input, 'asOf') - yearOf(kept, 'keptOn') > 1
  },
}

/** Whether a call may take long enough to be felt, and belongs to the other thread. The input is not parsed yet. */
export const isLong = (name: CallName, input: unknown, db: Db): boolean =>
  long[name]?.(input, db) ?? false

function isOverYears(input: unknown): boolean {
  return has(input, 'months') && numberOf(input.months) > manyMonths
}

const yearOf = (input: unknown, key: 'from' | 'to' | 'asOf' | 'keptOn'): number => {
  const date = has(input, key) ? input[key] : ''
  return typeof date === 'string' ? Number.parseInt(date, 10) : 0
}

/** Of what is not parsed yet: making a number of an object would run what is in it, and may throw. */
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

function has<K extends string>(input: unknown, key: K): input is Readonly<Record<K, unknown>> {
  return typeof input === 'object' && input !== null && key in input
}
