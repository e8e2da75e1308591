import { fitOf, foldedName } from './match-name.ts'
import { readLine } from './read-line.ts'
import type { LineContext, LineOwner, LineTime, ReadLine } from './types.ts'

/** What a line says, without where in it. */
export type LineFields = Omit<ReadLine, 'parts' | 'asks'>

/**
 * The line that says just this: as one would type it where that is understood, else with names and note
 * in quotes. `readLine` gives the same fields back; the note's line breaks and outer blanks are lost.
 */
export function printLine(fields: LineFields, context: LineContext): string {
  const plain = lineOf(fields, plainOwner(fields.owner, context), fields.note, context)
  return says(plain, fields, context)
    ? plain
    : lineOf(fields, quotedOwner(fields.owner, context), quoted(fields.note), context)
}

function lineOf(fields: LineFields, owner: string, note: string, { today }: LineContext): string {
  const { starts, startsAt, times, date, activity, billable } = fields
  const words = [
    starts ? 'start' : '',
    ...times.map(timeText),
    startsAt === null ? '' : `since ${clockText(startsAt)}`,
    owner,
    date === today ? '' : date,
    activity === null ? '' : `#${activity}`,
    billable === false ? '!' : '',
    note,
  ]
  return words.filter((word) => word !== '').join(' ')
}

/** How a time is typed: `2h30m`, `9:00-11:30`, with `+1` where the end is on the next day. */
export function timeText(time: LineTime): string {
  if (time.kind === 'duration') return lengthText(time.seconds)
  const next = time.overnight ? '+1' : ''
  return `${clockText(time.from)}-${clockText(time.to)}${next}`
}

function lengthText(seconds: number): string {
  const units = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join('')
}

const clockText = (second: number): string =>
  `${Math.floor(second / 3600)}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}`

function namesOf({ clientId, projectId }: LineOwner, { clients, projects }: LineContext) {
  return {
    client: clients.find(({ id }) => id === clientId)?.name ?? '',
    project: projects.find(({ id }) => id === projectId)?.name ?? '',
  }
}

function plainOwner(owner: LineOwner, context: LineContext): string {
  const { client, project } = namesOf(owner, context)
  return client === '' && project === '' ? 'internal' : `${client} ${project}`.trim()
}

/** Client and project so that they cannot be taken for anything else, `@"IKEA"/"Planning"`; of internal work without a project `@internal`. */
export function answerText(owner: LineOwner, context: LineContext): string {
  if (owner.clientId !== null || owner.projectId !== null) return quotedOwner(owner, context)
  const isSomebody = context.clients.some(
    ({ name }) => fitOf('internal', foldedName(name)) !== null,
  )
  return isSomebody ? '@' : '@internal'
}

function quotedOwner(owner: LineOwner, context: LineContext): string {
  const { client, project } = namesOf(owner, context)
  return `@${client === '' ? '' : quoted(client)}${project === '' ? '' : `/${quoted(project)}`}`
}

/** A note so that nothing in it is taken for anything else. */
export const quoted = (text: string): string =>
  text === '' ? '' : `"${text.replaceAll('"', '""')}"`

function says(line: string, fields: LineFields, context: LineContext): boolean {
  const read = readLine(line, context)
  return (
    read.asks.length === 0 &&
    read.starts === fields.starts &&
    read.startsAt === fields.startsAt &&
    JSON.stringify(read.times) === JSON.stringify(fields.times) &&
    read.date === fields.date &&
    read.owner.clientId === fields.owner.clientId &&
    read.owner.projectId === fields.owner.projectId &&
    read.activity === fields.activity &&
    read.billable === fields.billable &&
    read.note === fields.note
  )
}
