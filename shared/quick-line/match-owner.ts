import { fitOf, fits, foldedName, wordsOfText, type Fit } from './match-name.ts'
import type { Token } from './tokens.ts'
import type { LineContext, LineOwner } from './types.ts'

/** Whom a line's words name, and which of the words do. */
export interface OwnerFound {
  /** More than one if only the user can say which. */
  readonly owners: readonly LineOwner[]
  readonly client: Window | null
  readonly project: Window | null
}

/** Words of the line that stand side by side; `to` is the one after the last. */
export type Window = { readonly from: number; readonly to: number }

type Found = { readonly window: Window; readonly fit: number }
type Match = Found & {
  readonly id: number
  readonly owner: LineOwner
  readonly by: string
  readonly isFirst: boolean
}

/** No name is looked for in more words than this at a time. */
const longestName = 6
const begun = fits.indexOf('begun')

/**
 * The client and project that free words of a line name (`null` for one that is taken). Beginnings of words
 * count anywhere, parts of words and letters in order in the first free word alone, so that notes name
 * nobody by chance. A client may be named by its project, or by somebody who works there.
 */
export function ownerOf(words: readonly (Token | null)[], context: LineContext): OwnerFound | null {
  const windows = windowsOf(words)
  const clients = matches(
    windows,
    context.clients.flatMap(({ id, name, aliases = [] }) =>
      [name, ...aliases].map((one) => ({
        id,
        name: one,
        owner: { clientId: id, projectId: null },
      })),
    ),
    'client',
  )
  const projects = matches(
    windows,
    context.projects.map(({ id, clientId, name }) => ({
      id,
      name,
      owner: { clientId, projectId: id },
    })),
    'project',
  )
  const people = matches(
    windows,
    (context.people ?? []).map(({ clientId, name }) => ({
      id: clientId,
      name,
      owner: { clientId, projectId: null },
    })),
    'person',
  )
  return best([
    ...pairs([...clients, ...people], projects),
    ...alone([...clients, ...people, ...projects]),
  ])
}

type Candidate = OwnerFound & { readonly score: number }

/** A project beside its client, not further than a beginning unless it follows at once. */
function pairs(clients: readonly Match[], projects: readonly Match[]): readonly Candidate[] {
  return clients.flatMap((client) =>
    projects
      .filter(
        (project) =>
          project.owner.clientId === client.owner.clientId &&
          (project.window.from >= client.window.to || project.window.to <= client.window.from) &&
          isFitting(project, client),
      )
      .map((project) => ({
        owners: [project.owner],
        client: client.window,
        project: project.window,
        // Both together always win over either alone.
        score: Math.max(scoreOf(client), scoreOf(project)) + 40 + client.fit + project.fit,
      })),
  )
}

function isFitting(project: Match, client: Match): boolean {
  const follows = project.window.from === client.window.to
  return follows || project.fit > begun || (project.fit === begun && project.by.length > 2)
}

function alone(matches: readonly Match[]): readonly Candidate[] {
  const fitting = matches.filter(({ fit, isFirst }) => fit >= begun || isFirst)
  return fitting.map((match) => ({
    owners: [match.owner],
    client: match.owner.projectId === null ? match.window : null,
    project: match.owner.projectId === null ? null : match.window,
    score: scoreOf(match) - (match.owner.projectId === null ? 0 : 20),
  }))
}

// A better fit wins over more words, and both over standing earlier in the line.
const scoreOf = (match: Match) => 1000 * match.fit + 60 * lengthOf(match) - match.window.from
const lengthOf = ({ window }: Found) => window.to - window.from

function best(candidates: readonly Candidate[]): OwnerFound | null {
  const top = Math.max(...candidates.map(({ score }) => score))
  const [first, ...others] = candidates.filter(({ score }) => score === top)
  if (!first) return null
  const owners = new Map<string, LineOwner>()
  for (const {
    owners: [owner],
  } of [first, ...others]) {
    if (owner) owners.set(`${owner.clientId}/${owner.projectId}`, owner)
  }
  return { ...first, owners: [...owners.values()] }
}

interface Named {
  readonly id: number
  readonly name: string
  readonly owner: LineOwner
}

type Typed = { readonly window: Window; readonly text: string; readonly isFirst: boolean }

function matches(
  windows: readonly Typed[],
  named: readonly Named[],
  kind: 'client' | 'project' | 'person',
): readonly Match[] {
  // Several words can name only whom the first of them can: with every key thousands of names are looked through.
  let byFirst: readonly Named[] = []
  return windows.flatMap(({ window, text, isFirst }) => {
    const isOne = window.to - window.from === 1
    const begunBy: Named[] = []
    const found: Match[] = []
    for (const one of isOne ? named : byFirst) {
      const fit = fitOf(text, foldedName(one.name))
      if (!fit) continue
      const { id, owner } = one
      if (isOne && fits.indexOf(fit) >= begun) begunBy.push(one)
      if (isEnough(fit, text, isFirst, kind)) {
        found.push({ id, owner, window, by: text, fit: fits.indexOf(fit), isFirst })
      }
    }
    if (isOne) byFirst = begunBy
    return found
  })
}

function isEnough(fit: Fit, text: string, isFirst: boolean, kind: string): boolean {
  if (fit === 'whole') return true
  if (/^\d+$/.test(text)) return false
  if (fit === 'words') return text.length > 1
  if (fit === 'begun') return isFirst ? true : text.length > 2
  // A project may be meant by a part of its name right behind its client's.
  return kind === 'project' || (kind === 'client' && isFirst)
}

function windowsOf(words: readonly (Token | null)[]): readonly Typed[] {
  const first = words.findIndex((word) => word !== null)
  return words.flatMap((_, from) => {
    const found: Typed[] = []
    for (let to = from + 1; to <= Math.min(from + longestName, words.length); to += 1) {
      const taken = words.slice(from, to)
      if (taken.includes(null)) break
      const text = wordsOfText(taken.map((word) => word?.text ?? '').join(' '))
      if (text !== '') found.push({ window: { from, to }, text, isFirst: from === first })
    }
    return found
  })
}
