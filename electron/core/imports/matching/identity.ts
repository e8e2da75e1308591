import { dayNumber, daySeconds } from '../../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { importKeyOf } from '../../../store/imports/import-key.ts'
import type { ReadEntry } from '../../../exchange/types.ts'
import { counterOf } from '../repeats.ts'

type Parts = readonly (string | number | null)[]

/**
 * What makes a row itself, by version. An import says by which its keys were made (`key_version`), and a file
 * is asked for by every version that stands in the database. So a column that is read one day makes a version
 * of its own and no row new; one that is here already never changes.
 */
const identities = {
  // The zone stays out: the same instants are the same work, whatever zone the user named.
  1: ({ client, project, time, billable, activity, note }: ReadEntry): Parts => {
    const isDuration = time.kind === 'duration'
    const when = isDuration ? time.date : time.start
    const seconds = isDuration ? time.seconds : time.end - time.start
    return [client, project, when, seconds, billable ? 1 : 0, activity, note]
  },
} as const

type Version = keyof typeof identities

/** The version that keys are made by now. */
export const identityVersion: Version = 1

/** Those of some versions that keys can be made by. */
export const knownVersions = (versions: readonly number[]): readonly Version[] =>
  versions.filter((version): version is Version => Object.hasOwn(identities, version))

// A file is planned twice if the database changed in between; its keys stay the same.
const known = new WeakMap<readonly ReadEntry[], Map<Version, readonly string[]>>()

/**
 * Keys of rows: what the row says, and which of the file's identical rows it is, so that identical
 * rows of one file all count and the same file a second time adds nothing. Names, not row ids, go in:
 * a client renamed in the app is still the file's client.
 */
export function keysOf(
  rows: readonly ReadEntry[],
  version: Version = identityVersion,
): readonly string[] {
  let made = known.get(rows)
  if (!made) known.set(rows, (made = new Map()))
  let keys = made.get(version)
  if (!keys) made.set(version, (keys = makeKeys(rows, identities[version])))
  return keys
}

function makeKeys(rows: readonly ReadEntry[], partsOf: (row: ReadEntry) => Parts): string[] {
  const count = haveOwnInstants(rows) ? () => 1 : counterOf(rows.length)
  return rows.map((row) => {
    const parts = partsOf(row)
    const instant = instantOf(row.time)
    const key = importKeyOf(parts, instant)
    const nth = count(key)
    return nth === 1 ? key : importKeyOf([...parts, nth], instant)
  })
}

/** Whether instants rise, or fall, from row to row, as in most exports: then no row can be another's like. */
function haveOwnInstants(rows: readonly ReadEntry[]): boolean {
  let direction = 0
  for (let i = 1; i < rows.length; i++) {
    const [before, here] = [rows[i - 1], rows[i]]
    if (!before || !here) return false
    const step = Math.sign(instantOf(here.time) - instantOf(before.time))
    direction ||= step
    if (step === 0 || step !== direction) return false
  }
  return true
}

/** By which keys are in order: the start, or the beginning of the day in UTC. */
export const instantOf = (time: EntryTime): number =>
  time.kind === 'duration' ? dayNumber(time.date) * daySeconds : time.start
