import type { Project, ProjectFields } from '../../../shared/domain/entities.ts'
import { endsBeforeStart } from '../../../shared/domain/faults.ts'
import { isName } from '../../../shared/domain/limits.ts'

export type ProjectValues = Omit<ProjectFields, 'clientId'>
export type ProjectFault = 'name' | 'nameTaken' | 'fee' | 'end-before-start'
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
  }
}

/** Whether work so priced has a fee. */
export const hasFee = (pricing: Project['pricing']): boolean =>
  pricing === 'fixed' || pricing === 'retainer'

/** The faults of the form, by field. */
export function projectFaults({ name, startsOn, endsOn }: ProjectValues): ProjectFaults {
  const faults: ProjectFaults = {}
  if (!isName(name)) faults.name = 'name'
  if (endsBeforeStart(startsOn, endsOn)) faults.endsOn = 'end-before-start'
  return faults
}

/** What is sent to be saved; a fee that no longer applies is dropped. */
export function projectFieldsOf(values: ProjectValues, clientId: number | null): ProjectFields {
  const { pricing, fee } = values
  return { ...values, clientId, name: values.name.trim(), fee: hasFee(pricing) ? fee : null }
}
