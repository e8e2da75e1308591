import { useCall } from '../../api/index.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { ProjectRounding } from '../../../shared/domain/entities.ts'
import { useClients, useProjects } from './use-clients.ts'

/** Whether time is rounded for invoices anywhere, or of one client (T5). */
export function useIsRounded(clientId?: number | null): boolean {
  const clients = useClients().data ?? []
  const projects = useProjects().data ?? []
  const rounds = (rounding: ProjectRounding) => rounding !== null && rounding.direction !== 'none'
  const isMeant = (id: number | null) => id !== null && (clientId === undefined || id === clientId)
  return (
    clients.some(({ id, rounding }) => isMeant(id) && rounds(rounding)) ||
    projects.some((project) => isMeant(project.clientId) && rounds(project.rounding))
  )
}

export interface ToInvoice {
  readonly worked: number
  readonly rounded: number
}

/** T5: billable time of a client as worked and as rounded, in seconds; null where that is the same, or nobody asks. */
export function useToInvoice(
  filter: (CallInput<'entries.totals'> & { readonly clientId: number }) | null,
): ToInvoice | null {
  const isRounded = useIsRounded(filter?.clientId ?? null)
  const enabled = filter !== null && isRounded
  const totals = useCall('entries.totals', filter ?? {}, { enabled }).data
  return enabled && totals ? differing(totals) : null
}

/** What is to be invoiced of such totals; null where it is what was worked. */
export function differing({
  invoiceableSeconds: worked,
  toInvoiceSeconds: rounded,
}: Totals): ToInvoice | null {
  const isSame = worked === undefined || rounded === undefined || worked === rounded
  return isSame ? null : { worked, rounded }
}

interface Totals {
  readonly invoiceableSeconds?: number | undefined
  readonly toInvoiceSeconds?: number | undefined
}
