import type { Project, ProjectFields } from '../../../../shared/domain/entities.ts'
import { endsBeforeStart } from '../../../../shared/domain/faults.ts'
import { pricedAs, type PricedAs } from '../../../../shared/domain/kinds.ts'
import { isName, isWithin, ranges } from '../../../../shared/domain/limits.ts'
import {
  projectRoundingOf,
  roundingValues,
  type RoundingValues,
} from '../rounding/rounding-values.ts'

export interface ProjectValues
  extends
    Required<Omit<ProjectFields, 'clientId' | 'pricing' | 'aliases' | 'rounding'>>,
    RoundingValues {
  readonly pricing: PricedAs
}
export type ProjectFault = 'name' | 'nameTaken' | 'fee' | 'estimate' | 'end-before-start'
export type ProjectFaults = Partial<Record<keyof ProjectValues, ProjectFault>>

/** The form for a project that is there, or an empty one. */
export function projectValues(project: Project | null): ProjectValues {
  return {
    name: project?.name ?? '',
    pricing: project?.pricing ?? 'hourly',
    fee: project?.fee ?? null,
    estimatedSeconds: project?.estimatedSeconds ?? null,
    startsOn: project?.startsOn ?? null,
    endsOn: project?.endsOn ?? null,
    carryMonths: project?.carryMonths ?? null,
    billing: project?.billing ?? null,
    ...roundingValues(project?.rounding, 'client'),
  }
}

/** The ways to price that the form offers; what is a fixed fee already can be no other block of hours. */
export const pricingsFor = (project: Project | null): readonly PricedAs[] =>
  pricedAs.filter((one) => one !== 'prepaid' || project?.pricing !== 'fixed')

/** Whether work so priced has a fee. */
export const hasFee = (pricing: PricedAs): boolean =>
  pricing === 'fixed' || pricing === 'retainer' || pricing === 'prepaid'

/** The faults of the form, by field. A block of hours is nothing without its hours and its price. */
export function projectFaults(values: ProjectValues): ProjectFaults {
  const { name, pricing, fee, estimatedSeconds, startsOn, endsOn } = values
  const faults: ProjectFaults = {}
  if (!isName(name)) faults.name = 'name'
  if (endsBeforeStart(startsOn, endsOn)) faults.endsOn = 'end-before-start'
  if (pricing === 'prepaid') {
    if (!fee) faults.fee = 'fee'
    if (!isWithin(estimatedSeconds ?? 0, ranges.prepaidSeconds)) {
      faults.estimatedSeconds = 'estimate'
    }
  }
  return faults
}

/** What is sent to be saved; what does not apply to work so priced is dropped. */
export function projectFieldsOf(values: ProjectValues, clientId: number | null): ProjectFields {
  const { pricing, fee, carryMonths, billing, estimatedSeconds, startsOn, endsOn } = values
  const isRetainer = pricing === 'retainer'
  return {
    clientId,
    name: values.name.trim(),
    estimatedSeconds,
    startsOn,
    endsOn,
    rounding: projectRoundingOf(values),
    pricing: pricing === 'prepaid' ? 'fixed' : pricing,
    fee: hasFee(pricing) ? fee : null,
    carryMonths: isRetainer ? carryMonths : null,
    billing: isRetainer ? billing : null,
  }
}
