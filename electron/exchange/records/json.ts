import { parseActivity } from '../columns/values/activity.ts'
import { readActivityWatch } from './activitywatch.ts'
import type { Records } from './index.ts'
import { gridOf, type WorkRecord } from './record-grid.ts'

type Fields = Readonly<Record<string, unknown>>

/** Exports of Timewarrior, TimeTagger and ActivityWatch, and Super Productivity's backup; null for any other text. */
export function readJson(text: string): Records | null {
  const first = /\S/.exec(text)?.[0]
  if (first !== '[' && first !== '{') return null
  const data = parse(text)
  if (Array.isArray(data)) return readTimewarrior(data, text) ?? readTimeTagger(data)
  return (
    readTimeTagger(fieldsOf(data)['records']) ??
    readActivityWatch(data) ??
    readSuperProductivity(data)
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** No client or project of its own: the first tag that names no activity is the client, the others stay tags. */
function readTimewarrior(data: readonly unknown[], text: string): Records | null {
  const isOwn = data.some((one) => {
    const { start, end } = fieldsOf(one)
    return [start, end].every((stamp) => /^\d{8}T\d{6}Z$/.test(textOf(stamp)))
  })
  if (!isOwn) return null
  const lines = linesOf(text, data.length)
  const records = data.map((one, index): WorkRecord => {
    const { start, end, tags: all, annotation } = fieldsOf(one)
    const tags = Array.isArray(all) ? all.map(textOf) : []
    const client = tags.find((tag) => parseActivity(tag) === null)
    return {
      line: lines(index),
      start: textOf(start),
      end: textOf(end),
      client,
      tags: tags.filter((tag) => tag !== client).join(', '),
      note: textOf(annotation),
    }
  })
  return { format: 'timewarrior', grid: gridOf(records) }
}

/** The export has a record on each line; written otherwise, records are numbered as they come. */
function linesOf(text: string, count: number): (index: number) => number {
  const lines = text.split('\n')
  const own = lines.flatMap((line, at) => (/^\s*\{.*\}\s*,?\s*$/.test(line) ? [at + 1] : []))
  return own.length === count ? (index) => own[index] ?? 0 : (index) => index + 1
}

/** TimeTagger's records: Unix stamps, of which equal ones are a clock that runs; tags stand in the description. */
function readTimeTagger(data: unknown): Records | null {
  if (!Array.isArray(data) || data.length === 0) return null
  const all = data.map(fieldsOf)
  const isOwn = all.every(
    ({ key, t1, t2 }) => typeof key === 'string' && isStamp(t1) && isStamp(t2),
  )
  if (!isOwn) return null
  const records = all.map(({ key, t1, t2, ds }, index): WorkRecord => {
    const note = textOf(ds)
    return {
      line: index + 1,
      id: textOf(key),
      start: String(t1),
      end: t1 === t2 ? '' : String(t2),
      tags: (note.match(/#[\p{L}\p{N}_-]+/gu) ?? []).map((tag) => tag.slice(1)).join(', '),
      note,
      // Put aside by its user.
      type: note.startsWith('HIDDEN') ? 'holiday' : '',
    }
  })
  return { format: 'timetagger', grid: gridOf(records) }
}

const isStamp = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 100_000_000 && Number(value) < 10_000_000_000

const day = /^\d{4}-\d{2}-\d{2}$/

/** Time by day and task, in milliseconds; a task with parts sums up theirs and is left out itself. */
function readSuperProductivity(data: unknown): Records | null {
  const whole = fieldsOf(fieldsOf(data)['data'] ?? data)
  const projects = fieldsOf(fieldsOf(whole['project'])['entities'])
  const archives = ['archiveYoung', 'archiveOld'].map((name) => fieldsOf(whole[name])['task'])
  const groups = [whole['task'], whole['taskArchive'], ...archives]
  const tasks = new Map<string, Fields>()
  for (const group of groups) {
    for (const [id, task] of Object.entries(fieldsOf(fieldsOf(group)['entities']))) {
      if (!tasks.has(id)) tasks.set(id, fieldsOf(task))
    }
  }
  const records = [...tasks.values()].flatMap((task) => {
    const parts = task['subTaskIds']
    if (Array.isArray(parts) && parts.length > 0) return []
    const parent = tasks.get(textOf(task['parentId']))
    const projectId = textOf(task['projectId']) || textOf(parent?.['projectId'])
    const project = textOf(fieldsOf(projects[projectId])['title'])
    const note = [textOf(parent?.['title']), textOf(task['title'])].filter(Boolean).join(': ')
    return Object.entries(fieldsOf(task['timeSpentOnDay']))
      .filter(([date, spent]) => day.test(date) && typeof spent === 'number' && spent > 0)
      .map(([date, spent]) => ({ date, milliseconds: Math.round(Number(spent)), project, note }))
  })
  if (records.length === 0) return null
  const ordered = records
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((record, index) => ({ line: index + 1, ...record }))
  return { format: 'super-productivity', grid: gridOf(ordered) }
}
