import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

interface Seen {
  readonly start: number
  readonly end: number
  readonly project: string
  readonly note: string
}

/** What is nearer to each other than this is one piece of work. */
const nearSeconds = 300

/** Kinds of buckets that tell of work, the surest first: timers, projects in an editor, presence at the computer. */
const kinds: readonly (readonly [
  type: string,
  seen: (data: Fields) => Pick<Seen, 'project' | 'note'> | null,
])[] = [
  [
    'general.stopwatch',
    ({ running, label }) => (running === true ? null : { project: '', note: textOf(label) }),
  ],
  [
    'app.editor.activity',
    ({ project }) =>
      textOf(project) === '' ? null : { project: lastPart(textOf(project)), note: '' },
  ],
  ['afkstatus', ({ status }) => (status === 'not-afk' ? { project: '', note: '' } : null)],
]

/** A project is told by its folder. */
const lastPart = (path: string): string => path.split(/[\\/]/).findLast(Boolean) ?? ''

/** ActivityWatch's export of its buckets: the work that the surest kind of them tells; null for any other data. */
export function readActivityWatch(data: unknown): Records | null {
  const buckets = Object.values(fieldsOf(fieldsOf(data)['buckets'])).map(fieldsOf)
  if (!buckets.some(({ type, events }) => typeof type === 'string' && Array.isArray(events))) {
    return null
  }
  for (const [kind, seenOf] of kinds) {
    const seen = buckets
      .filter(({ type }) => type === kind)
      .flatMap(({ events }) => (Array.isArray(events) ? (events as readonly unknown[]) : []))
      .map((event) => seenIn(fieldsOf(event), seenOf))
      .filter((one) => one !== null)
    if (seen.length > 0) return recordsOf(kind === 'general.stopwatch' ? seen : joined(seen))
  }
  return recordsOf([])
}

function seenIn(
  { timestamp, duration, data }: Fields,
  seenOf: (data: Fields) => Pick<Seen, 'project' | 'note'> | null,
): Seen | null {
  const start = Math.round(Date.parse(textOf(timestamp)) / 1000)
  const told = seenOf(fieldsOf(data))
  if (told === null || !Number.isFinite(start) || typeof duration !== 'number') return null
  return duration > 0 ? { start, end: start + Math.round(duration), ...told } : null
}

/** Pieces of the same project, one after the other, joined over short pauses. */
function joined(seen: readonly Seen[]): readonly Seen[] {
  const all: Seen[] = []
  for (const one of seen.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last?.project === one.project && one.start - last.end <= nearSeconds) {
      all[all.length - 1] = { ...last, end: Math.max(last.end, one.end) }
    } else all.push(one)
  }
  return all.filter(({ start, end }) => end - start >= 60)
}

const stampOf = (instant: number): string =>
  `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`

function recordsOf(seen: readonly Seen[]): Records {
  const records = seen
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, project, note }, index): WorkRecord => ({
      line: index + 1,
      start: stampOf(start),
      end: stampOf(end),
      project,
      note,
    }))
  return { format: 'activitywatch', grid: gridOf(records, ['start', 'end', 'note']) }
}
