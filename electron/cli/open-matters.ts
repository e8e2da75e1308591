import { type Envelope, ok } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import type { Action, Sign } from '../../shared/domain/acting.ts'

export interface OpenMatters {
  readonly signs: readonly Sign[]
  readonly actions: readonly Action[]
}

/** The warning signs of a client open on a day, and what has been begun by then and is not done. */
export async function openMatters(
  invoke: Invoke,
  clientId: number,
  asOf: string,
): Promise<Envelope<OpenMatters>> {
  const signs = await invoke('signs.list', { clientId })
  if (!signs.ok) return signs
  const actions = await invoke('actions.list', { clientId })
  if (!actions.ok) return actions
  const isOpen = (from: string, to: string | null) => from <= asOf && (to === null || to > asOf)
  return ok({
    signs: signs.value.filter(({ on, closedOn }) => isOpen(on, closedOn)),
    actions: actions.value.filter(({ startedOn, doneOn }) => isOpen(startedOn, doneOn)),
  })
}
