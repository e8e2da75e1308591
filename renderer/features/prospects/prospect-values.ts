import type { Prospect, ProspectFields } from '../../../shared/domain/deciding/prospects.ts'
import { isName } from '../../../shared/domain/limits.ts'

export type ProspectFault = 'name' | 'nameTaken'

/** What the form holds while it is typed: exactly what is kept. */
export function prospectValues(prospect: Prospect | null, wanted: boolean): ProspectFields {
  return {
    name: prospect?.name ?? '',
    who: prospect?.who ?? '',
    help: prospect?.help ?? '',
    how: prospect?.how ?? '',
    whyMe: prospect?.whyMe ?? '',
    person: prospect?.person ?? '',
    research: prospect?.research ?? '',
    nextStep: prospect?.nextStep ?? '',
    nextOn: prospect?.nextOn ?? null,
    wanted: prospect?.wanted ?? wanted,
  }
}

/** The faults of the form, by field. */
export function prospectFaults({
  name,
}: ProspectFields): Partial<Record<keyof ProspectFields, ProspectFault>> {
  return isName(name) ? {} : { name: 'name' }
}

/** What is sent to be saved: the fields without blanks around them. */
export function prospectFieldsOf(values: ProspectFields): ProspectFields {
  const { name, who, help, how, whyMe, person, research, nextStep } = values
  return {
    ...values,
    name: name.trim(),
    who: who.trim(),
    help: help.trim(),
    how: how.trim(),
    whyMe: whyMe.trim(),
    person: person.trim(),
    research: research.trim(),
    nextStep: nextStep.trim(),
  }
}
