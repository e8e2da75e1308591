import type { Client, Project } from '../../../../shared/domain/entities.ts'
import { plainName, tidyName } from '../../../../shared/domain/names.ts'

/** Names a file calls clients by that are there under another one, with their ids. */
export type Learned = ReadonlyMap<string, number>

/** What the app calls the clients and projects that a file names. */
export interface Called {
  readonly client: (name: string) => string
  /** `owner` is the client as the app calls it; null: internal work. */
  readonly project: (owner: string | null, name: string) => string
}

export function calledIn(
  clients: readonly Client[],
  projects: readonly Project[],
  learned: Learned,
): Called {
  const names = new Map(clients.map(({ id, name }) => [id, name]))
  const ids = new Map(clients.map(({ id, name }) => [name, id]))
  const others = [...learned].map(([alias, id]) => ({
    name: names.get(id) ?? '',
    aliases: [alias],
  }))
  const byOwner = Map.groupBy(projects, ({ clientId }) => clientId ?? 0)
  const ofOwner = new Map<string | null, (name: string) => string>()
  return {
    client: callerOf([...clients, ...others]),
    project: (owner, name) => {
      let call = ofOwner.get(owner)
      if (!call) {
        const id = owner === null ? 0 : (ids.get(owner) ?? -1)
        ofOwner.set(owner, (call = callerOf(byOwner.get(id) ?? [])))
      }
      return call(name)
    },
  }
}

/**
 * What the app calls a name: an exact one first, then one that is the same but for its form, then one that
 * somebody has or had besides. A name it has never seen is called as it is first written from then on.
 */
function callerOf(
  known: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): (name: string) => string {
  const called = new Map<string, string>()
  const plain = new Map<string, string>()
  const put = (map: Map<string, string>, key: string, name: string) => {
    if (!map.has(key)) map.set(key, name)
  }
  for (const { name } of known) {
    called.set(name, name)
    put(plain, plainName(name), name)
  }
  for (const { name, aliases } of known) {
    for (const alias of aliases) put(plain, plainName(alias), name)
  }
  return (text) => {
    let name = called.get(text)
    if (name !== undefined) return name
    const folded = plainName(text)
    name = plain.get(folded) ?? tidyName(text)
    put(plain, folded, name)
    called.set(text, name)
    return name
  }
}

/** Rows with their clients and projects as the app calls them; the same rows where that is as the file does. */
export function asKnown<
  R extends { readonly client: string | null; readonly project: string | null },
>(rows: readonly R[], called: Called): readonly R[] {
  let isOther = false
  const named = rows.map((row) => {
    const client = row.client === null ? null : called.client(row.client)
    const project = row.project === null ? null : called.project(client, row.project)
    if (client === row.client && project === row.project) return row
    isOther = true
    return { ...row, client, project }
  })
  return isOther ? named : rows
}
