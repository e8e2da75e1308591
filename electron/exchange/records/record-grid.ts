import type { Grid } from '../read/source.ts'

/** One piece of work as a record tells it; times as the file writes them. */
export interface WorkRecord {
  readonly line: number
  readonly date?: string
  readonly start?: string
  readonly end?: string
  readonly milliseconds?: number
  readonly client?: string | undefined
  readonly project?: string | undefined
  readonly tags?: string | undefined
  readonly note?: string | undefined
}

/** The records as a table with titles that every reader of hours knows. */
export function gridOf(records: readonly WorkRecord[]): Grid {
  const hasLengths = records.some(({ milliseconds }) => milliseconds !== undefined)
  const titles = hasLengths
    ? ['Date', 'Duration (ms)', 'Client', 'Project', 'Tags', 'Description']
    : ['Start', 'End', 'Client', 'Project', 'Tags', 'Description']
  const rows = records.map(({ date, start, end, milliseconds, client, project, tags, note }) => {
    const when = hasLengths ? [date, String(milliseconds ?? '')] : [start, end]
    return [...when, client, project, tags, note].map((cell) => cell ?? '')
  })
  return { rows: [titles, ...rows], lines: [0, ...records.map(({ line }) => line)] }
}
