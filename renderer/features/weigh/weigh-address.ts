import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type OptionKind, optionKinds } from '../../../shared/domain/kinds.ts'

export const views = ['what-if', 'cost', 'portfolio', 'scenarios'] as const
export type View = (typeof views)[number]

/** What the address says is weighed; null where it says nothing or nothing known. */
export interface WeighAddress {
  readonly clientId: number | null
  readonly option: OptionKind | null
  /** The kept scenario to look at, or to fill the workbench with. */
  readonly scenarioId: number | null
}

/** The address of a view, for links: `/weigh/cost?client=3`. */
export function weighHref(view: View, to: Partial<WeighAddress> = {}): string {
  const path = view === 'what-if' ? '/weigh' : `/weigh/${view}`
  const params = new URLSearchParams()
  if (to.clientId) params.set('client', String(to.clientId))
  if (to.option) params.set('option', to.option)
  if (to.scenarioId) params.set('scenario', String(to.scenarioId))
  // The question mark alone clears what the page before left in the address.
  return `${path}?${params.toString()}`
}

/** The view a path under `/weigh` names. */
export const viewOf = (name: string | undefined): View =>
  views.find((view) => view === name) ?? views[0]

/** What the address says, and a way to change it without a new step in the history. */
export function useWeighAddress(view: View): WeighAddress & {
  readonly change: (to: Partial<WeighAddress>) => void
} {
  const search = useSearch()
  const [, navigate] = useLocation()
  const address = addressOf(search)
  const { clientId, option, scenarioId } = address
  const change = useCallback(
    (to: Partial<WeighAddress>) =>
      navigate(weighHref(view, { clientId, option, scenarioId, ...to }), { replace: true }),
    [navigate, view, clientId, option, scenarioId],
  )
  return { ...address, change }
}

/** Reads the search part of an address. */
export function addressOf(search: string): WeighAddress {
  const params = new URLSearchParams(search)
  return {
    clientId: idOf(params.get('client')),
    option: optionKinds.find((known) => known === params.get('option')) ?? null,
    scenarioId: idOf(params.get('scenario')),
  }
}

function idOf(text: string | null): number | null {
  const id = Number(text)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
