import {
  addDays,
  dateOfDay,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDate,
  type IsoDate,
} from '../../../../shared/domain/calendar.ts'
import type { Project } from '../../../../shared/domain/entities.ts'

export interface Period {
  readonly serviceFrom: IsoDate
  readonly serviceTo: IsoDate
}

/** Issued this many days before a month ends, an invoice is about its end. */
const endOfMonth = 10

/**
 * The month a retainer's invoice is for: the one begun by the turn of the month it is issued at if it is
 * billed in advance, else the one ended by it, as far as the project runs. Null for any other project.
 */
export function retainerPeriod(project: Project | null, issuedOn: IsoDate | null): Period | null {
  if (project?.pricing !== 'retainer' || issuedOn === null) return null
  const { billing, startsOn, endsOn } = project
  const begun = monthOfDate(addDays(issuedOn, endOfMonth))
  const month = billing === 'advance' ? begun : begun - 1
  const from = dateOfDay(firstDayOfMonth(month))
  const to = dateOfDay(lastDayOfMonth(month))
  const first = startsOn !== null && startsOn > from ? startsOn : from
  const last = endsOn !== null && endsOn < to ? endsOn : to
  return first <= last ? { serviceFrom: first, serviceTo: last } : null
}
