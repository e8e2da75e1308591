import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { isName, isWithin, ranges } from '../../../../shared/domain/limits.ts'

/** What can be paid ahead: a number of hours, or all there is to do in a time. */
export const waysAhead = ['hours', 'time'] as const

export interface PaidAheadValues {
  readonly how: (typeof waysAhead)[number]
  readonly name: string
  readonly seconds: number | null
  /** The day from which hours count as paid for. */
  readonly from: IsoDate | null
  readonly serviceFrom: IsoDate | null
  readonly serviceTo: IsoDate | null
}

export type PaidAheadFault = 'hours' | 'date' | 'reversed' | 'name' | 'nameTaken'
type Faults = Partial<Record<keyof PaidAheadValues, PaidAheadFault>>

/** What is wrong with the answer that is chosen; `names`: the projects the client has. */
export const paidAheadFaults = (values: PaidAheadValues, names: readonly string[]): Faults =>
  values.how === 'hours' ? hoursFaults(values, names) : timeFaults(values)

function hoursFaults({ name, seconds }: PaidAheadValues, names: readonly string[]): Faults {
  const faults: Faults = {}
  if (!isWithin(seconds ?? 0, ranges.prepaidSeconds)) faults.seconds = 'hours'
  if (!isName(name)) faults.name = 'name'
  else if (names.includes(name.trim())) faults.name = 'nameTaken'
  return faults
}

function timeFaults({ serviceFrom, serviceTo }: PaidAheadValues): Faults {
  const faults: Faults = {}
  if (serviceFrom === null) faults.serviceFrom = 'date'
  if (serviceTo === null) faults.serviceTo = 'date'
  else if (serviceFrom !== null && serviceTo < serviceFrom) faults.serviceTo = 'reversed'
  return faults
}
