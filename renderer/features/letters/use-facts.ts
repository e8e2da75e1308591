import { useCall, useSettings, useStatus, type CallFailure } from '../../api/index.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import type { Letter, Template } from '../../../shared/domain/deciding/letters.ts'
import { currentProjects, rateAgreed, unpaid, type Facts } from './letter-values.ts'

export interface Known {
  readonly facts: Facts
  readonly templates: readonly Template[]
  /** Letters kept with the client, newest first. */
  readonly kept: readonly Letter[]
}

export type KnownState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallFailure; readonly retry: () => void }
  | ({ readonly state: 'ready' } & Known)

/** Everything the app knows that a letter to this client may say. */
export function useFacts(clientId: number | null): KnownState {
  const { today } = useStatus()
  const settings = useSettings()
  const given = { enabled: clientId !== null }
  const id = clientId ?? 1
  const clients = useClients()
  const projects = useProjects()
  const templates = useCall('templates.list', {})
  // Else what is typed would be kept in the place of what was.
  const drafts = useCall('drafts.list', {})
  const invoices = useCall('invoices.list', { clientId: id }, given)
  const rates = useCall('agreedRates.list', { clientId: id }, given)
  const letters = useCall('letters.list', { clientId: id }, given)
  const contacts = useCall('contacts.list', { clientId: id }, given)

  const client = clients.data?.find((one) => one.id === clientId) ?? null
  // A client that is not there has nothing to be asked for.
  const ofClient = client === null ? [] : [invoices, rates, letters]
  const failed = [clients, projects, templates, drafts, ...ofClient].find(
    ({ error }) => error !== null,
  )
  if (failed?.error) {
    return { state: 'failed', error: failed.error, retry: () => void failed.refetch() }
  }
  // A contact that cannot be read is one more gap, not a reason to show no letter.
  const waiting = client !== null && contacts.isPending
  if (waiting || !clients.data || !projects.data || !templates.data || !drafts.data) {
    return { state: 'loading' }
  }
  if (ofClient.some(({ isPending }) => isPending)) return { state: 'loading' }
  const current = client ? currentProjects(projects.data, client.id, today) : []
  const currency = client?.currency ?? settings.currency
  return {
    state: 'ready',
    templates: templates.data,
    kept: client ? (letters.data ?? []) : [],
    facts: {
      client,
      contacts: client ? (contacts.data ?? []) : [],
      projects: current,
      invoices: client ? unpaid(invoices.data ?? []) : [],
      agreedRate: client ? rateAgreed(rates.data ?? [], current, today) : null,
      currency,
      targetRate: currency === settings.currency ? settings.targetRate : null,
      ownName: settings.ownName,
      today,
    },
  }
}
