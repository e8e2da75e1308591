import { type Session, stop } from '../command.ts'
import { nearNames } from './near-names.ts'
import { commandLine, fill } from '../words.ts'

const { noClient, nearClients } = commandLine.failure

/** The client of that name, letter by letter or, if only one fits, whatever its case; else those whose names are near. */
export async function clientNamed(
  name: string,
  { ask }: Session,
): Promise<{ readonly id: number; readonly name: string }> {
  const clients = await ask('clients.list', {})
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const exact = clients.find((client) => client.name === name)
  const [folded, second] = clients.filter((client) => fold(client.name) === fold(name))
  const found = exact ?? (second ? undefined : folded)
  if (found) return found
  const near = nearNames(
    name,
    clients.map((client) => client.name),
  ).join(' | ')
  return stop(near === '' ? fill(noClient, { name }) : fill(nearClients, { name, near }))
}
