import type { Entry, ListedEntry } from '../../../shared/domain/entities.ts'
import {
  dayKey,
  roundingsOf,
  toInvoice,
  type RoundingOf,
  type Work,
} from '../../../shared/domain/rounding.ts'
import { clients } from '../../store/entities/clients.ts'
import { workOfDays, workOnDays } from '../../store/entities/found-entries.ts'
import { projects } from '../../store/entities/projects.ts'
import type { Db } from '../../store/file/db.ts'
import type { EntryFilter } from './find.ts'

/** T5: by what time is rounded for invoices; null where nobody's is. */
function storedRoundings(db: Db): RoundingOf | null {
  const isSet = 'WHERE rounding IS NOT NULL'
  const [ofClients, ofProjects] = [clients.where(db, isSet), projects.where(db, isSet)]
  const isAny = [...ofClients, ...ofProjects].some(
    ({ rounding }) => rounding !== null && rounding.direction !== 'none',
  )
  return isAny ? roundingsOf(ofClients, ofProjects) : null
}

/** Entries with what is to be invoiced for each, where that is another length: days are rounded whole, also those of which not all is listed. */
export function withToInvoice(db: Db, entries: readonly Entry[]): readonly ListedEntry[] {
  const roundingOf = storedRoundings(db)
  if (!roundingOf) return entries
  const works = new Map(entries.map((entry) => [entry.id, workOf(entry)]))
  const days = new Map<string, { client: number; day: string }>()
  for (const { clientId, projectId, date, billable } of entries) {
    if (!billable || clientId === null || roundingOf(clientId, projectId)?.per !== 'day') continue
    days.set(`${clientId} ${date}`, { client: clientId, day: date })
  }
  for (const work of workOnDays(db, [...days.values()])) works.set(work.id, work)
  const all = [...works.values()]
  const seconds = toInvoice(all, roundingOf)
  const shares = new Map(all.map(({ id }, at) => [id, seconds[at]]))
  const sums = new Map<string, number>()
  for (const [at, work] of all.entries()) {
    const key = dayKey(work)
    sums.set(key, (sums.get(key) ?? 0) + (seconds[at] ?? 0))
  }
  return entries.map((entry) => {
    const { clientId, projectId, billable } = entry
    const share = shares.get(entry.id)
    if (!billable || clientId === null || share === undefined || share === entry.seconds) {
      return entry
    }
    const ofDay = sums.get(dayKey(workOf(entry)))
    const isShared = roundingOf(clientId, projectId)?.per === 'day' && ofDay !== share
    return {
      ...entry,
      toInvoice: share,
      ...(isShared && ofDay !== undefined && { dayToInvoice: ofDay }),
    }
  })
}

const workOf = ({ id, clientId, projectId, date, time, seconds, billable }: Entry): Work => ({
  id,
  client: clientId,
  project: projectId,
  day: date,
  start: time.kind === 'interval' ? time.start : null,
  seconds,
  billable,
})

/**
 * How much more is to be invoiced than was worked, of the entries that a filter finds (`ids`; null: all of its days and
 * owner); null where nothing of it is rounded.
 */
export function roundedBy(
  db: Db,
  filter: EntryFilter,
  ids: readonly number[] | null,
): number | null {
  const roundingOf = storedRoundings(db)
  if (!roundingOf || filter.clientId === null) return null
  const works = workOfDays(db, filter).filter(({ client, project }) =>
    roundingOf(client ?? 0, project),
  )
  const seconds = toInvoice(works, roundingOf)
  const found = ids && new Set(ids)
  let [isAny, more] = [false, 0]
  for (const [at, work] of works.entries()) {
    if (found && !found.has(work.id)) continue
    isAny = true
    more += (seconds[at] ?? 0) - work.seconds
  }
  return isAny ? more : null
}
