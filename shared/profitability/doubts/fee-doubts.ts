import { dateOfDay, type IsoDate } from '../../domain/calendar.ts'
import type { OpenClient } from '../figures.ts'
import { allHours } from '../hours/days.ts'
import { labourOf } from '../revenue/ledger.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { RuleSettings } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** A fee project without hours for so long is asked about: finished, or on hold? */
export const idleDays = 45

/** Q5 of a client opened for all its days. */
export function feeDoubts(open: OpenClient, { currency }: RuleSettings): Doubt[] {
  const { client, fees } = open
  const clientId = client.id
  return [
    ...fees.waiting.map(({ project }) => ({
      code: 'no-estimate' as const,
      clientId,
      key: `project ${project.id} ${project.fee}`,
      figures: { projectId: project.id, project: project.name },
    })),
    ...fees.questions.map(({ project, line }) => ({
      code: 'whose-invoice' as const,
      clientId,
      key: `invoice ${line.invoice.id} project ${project.id}`,
      figures: {
        invoiceId: line.invoice.id,
        number: line.invoice.number,
        projectId: project.id,
        project: project.name,
      },
    })),
    ...withoutHours(open, currency).map((asked) => ({
      code: 'invoiced-without-hours' as const,
      clientId,
      ...asked,
    })),
    ...idleProjects(open).map((asked) => ({ code: 'idle-project' as const, clientId, ...asked })),
  ]
}

/** What a doubt is known by, and why it is doubted. */
type Asked<Figures> = { readonly key: string; readonly figures: Figures }

type IdleProject = {
  readonly projectId: number
  readonly project: string
  readonly days: number
  readonly lastDay: IsoDate
}

/** Q5: the fee projects not ended that have had no hours for long. */
export function idleProjects({ fees, ledger }: OpenClient): Asked<IdleProject>[] {
  return fees.projects.flatMap(({ project, hasEnded, work }) => {
    const days = work ? ledger.asOfDay - work.lastDay : 0
    if (hasEnded || !work || days < idleDays) return []
    const lastDay = dateOfDay(work.lastDay)
    const figures = { projectId: project.id, project: project.name, days, lastDay }
    const key = `project ${project.id} ${lastDay}`
    return [{ key, figures }]
  })
}

type WithoutHours = {
  readonly invoiceId: number
  readonly number: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** Base minor units. */
  readonly labour: number
}

/** Q5: invoiced work without hours: missing, or paid without hours? */
export function withoutHours(
  { client, fees, ledger, periods }: OpenClient,
  currency: string,
): Asked<WithoutHours>[] {
  return ledger.lines.flatMap(({ isCredit, position, invoice }) => {
    const period = periods[position]
    if (isCredit || !period || period.to > ledger.asOfDay) return []
    const scope = invoice.projectId === null ? allHours : hoursOf(invoice.projectId, fees.apart)
    if (client.hours.hasHours(scope, period.from, period.to)) return []
    const [from, to] = [dateOfDay(period.from), dateOfDay(period.to)]
    const labour = labourOf(invoice, currency)
    const { id: invoiceId, number, projectId } = invoice
    const figures = { invoiceId, number, projectId, from, to, labour }
    const key = `invoice ${invoiceId} ${from} ${to}`
    return [{ key, figures }]
  })
}
