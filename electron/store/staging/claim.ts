import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db, SqlValue } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'
import { clear } from './clear.ts'
import { BrokenOff, inStep } from './steps.ts'

/** The one place for long work that is prepared. Its owner is a process, and one work in it. */
export interface Claim {
  /** To be called in every step: says that the work goes on; throws `BrokenOff` if another took its place. */
  readonly keep: () => void
  /** From now on nobody sees these entries. */
  readonly hide: (span: Span) => void
  /** Makes seen what was not; the place stays taken. */
  readonly show: () => void
  /** Clears away what was prepared or replaced, and leaves the place to others. */
  readonly leave: () => Promise<void>
}

/** Ids of entries, both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

export interface ClaimOptions {
  /** Epoch seconds. */
  readonly now: () => number
  readonly isCancelled?: () => boolean
}

interface Stored {
  readonly owner: string
  readonly at: number
}

/** Seconds after which a process that says nothing is taken for gone, even if another has its number by now. */
const silence = 600
/** Milliseconds between two looks whether the place is free. */
const betweenLooks = 100
const ofThisThread = new Set<string>()

/** Waits for the place, clears away what a process that ended left there, and takes it. */
export async function claim(db: Db, options: ClaimOptions): Promise<Claim> {
  const { now, isCancelled = () => false } = options
  const owner = `${process.pid} ${randomUUID()}`
  ofThisThread.add(owner)
  const mine = claimOf(db, owner, options)
  for (;;) {
    const found = await inStep(db, () => take(db, owner, now()))
    if (found === 'left') await clear(db, mine.keep)
    if (found !== 'held') return mine
    if (isCancelled()) throw new BrokenOff(true)
    await pause(betweenLooks)
  }
}

/** Whether a process that ended left something prepared behind. */
export function hasLeftovers(db: Db, now: number): boolean {
  const stored = read(db)
  return stored !== undefined && isGone(stored, now)
}

function claimOf(db: Db, owner: string, { now, isCancelled = () => false }: ClaimOptions): Claim {
  const write = (sets: string, ...values: SqlValue[]) => {
    const sql = `UPDATE staging SET ${sets} WHERE owner = ?`
    if (prepared<SqlValue[]>(db, sql).run(...values, owner).changes === 0)
      throw new BrokenOff(false)
  }
  const keep = () => {
    if (isCancelled()) throw new BrokenOff(true)
    write('at = ?', now())
  }
  const stay = () => write('at = ?', now())
  return {
    keep,
    hide: ({ first, last }) => write('first_entry_id = ?, last_entry_id = ?', first, last),
    show: () => write('first_entry_id = NULL, last_entry_id = NULL'),
    leave: async () => {
      try {
        await clear(db, stay)
        await inStep(db, () => prepared(db, 'DELETE FROM staging WHERE owner = ?').run(owner))
      } finally {
        ofThisThread.delete(owner)
      }
    },
  }
}

function take(db: Db, owner: string, now: number): 'free' | 'left' | 'held' {
  const stored = read(db)
  if (!stored) {
    prepared(db, 'INSERT INTO staging (id, owner, at) VALUES (1, ?, ?)').run(owner, now)
    return 'free'
  }
  if (!isGone(stored, now)) return 'held'
  prepared(db, 'UPDATE staging SET owner = ?, at = ?').run(owner, now)
  return 'left'
}

const read = (db: Db): Stored | undefined =>
  prepared<[], Stored>(db, 'SELECT owner, at FROM staging').get()

function isGone({ owner, at }: Stored, now: number): boolean {
  const pid = Number(owner.split(' ')[0])
  if (pid === process.pid) return !ofThisThread.has(owner)
  return !isAlive(pid) || now - at > silence
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
