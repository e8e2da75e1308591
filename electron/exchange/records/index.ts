import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { KnownFormat } from '../types.ts'
import type { Grid } from '../read/source.ts'
import { readCalendar } from './calendar.ts'
import { readJson } from './json.ts'
import { readOrg } from './org.ts'
import { readTimeclock } from './timeclock.ts'

/** A file that is no table, as the table it comes to; its format is certain. */
export interface Records {
  readonly format: KnownFormat
  readonly grid: Grid
  /** What is refused before it is a row of a table. */
  readonly refused?: readonly RefusedRow[]
}

/** Reads the files of programs that write no tables; null for any other text. */
export const readRecords = (text: string): Records | null =>
  readJson(text) ?? readCalendar(text) ?? readTimeclock(text) ?? readOrg(text)
