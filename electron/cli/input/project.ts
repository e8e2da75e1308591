import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'
import type { Project } from '../../../shared/domain/entities.ts'
import { billings, pricings } from '../../../shared/domain/kinds.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { stop } from '../command.ts'
import { money } from '../output/amounts.ts'
import { type Reader, amount, date, oneOf, whole, wrong } from './readers.ts'
import { commandLine, fill } from '../words.ts'

const { none, usage, wants } = commandLine

type Change = Partial<Omit<Project, 'id' | 'clientId' | 'name' | 'archived'>>

const hours: Reader<number> = {
  read: (text) => parseDuration(text) ?? undefined,
  wants: wants.hours,
}

const orNone = <T>({ read }: Reader<T>, wants: string): Reader<T | null> => ({
  read: (text) => (text === '' || text === none ? null : read(text)),
  wants,
})

/** What one types of a project: by the name used here, its field and how it is read. */
const typed = (currency: string) => ({
  pricing: { field: 'pricing', reader: oneOf(pricings) },
  fee: { field: 'fee', reader: orNone(amount(currency), wants.amountOrNone) },
  estimate: { field: 'estimatedSeconds', reader: orNone(hours, wants.hours) },
  starts: { field: 'startsOn', reader: orNone(date, wants.dateOrNone) },
  ends: { field: 'endsOn', reader: orNone(date, wants.dateOrNone) },
  carryMonths: {
    field: 'carryMonths',
    reader: orNone(whole(ranges.carryMonths), fill(wants.wholeOrNone, ranges.carryMonths)),
  },
  billing: {
    field: 'billing',
    reader: orNone(oneOf(billings), fill(wants.oneOfOrNone, { list: billings.join(', ') })),
  },
})
export type ProjectKey = keyof ReturnType<typeof typed>
export const projectKeys = Object.keys(typed('SEK')) as readonly ProjectKey[]

/** Reads typed fields of a project, amounts in major units; stops at the first that is not wanted. */
export function readProject(given: ReadonlyMap<string, string>, currency: string): Change {
  const known = typed(currency)
  return Object.fromEntries(
    [...given].map(([name, text]) => {
      const key = projectKeys.find((one) => one === name)
      if (!key) {
        return stop(fill(usage.unknownProject, { key: name, keys: projectKeys.join(', ') }))
      }
      const { field, reader } = known[key]
      const value = reader.read(text)
      return value === undefined ? stop(wrong(name, reader.wants, text)) : [field, value]
    }),
  )
}

/** A field of a project as one types it. */
export function projectText(key: ProjectKey, project: Project, currency: string): string {
  const value = project[typed(currency)[key].field as keyof Project]
  if (value === null) return none
  if (key === 'fee') return money(Number(value), currency)
  return key === 'estimate' ? `${formatDuration(Number(value))} h` : String(value)
}
