import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'
import type { Project } from '../../../shared/domain/entities.ts'
import { billings, pricings } from '../../../shared/domain/kinds.ts'
import { isWithin, ranges } from '../../../shared/domain/limits.ts'
import { stop } from '../command.ts'
import { money } from '../output/amounts.ts'
import { type Reader, amount, date, oneOf, whole, wrong } from './readers.ts'
import { asClient, projectRounding, roundingText } from './rounding.ts'
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

/** The currency with the most decimals: good enough to find what is wrong before the database is opened. */
export const finest = 'CLF'

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
  rounding: { field: 'rounding', reader: projectRounding },
})
export type ProjectKey = keyof ReturnType<typeof typed>
export const projectKeys = Object.keys(typed('SEK')) as readonly ProjectKey[]

/** A block of hours paid ahead, which becomes a fixed project: the fee is its price. */
const prepaid = 'prepaidHours'
const block: Reader<number> = {
  read: (text) => {
    const seconds = hours.read(text)
    return seconds !== undefined && isWithin(seconds, ranges.prepaidSeconds) ? seconds : undefined
  },
  wants: wants.prepaidHours,
}

/** What the help says of each: how it is typed for a project that says nothing of it, and what it wants. */
export const projectHelp = (): readonly (readonly [what: string, wants: string])[] => [
  ...projectKeys.map((key): [string, string] => [
    `${key}=${key === 'pricing' ? 'hourly' : unsaid(key)}`,
    typed(finest)[key].reader.wants,
  ]),
  [`${prepaid}=40h`, commandLine.projects.prepaid],
]

/** Reads typed fields of a project, amounts in major units; stops at the first that is not wanted. */
export function readProject(given: ReadonlyMap<string, string>, currency: string): Change {
  const known = typed(currency)
  const { [prepaid]: paidAhead, ...others } = Object.fromEntries(given)
  const fields: Change = Object.fromEntries(
    Object.entries(others).map(([name, text]) => {
      const key = projectKeys.find((one) => one === name)
      if (!key) {
        return stop(
          fill(usage.unknownProject, { key: name, keys: [...projectKeys, prepaid].join(', ') }),
        )
      }
      const { field, reader } = known[key]
      return [field, read<unknown>(name, reader, text)]
    }),
  )
  return paidAhead === undefined ? fields : asBlock(fields, read(prepaid, block, paidAhead))
}

function read<T>(name: string, reader: Reader<T>, text: string): T {
  const value = reader.read(text)
  return value === undefined ? stop(wrong(name, reader.wants, text)) : value
}

/** The hours are the estimate and the pricing is fixed; who says either otherwise means two things. */
function asBlock(fields: Change, seconds: number): Change {
  const { pricing = 'fixed', estimatedSeconds } = fields
  if (pricing !== 'fixed' || estimatedSeconds !== undefined) return stop(usage.prepaidAlone)
  if (fields.fee === null) return stop(usage.prepaidPrice)
  return { ...fields, pricing, estimatedSeconds: seconds }
}

/** Stops at a block of hours without a price, neither given nor of the project as it is. */
export function needPrice(
  given: ReadonlyMap<string, string>,
  fee: number | null | undefined,
): undefined {
  return given.has(prepaid) && !fee ? stop(usage.prepaidPrice) : undefined
}

/** What stands for a field of which a project says nothing. */
export const unsaid = (key: ProjectKey): string => (key === 'rounding' ? asClient : none)

/** A field of a project as one types it. */
export function projectText(key: ProjectKey, project: Project, currency: string): string {
  if (key === 'rounding') {
    return project.rounding === null ? asClient : roundingText(project.rounding)
  }
  const value =
    project[typed(currency)[key].field as Exclude<keyof Project, 'rounding' | 'aliases'>]
  if (value === null) return none
  if (key === 'fee') return money(Number(value), currency)
  return key === 'estimate' ? `${formatDuration(Number(value))} h` : String(value)
}
