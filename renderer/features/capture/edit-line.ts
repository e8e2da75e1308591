import {
  answerText,
  quoted,
  readLine,
  type LineContext,
  type LineOwner,
  type ReadLine,
} from '../../../shared/quick-line/index.ts'

// What a click on a chip or a choice does to the line: pure, text in and text out.

/** A stretch of the line. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The line with other words in the place of a stretch; an empty stretch takes them in between blanks. */
export function replaced(line: string, { from, to }: Stretch, words: string): string {
  return tidy(`${line.slice(0, from)} ${words} ${line.slice(to)}`)
}

/** The line with words at its end. */
export const withWords = (line: string, words: string): string => tidy(`${line} ${words}`)

/** The line in which a stretch is part of the note, whatever else it may mean. */
export const asNote = (line: string, stretch: Stretch): string =>
  replaced(line, stretch, quoted(line.slice(stretch.from, stretch.to).replaceAll('"', '')))

/** The line that is for somebody else: by the shortest words that are understood so. */
export function ownedBy(
  line: string,
  owner: LineOwner,
  read: ReadLine,
  context: LineContext,
): string {
  const place = ownerPlace(read) ?? { from: line.length, to: line.length }
  const { client, project } = namesOf(owner, context)
  const exact = replaced(line, place, answerText(owner, context))
  const tries = [replaced(line, place, `${client} ${project}`.trim()), exact]
  return tries.find((one) => isOf(one, owner, context)) ?? exact
}

/** The line whose note is another. */
export function noted(line: string, note: string, read: ReadLine, context: LineContext): string {
  const notes = read.parts.filter(({ kind }) => kind === 'note')
  const bare = notes.toReversed().reduce((left, part) => replaced(left, part, ''), line)
  const plain = withWords(bare, note)
  return readLine(plain, context).note === note ? plain : withWords(bare, quoted(note))
}

function isOf(line: string, owner: LineOwner, context: LineContext): boolean {
  const read = readLine(line, context)
  const asked = read.asks.some(({ kind }) => ['which', 'unknown-name', 'whose'].includes(kind))
  return (
    !asked && read.owner.clientId === owner.clientId && read.owner.projectId === owner.projectId
  )
}

/** Where the client and project stand, or the words that ask for them. */
function ownerPlace({ parts, asks }: ReadLine): Stretch | null {
  const asked = asks.find(({ kind }) => kind === 'which' || kind === 'unknown-name')
  if (asked) return asked
  const named = parts.filter(({ kind }) => kind === 'client' || kind === 'project')
  const [first] = named
  const last = named.at(-1)
  return first && last && isTogether(parts, named)
    ? { from: first.from, to: last.to }
    : (first ?? null)
}

const isTogether = (parts: readonly Stretch[], named: readonly Stretch[]): boolean =>
  named.every(
    (part, at) => at === 0 || parts.indexOf(part) === parts.indexOf(named[at - 1] ?? part) + 1,
  )

function namesOf({ clientId, projectId }: LineOwner, { clients, projects }: LineContext) {
  return {
    client: clients.find(({ id }) => id === clientId)?.name ?? '',
    project: projects.find(({ id }) => id === projectId)?.name ?? '',
  }
}

const tidy = (line: string): string => line.replace(/ {2,}/g, ' ').trim()
