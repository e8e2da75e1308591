import { type Envelope, fail, ok } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import { nearNames } from './near-names.ts'
import { printable } from './text-width.ts'

/** The client of that name, letter by letter or, if only one fits, whatever its case; else those whose names are near. */
export async function clientNamed(
  name: string,
  invoke: Invoke,
): Promise<Envelope<{ readonly id: number; readonly name: string }>> {
  const clients = await invoke('clients.list', {})
  if (!clients.ok) return clients
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const exact = clients.value.find((client) => client.name === name)
  const [folded, second] = clients.value.filter((client) => fold(client.name) === fold(name))
  const found = exact ?? (second ? undefined : folded)
  if (found) return ok(found)
  const near = nearNames(
    name,
    clients.value.map((client) => client.name),
  ).map(printable)
  const hint = near.length > 0 ? `; did you mean: ${near.join(' | ')}` : ''
  return fail('not-found', `there is no client named ${printable(name)}${hint}`)
}
