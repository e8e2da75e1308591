import { dateOfDay } from '../../domain/calendar.ts'
import type { OpenClient } from '../figures.ts'
import { allHours } from '../hours/days.ts'
import { labourOf } from '../revenue/ledger.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { RuleSettings } from '../types.ts'
import type { Doubt } from './doubt.ts'

/** A fee project without hours for so long is asked about: finished, or on hold? */
const idleDays = 45

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
    ...withoutHours(open, currency),
    ...idleProjects(open),
  ]
}

function idleProjects({ client, fees, ledger }: OpenClient): Doubt[] {
  return fees.projects.flatMap(({ project, hasEnded, work }) => {
    const days = work ? ledger.asOfDay - work.lastDay : 0
    if (hasEnded || !work || days < idleDays) return []
    const lastDay = dateOfDay(work.lastDay)
    const figures = { projectId: project.id, project: project.name, days, lastDay }
    const key = `project ${project.id} ${lastDay}`
    return [{ code: 'idle-project' as const, clientId: client.id, key, figures }]
  })
}

/** Q5: invoiced work without hours: missing, or paid without hours? */
function withoutHours({ client, fees, ledger, periods }: OpenClient, currency: string): Doubt[] {
  return ledger.lines.flatMap(({ isCredit, position, invoice }) => {
    const period = periods[position]
    if (isCredit || !period || period.to > ledger.asOfDay) return []
    const scope = invoice.projectId === null ? allHours : hoursOf(invoice.projectId, fees.apart)
    if (client.hours.hasHours(scope, period.from, period.to)) return []
    const [from, to] = [dateOfDay(period.from), dateOfDay(period.to)]
    const labour = labourOf(invoice, currency)
    const figures = { invoiceId: invoice.id, number: invoice.number, from, to, labour }
    const key = `invoice ${invoice.id} ${from} ${to}`
    return [{ code: 'invoiced-without-hours' as const, clientId: client.id, key, figures }]
  })
}
