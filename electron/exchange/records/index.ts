import type { KnownFormat } from '../types.ts'
import type { Grid } from '../read/source.ts'
import { readJson } from './json.ts'
import { readOrg } from './org.ts'
import { readTimeclock } from './timeclock.ts'

/** A file that is no table, as the table it comes to; its format is certain. */
export interface Records {
  readonly format: KnownFormat
  readonly grid: Grid
}

/** Reads the files of programs that write no tables; null for any other text. */
export const readRecords = (text: string): Records | null =>
  readJson(text) ?? readTimeclock(text) ?? readOrg(text)
