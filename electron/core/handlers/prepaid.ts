import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { InvoiceFields, PrepaidBlock, Project } from '../../../shared/domain/entities.ts'
import { convertToBase } from '../../../shared/domain/money.ts'
import { updateEntry } from '../../store/entities/entries.ts'
import { entriesOnHourlyWork } from '../../store/entities/entry-pages.ts'
import { findProject, projects } from '../../store/entities/projects.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { Db } from '../../store/file/db.ts'
import type { Context } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'

// Hours paid ahead (Q2): a `fixed` project whose fee is what the invoice is for, and whose estimate is
// the hours bought. So they are earned by work done (F3), not by the day of the invoice.

/** What speaks against an invoice being for a block of hours; null: nothing. */
export function refuseBlock(
  { db }: Context,
  invoice: InvoiceFields,
  block: PrepaidBlock | undefined,
) {
  if (!block) return null
  const { clientId, projectId, net, expenses, creditsInvoiceId } = invoice
  const project = projectId === null ? undefined : projects.get(db, projectId)
  if (project && project.pricing !== 'hourly') return invalidField(['projectId'], 'has-own-fee')
  if (creditsInvoiceId !== null || net - expenses <= 0) {
    return invalidField(['net'], 'nothing-prepaid')
  }
  return findProject(db, clientId, block.name)
    ? invalidField(['prepaid', 'name'], 'project-name-taken')
    : null
}

/** Within a change: makes the block's project, and counts the hours from its day on from it. */
export function addBlock(
  db: Db,
  invoice: InvoiceFields,
  { name, seconds, from = null }: PrepaidBlock,
): Envelope<Project> {
  const { clientId, net, expenses, currency, rateToBase } = invoice
  const base = getSettings(db).currency
  const labour = net - expenses
  const fee = currency === base ? labour : convertToBase(labour, currency, rateToBase ?? '', base)
  const fields = { clientId, name, pricing: 'fixed', fee, estimatedSeconds: seconds } as const
  const project = projects.insert(db, fields)
  if (!project.ok || from === null) return project
  const moved = moveHours(db, invoice, project.value, from)
  return moved.ok ? project : moved
}

/** Moves the first hours of the invoice's hourly work from a day on, until the block is used up. */
function moveHours(
  db: Db,
  { projectId }: Pick<InvoiceFields, 'projectId'>,
  block: Project,
  from: IsoDate,
): Envelope<null> {
  let left = block.estimatedSeconds ?? 0
  for (const entry of entriesOnHourlyWork(db, block.clientId ?? 0, projectId, from)) {
    if (left <= 0) break
    const moved = updateEntry(db, entry.id, { projectId: block.id })
    if (!moved.ok) return moved
    left -= entry.seconds
  }
  return ok(null)
}
