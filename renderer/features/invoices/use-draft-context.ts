import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Client, Project } from '../../../shared/domain/entities.ts'
import { useCall, useSettings, useStatus } from '../../api/index.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import type { DraftContext } from './form/invoice-draft.ts'

const noClients: readonly Client[] = []
const noProjects: readonly Project[] = []
const noInvoices: readonly ListedInvoice[] = []

/** What an invoice's form knows besides what is typed, and the invoices as they are asked for. */
export function useDraftContext() {
  const invoices = useCall('invoices.list', {})
  const clients = useClients()
  const projects = useProjects()
  const { currency: base } = useSettings()
  const { today } = useStatus()
  const context: DraftContext = {
    invoices: invoices.data ?? noInvoices,
    clients: clients.data ?? noClients,
    projects: projects.data ?? noProjects,
    base,
    today,
  }
  return { invoices, context, isReady: invoices.isSuccess && clients.isSuccess }
}
