import type { Grid } from '../read/source.ts'

/** One piece of work as a record tells it; times as the file writes them. What no record tells is no column. */
export interface WorkRecord {
  readonly line: number
  /** What the program calls it for good. */
  readonly id?: string | undefined
  readonly date?: string
  readonly start?: string
  readonly end?: string
  readonly milliseconds?: number
  readonly client?: string | undefined
  readonly project?: string | undefined
  readonly task?: string | undefined
  readonly tags?: string | undefined
  readonly note?: string | undefined
  readonly billable?: string | undefined
  /** `holiday` for what is no work. */
  readonly type?: string | undefined
}

/** Titles that every reader of hours knows. */
const titles = {
  date: 'Date',
  start: 'Start',
  end: 'End',
  milliseconds: 'Duration (ms)',
  client: 'Client',
  project: 'Project',
  task: 'Task',
  tags: 'Tags',
  note: 'Description',
  billable: 'Billable',
  type: 'Type',
  id: 'Entry ID',
} as const satisfies Readonly<Record<Exclude<keyof WorkRecord, 'line'>, string>>
const fields = Object.keys(titles) as (keyof typeof titles)[]

/** The records as a table, which has those columns even where no record tells them. */
export function gridOf(
  records: readonly WorkRecord[],
  always: readonly (keyof typeof titles)[] = [],
): Grid {
  const told = fields.filter(
    (field) => always.includes(field) || records.some((record) => record[field] !== undefined),
  )
  const rows = records.map((record) => told.map((field) => String(record[field] ?? '')))
  return {
    rows: [told.map((field) => titles[field]), ...rows],
    lines: [0, ...records.map(({ line }) => line)],
  }
}
