import { activityWords, internalWords } from './line-words.ts'
import { fitOf, foldedName, wordsOfText } from './match-name.ts'
import { ownerOf } from './match-owner.ts'
import { mark, wordOf, type Taken } from './taken.ts'
import type { Token } from './tokens.ts'
import type { LineAsk, LineContext, LineOwner } from './types.ts'

/** Whom a line is for; nobody while it must be asked. */
export interface Owned {
  readonly owner: LineOwner
  readonly asks: readonly LineAsk[]
}

const nobody: LineOwner = { clientId: null, projectId: null }

/** Whom the free words of a line name, or its `@client/project`. */
export function ownLine(taken: Taken, context: LineContext): Owned {
  const { tokens, use } = taken
  const named = tokens.findIndex(({ kind }) => kind === 'client')
  if (named !== -1) return ownReference(taken, named, context)
  const free = tokens.map((token, at) => (token.kind === 'word' && use[at] === null ? token : null))
  const found = ownerOf(free, context)
  if (found) {
    const { client, project } = found
    if (client) mark(taken, client.from, client.to - client.from, 'client')
    if (project) mark(taken, project.from, project.to - project.from, 'project')
    return chosen(taken, found.owners, (client ?? project)?.from ?? 0)
  }
  const internal = free.findIndex((token) => token && internalWords.has(token.folded))
  if (internal !== -1) {
    mark(taken, internal, 1, 'client')
    return { owner: nobody, asks: [] }
  }
  const first = free.find((token) => token !== null)
  const isOwnWork = taken.activity || (first && activityWords.has(wordOf(first.text)))
  if (isOwnWork) return { owner: nobody, asks: [] }
  return { owner: nobody, asks: [unowned(tokens, first ?? null)] }
}

function unowned(tokens: readonly Token[], first: Token | null): LineAsk {
  const end = tokens.at(-1)?.to ?? 0
  return first
    ? { kind: 'unknown-name', from: first.from, to: first.to, name: first.text }
    : { kind: 'whose', from: end, to: end }
}

/** One owner is taken, of several only what they have in common. */
function chosen({ tokens }: Taken, owners: readonly LineOwner[], at: number): Owned {
  const [first = nobody, ...others] = owners
  if (others.length === 0) return { owner: first, asks: [] }
  const isOneClient = others.every(({ clientId }) => clientId === first.clientId)
  const { from = 0, to = 0 } = tokens[at] ?? {}
  return {
    owner: { clientId: isOneClient ? first.clientId : null, projectId: null },
    asks: [{ kind: 'which', from, to, choices: owners }],
  }
}

/** `@client/project`: names in quotes are whole names, others are matched as always. */
function ownReference(taken: Taken, at: number, context: LineContext): Owned {
  const client = taken.tokens[at]
  const next = taken.tokens[at + 1]
  const project = next?.kind === 'project' ? next : null
  if (!client) return { owner: nobody, asks: [] }
  mark(taken, at, 1, 'client')
  if (project) mark(taken, at + 1, 1, 'project')
  const clients = client.text === '' ? [null] : clientsOf(client, context)
  const owners: LineOwner[] = clients.flatMap((clientId): LineOwner[] =>
    project
      ? fitting(
          project,
          context.projects.filter((one) => one.clientId === clientId),
        ).map(({ id }) => ({ clientId, projectId: id }))
      : [{ clientId, projectId: null }],
  )
  if (owners.length > 0) return chosen(taken, owners, at)
  const unknown = clients.length > 0 && project ? project : client
  const { from, to, text } = unknown
  return { owner: nobody, asks: [{ kind: 'unknown-name', from, to, name: text }] }
}

/** By a name in quotes or part of one; `@internal`, where nobody is called so, is nobody. */
function clientsOf(client: Token, { clients }: LineContext): readonly (number | null)[] {
  const found = fitting(client, clients).map(({ id }) => id)
  const isInternal = !client.isWhole && internalWords.has(client.folded)
  return found.length === 0 && isInternal ? [null] : found
}

function fitting<Named extends { readonly name: string }>(
  { text, isWhole }: Token,
  named: readonly Named[],
): readonly Named[] {
  if (isWhole) return named.filter(({ name }) => name === text)
  const fits = named.filter(({ name }) => fitOf(wordsOfText(text), foldedName(name)) !== null)
  const whole = fits.filter(({ name }) => fitOf(wordsOfText(text), foldedName(name)) === 'whole')
  return whole.length > 0 ? whole : fits
}
