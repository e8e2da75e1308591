import type { OpenClient } from '../figures.ts'
import { allHours } from '../hours/days.ts'
import { hoursOf } from '../revenue/service-periods.ts'
import type { Doubt } from './doubt.ts'

/** A fee project without hours for so long is asked about: finished, or on hold? */
const idleDays = 45

/** Q5 of a client opened for all its days. */
export function feeDoubts(open: OpenClient): Doubt[] {
  const { client, fees, ledger } = open
  const clientId = client.id
  return [
    ...fees.waiting.map(({ project }) => ({
      code: 'no-estimate' as const,
      clientId,
      key: `project ${project.id}`,
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
    ...withoutHours(open),
    ...fees.projects
      .filter(
        ({ hasEnded, work }) => !hasEnded && work && ledger.asOfDay - work.lastDay >= idleDays,
      )
      .map(({ project, work }) => ({
        code: 'idle-project' as const,
        clientId,
        key: `project ${project.id}`,
        figures: {
          projectId: project.id,
          project: project.name,
          days: ledger.asOfDay - (work?.lastDay ?? 0),
        },
      })),
  ]
}

/** Q5: invoiced work without hours: missing, or paid without hours? */
function withoutHours({ client, fees, ledger, periods }: OpenClient): Doubt[] {
  return ledger.lines.flatMap(({ isCredit, position, invoice }) => {
    const period = periods[position]
    if (isCredit || !period || period.to > ledger.asOfDay) return []
    const scope = invoice.projectId === null ? allHours : hoursOf(invoice.projectId, fees.apart)
    if (client.hours.hasHours(scope, period.from, period.to)) return []
    const figures = { invoiceId: invoice.id, number: invoice.number }
    const key = `invoice ${invoice.id}`
    return [{ code: 'invoiced-without-hours' as const, clientId: client.id, key, figures }]
  })
}
